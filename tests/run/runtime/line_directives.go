package main

import (
	"fmt"
	"runtime"
)

func where() {
	_, file, line, _ := runtime.Caller(1)
	fmt.Println(file, line)
}

func main() {
//line relative.go:10
	where()
//line /absolute/path.go:20
	where()
//line other.go:7:3
	where()
//line :30:5
	where()
	/*line block.go:40*/ where(); /*line again.go:50*/ where()
//line :60
	where()
	where()
	defer func() {
		recover()
		_, file, line, _ := runtime.Caller(2)
		fmt.Println(file, line)
	}()
//line panics.go:100
	panic("from here")
}
