package main

import "fmt"

func f() {
	defer func() { fmt.Println("last", recover()) }()
	defer func() { panic("second") }()
	panic("first")
}
func g() {
	defer func() {
		fmt.Println("g", recover())
	}()
	defer func() {
		defer func() { fmt.Println("inner", recover()) }()
		panic("inner panic")
	}()
	panic("outer panic")
}
func main() { f(); g(); fmt.Println("done") }
