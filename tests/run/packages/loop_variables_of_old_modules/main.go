package main

import "fmt"

func old() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { return i })
	}
	for _, v := range []int{1, 2, 3} {
		fs = append(fs, func() int { return v })
	}
	for k := range map[int]int{7: 1} {
		fs = append(fs, func() int { return k })
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	var ps []*int
	for i := 0; i < 2; i++ {
		ps = append(ps, &i)
	}
	fmt.Println(ps[0] == ps[1], *ps[0])
}

func main() {
	old()
	fresh()
	generic[string]("a", "b")
	each(1, 2)
	more()
	shadows()
}

func generic[T any](xs ...T) {
	var fs []func() T
	for _, x := range xs {
		fs = append(fs, func() T { return x })
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println()
}

func more() {
	var fs []func() string
	for i, r := range "hé" {
		fs = append(fs, func() string { return fmt.Sprint(i, string(r)) })
	}
	c := make(chan int, 2)
	c <- 1
	c <- 2
	close(c)
	for v := range c {
		fs = append(fs, func() string { return fmt.Sprint(v) })
		v += 10
	}
	for i := range [3]int{} {
		fs = append(fs, func() string { i++; return fmt.Sprint(i) })
	}
	for k, v := range &[2]string{"a", "b"} {
		p, q := &k, &v
		fs = append(fs, func() string { return fmt.Sprint(*p, *q) })
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println()
}

func shadows() {
	x := []int{5, 6}
	var np *[3]int
	for i, x := range x {
		defer func() { fmt.Println(i, x) }()
	}
	for x := range np {
		defer func() { fmt.Println("np", x) }()
	}
	for range x {
	}
}
