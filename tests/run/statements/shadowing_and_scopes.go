package main

import "fmt"

var x = "global"

func main() {
	fmt.Println(x)
	x := 1
	{
		x := x + 1
		x++
		fmt.Println(x)
	}
	if x := "if"; x != "" {
		fmt.Println(x)
	}
	for x := 0; x < 1; x++ {
		fmt.Println("for", x)
	}
	fmt.Println(x)
	type int string
	var s int = "shadowed type"
	fmt.Println(s)
	len := func(string) string { return "shadowed builtin" }
	fmt.Println(len("a"))
}
