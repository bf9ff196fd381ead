package main

import "fmt"

const one, two, three = 1, "two", 3.0

const (
	a, b = "x", 'y'
	c, d
	e float32 = 1.5
	f
	g = len(a + c)
	h
)

func main() {
	fmt.Println(one, two, three)
	fmt.Println(a, b, c, d, e, f, g, h)
	fmt.Printf("%T %T %T\n", d, f, h)
	const a = a + "inner"
	fmt.Println(a)
	{
		const a = 5
		fmt.Println(a)
	}
	fmt.Println(a)
}
