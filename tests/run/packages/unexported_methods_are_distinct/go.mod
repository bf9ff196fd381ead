module example.com/distinct

go 1.22
