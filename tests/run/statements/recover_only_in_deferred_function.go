package main

import "fmt"

func helper() interface{} { return recover() }
func nested() (r interface{}) {
	defer func() {
		defer func() { r = recover() }()
	}()
	defer func() {
		if x := helper(); x != nil {
			fmt.Println("helper must not recover")
		}
	}()
	panic("p")
}
func direct() (r interface{}) {
	defer func() { r = recover() }()
	panic("q")
}
func main() {
	fmt.Println(recover())
	fmt.Println(direct())
	func() {
		defer func() { fmt.Println("outer", recover()) }()
		fmt.Println("nested", nested())
	}()
}
