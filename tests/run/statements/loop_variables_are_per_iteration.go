package main

import "fmt"

func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		fmt.Println(f(), f())
	}
	var ps []*int
	for _, v := range []int{1, 2, 3} {
		ps = append(ps, &v)
	}
	for _, p := range ps {
		fmt.Println(*p)
	}
	for i := 0; i < 5; i++ {
		defer func() { fmt.Print(i, " ") }()
		i++
	}
}
