package main

import (
	"errors"
	"fmt"
)

type point struct {
	X, Y int
	name string
}

type tree struct {
	Left, Right *tree
	Value       any
}

type stringer struct{ n int }

func (s stringer) String() string { return fmt.Sprintf("<%d>", s.n) }

type pointerStringer struct{ n int }

func (s *pointerStringer) String() string { return "pointer" }

type gostringer int

func (g gostringer) GoString() string { return "gostringer!" }

type formatter struct{}

func (formatter) Format(f fmt.State, verb rune) {
	w, hasW := f.Width()
	p, hasP := f.Precision()
	fmt.Fprintf(f, "[%c %d %v %d %v %v %v]", verb, w, hasW, p, hasP, f.Flag('+'), f.Flag('#'))
}

type wrapper struct {
	S stringer
	P *stringer
	E error
	u stringer
}

type panicky struct{}

func (panicky) String() string { panic("no string") }

type weekday int

func (d weekday) String() string { return [...]string{"Sun", "Mon"}[d] }

func main() {
	p := point{1, -2, "p"}
	fmt.Printf("%v|%+v|%#v|%T|%d\n", p, p, p, p, p)
	fmt.Printf("%v|%+v|%T\n", &p, &p, &p)
	fmt.Printf("%v|%+v|%#v\n", []point{p}, map[string]point{"k": p}, [2]point{})
	fmt.Printf("%v|%+v\n", tree{Value: 1}, tree{Value: "v"})
	fmt.Printf("%v|%#v|%#v|%#v\n", map[string]int{"b": 2, "a": 1, "c": 3}, map[int]bool{2: true, 1: false}, []string{"x"}, []any{1, "a", nil, 1.0, 'r'})
	fmt.Printf("%v|%#v|%v|%#v|%v|%d\n", []int(nil), []int(nil), map[string]int(nil), map[string]int(nil), (*point)(nil), (*int)(nil))
	fmt.Printf("%v %s %d %+v %#v\n", stringer{1}, stringer{2}, stringer{3}, stringer{4}, stringer{5})
	fmt.Printf("%v %v\n", &pointerStringer{1}, pointerStringer{2})
	fmt.Printf("%v %#v %v\n", gostringer(1), gostringer(1), weekday(1))
	fmt.Printf("%v|%+8.3x|%#s\n", formatter{}, formatter{}, formatter{})
	fmt.Printf("%v\n", wrapper{S: stringer{6}, E: errors.New("bad"), u: stringer{8}})
	fmt.Printf("%v %s\n", panicky{}, weekday(7))
	fmt.Printf("%v %s\n", (*stringer)(nil), []stringer{{1}, {2}})
	fmt.Printf("%!|%z|%d|%d %s\n", 1, "str", 2)
	fmt.Printf("%d\n", 1, 2, "extra")
	fmt.Printf("%[3]d|%[0]d|%[x]d|%.[2]*d|%*d\n", 1, 2)
	fmt.Printf("%s|%d|%t|%x\n", 5, true, "no", 1.5)
	fmt.Printf("%v %v\n", struct{}{}, [0]int{})
	fmt.Printf("%#v %#v %#v %#v %#v\n", struct {
		A int
		b any
	}{1, nil}, int8(3), uint(7), "s", errors.New("e") != nil)
	fmt.Printf("%T %T %T %T %T %T %T\n", nil, fmt.Printf, make(chan<- int), map[string][]*point{}, [3]func(int, ...string) error{}, struct{ a, b int }{}, new(any))
	err := fmt.Errorf("outer: %w and %w", errors.New("one"), errors.New("two"))
	fmt.Println(err, errors.Unwrap(err), errors.Unwrap(fmt.Errorf("%w", err)) == err)
	fmt.Printf("%6v|%-6v|%06d\n", []int{1, 2}, map[string]int{"a": 1}, []int{-3, 4})
}
