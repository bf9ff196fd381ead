package main

import "fmt"

type P struct{ x, y int }
type N struct {
	P
	name string
	tags []string
	next *N
}

func main() {
	fmt.Println([...]string{2: "c", 0: "a"}, []int{5: 1, 2, 1: 7}, [3]bool{})
	fmt.Printf("%+v\n", N{P{1, 2}, "n", nil, &N{name: "m"}}.next)
	fmt.Printf("%+v\n", []P{{1, 2}, {y: 3}})
	fmt.Println(map[P]string{{1, 2}: "a"}[P{1, 2}], map[string]P{"k": {3, 4}}["k"])
	ps := []*P{{1, 2}, {3, 4}}
	fmt.Println(*ps[1], len([][]int{{}, {1}}), [][2]int{{1}, {2, 3}})
	m := map[string][]int{"a": {1, 2}, "b": nil}
	fmt.Println(m)
	const k = 2
	fmt.Println([k + 1]rune{'a', 'b'}, []interface{}{1, "a", nil, 2.5})
	type big [100]int
	b := big{99: 7}
	fmt.Println(b[99], len(b))
	f := struct{ a, b int }{b: 2}
	fmt.Println(f)
}
