module files_are_embedded

go 1.26
