package main

import "fmt"

func main() {
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		fmt.Print(i, ",", j, " ")
	}
	fmt.Println()
	n := 0
	for n < 5 {
		n++
		if n == 2 {
			continue
		}
		fmt.Print(n, " ")
	}
	for {
		n--
		if n < 0 {
			break
		}
	}
	fmt.Println(n)
}
