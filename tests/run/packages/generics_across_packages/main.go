package main

import (
	"fmt"

	"example.com/generics/collect"
)

type id int

func (i id) String() string { return fmt.Sprintf("#%d", int(i)) }

func main() {
	var s collect.Stack[string]
	s.Push("a")
	s.Push("b")
	v, ok := s.Pop()
	fmt.Println(v, ok, s.Len())
	fmt.Printf("%T\n", s)
	fmt.Println(collect.Map([]id{1, 2}, id.String))
	fmt.Println(collect.Sum([]float64{1.5, 2}), collect.Sum([]id{3, 4}))
	p := collect.MakePair("k", []int{1})
	fmt.Printf("%T %v\n", p, p)
	fmt.Println(collect.Describe(p.Swap()))
}
