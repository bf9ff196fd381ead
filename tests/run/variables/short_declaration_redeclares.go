package main

import (
	"errors"
	"fmt"
)

func step(n int) (int, error) {
	if n > 1 {
		return 0, errors.New("too far")
	}
	return n + 1, nil
}

func main() {
	a, err := step(0)
	p := &err
	b, err := step(1)
	fmt.Println(a, b, err, p == &err)
	c, err := step(2)
	fmt.Println(c, err, *p)
	if c, err := step(0); err == nil {
		fmt.Println("inner", c, p == &err)
	}
	fmt.Println("outer", c, err)
	_, d := 1, 2
	fmt.Println(d)
}
