package main

import "fmt"

type point struct{ x, y int }

func pair() (
	int,
	string,
) {
	return 1,
		"one"
}

func main() {
	n, s := pair()
	fmt.Println(n, s)
	p := point{
		x: 1,
		y: 2,
	}
	fmt.Println(p)
	fmt.Println(p.x +
		p.y)
	sum := 1 +
		2 +
		3
	fmt.Println(sum)
	if sum > 3 {
		fmt.Println("on one line")
	}
	for i := 0; i < 2; i++ {
		fmt.Print(i, " ")
	}
	fmt.Println()
	text := fmt.
		Sprint("a selector may end a line")
	fmt.Println(text)
	func() {
		return
	}()
}
