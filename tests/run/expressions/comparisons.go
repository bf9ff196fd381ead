package main

import (
	"fmt"
	"math"
)

type P struct {
	x int
	s string
}
type Q struct {
	_ int
	f float64
}

func main() {
	fmt.Println("a" < "b", "a" < "A", "abc" < "abd", "ab" < "abc", "" == "", "é" > "z")
	nan := math.NaN()
	fmt.Println(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan)
	z := 0.0
	fmt.Println(z == -z, 1/z > 0, -1/z < 0)
	fmt.Println(P{1, "a"} == P{1, "a"}, P{1, "a"} != P{1, "b"}, Q{1, 2} == Q{3, 2})
	fmt.Println([3]int{1, 2, 3} == [3]int{1, 2, 3}, [2]string{"a"} == [2]string{"a", "b"})
	var i, j interface{} = 1, 1
	fmt.Println(i == j, i == 1, i == "1", i == 1.0, i == nil)
	i, j = P{1, "x"}, P{1, "x"}
	fmt.Println(i == j, i == P{1, "y"})
	p, q := new(int), new(int)
	fmt.Println(p == q, p == p, p != nil)
	c := make(chan int)
	var d <-chan int = c
	fmt.Println(c == d)
	fmt.Println(complex(1, 2) == complex(1, 2), 1+2i != 1-2i)
	var e1, e2 error
	fmt.Println(e1 == e2, e1 == nil)
	type big struct {
		a, b, c, d, e int
		s             [3]string
	}
	x, y := big{e: 1}, big{e: 1}
	fmt.Println(x == y)
	y.s[2] = "z"
	fmt.Println(x == y)
}
