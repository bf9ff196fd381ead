package main

var n int

//go:noinline
func many() {
	for i := 0; i < 1000; i++ {
		defer func() { n += i }()
	}
}

func main() {
	for i := 0; i < 20000; i++ {
		many()
	}
	if n != 20000*(1000*999/2) {
		panic(n)
	}
}
