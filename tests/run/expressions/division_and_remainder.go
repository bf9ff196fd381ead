package main

import "fmt"

func main() {
	for _, p := range [][2]int{{7, 2}, {-7, 2}, {7, -2}, {-7, -2}, {6, 3}, {0, 5}} {
		fmt.Println(p[0]/p[1], p[0]%p[1])
	}
	var u uint = 7
	fmt.Println(u/2, u%4)
	x := -9
	fmt.Println(x/4, x>>2, x%4, x&3)
	fmt.Println(7.5/2, -7.0/2)
	for i := -5; i <= 5; i++ {
		fmt.Print(i/3, " ", i%3, " ", i/8, " ", i%8, "; ")
	}
	fmt.Println()
}
