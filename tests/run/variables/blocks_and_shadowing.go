package main

import "fmt"

var x = "package"

func show() { fmt.Println("show", x) }

func main() {
	fmt.Println(x)
	x := x + " function"
	fmt.Println(x)
	{
		x := x + " block"
		fmt.Println(x)
		x = "changed"
	}
	fmt.Println(x)
	if x := len(x); x > 3 {
		fmt.Println(x)
	} else if y := x; y == 0 {
		fmt.Println(y)
	}
	for x := 0; x < 2; x++ {
		x := x * 10
		fmt.Println(x)
	}
	switch x := any(x).(type) {
	case string:
		fmt.Println("string", x)
	}
	func(x int) { fmt.Println(x) }(5)
	type T int
	{
		type T string
		fmt.Printf("%T %v\n", T("inner"), T("inner"))
	}
	fmt.Printf("%T\n", T(1))
	show()
}
