package main

import "fmt"

type Color int

const (
	Red Color = iota
	Green
	Blue
)

func classify(x any) string {
	switch y := x.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("int-ish %v %T", y, y)
	case string:
		if y == "" {
			break
		}
		return "string " + y
	case []int:
		return fmt.Sprint("slice ", len(y))
	case func() int:
		return fmt.Sprint("func ", y())
	case error:
		return "error " + y.Error()
	case fmt.Stringer:
		return "stringer " + y.String()
	case *int:
		*y++
		return fmt.Sprint("ptr ", *y)
	case map[string]any:
		return fmt.Sprint("map ", len(y))
	case struct{ X int }:
		return fmt.Sprint("anon ", y.X)
	case chan<- int:
		return "send"
	case interface{ Foo() }:
		return "foo"
	default:
		return fmt.Sprintf("default %T", y)
	}
	return "empty string"
}

type foo struct{}

func (foo) Foo() {}

func (c Color) String() string {
	switch c {
	case Red:
		return "red"
	case Green, Blue:
		return "cool"
	}
	return "?"
}

func ft(n int) (r []int) {
	switch n {
	case 0:
		r = append(r, 0)
		fallthrough
	case 1:
		r = append(r, 1)
		if n == 1 {
			break
		}
		fallthrough
	default:
		r = append(r, -1)
		fallthrough
	case 2:
		r = append(r, 2)
	case 3:
		{
			r = append(r, 3)
		}
	}
	return
}

var calls []string

func v[T any](name string, x T) T { calls = append(calls, name); return x }

func jump(n int) (s string) {
	i := 0
	goto check
body:
	s += fmt.Sprint(i)
	i++
check:
	if i < n {
		goto body
	}
	{
		goto inner
	inner:
		s += "!"
	}
	return
}

func nested(m [][]int) (r int) {
outer:
	for i := range m {
		for j, x := range m[i] {
			switch {
			case x < 0:
				continue outer
			case x == 99:
				break outer
			case x == 50:
				goto done
			case j > 1:
				break
			default:
				r += x
			}
		}
		r += 1000
	}
	r += 10000
done:
	return
}

func strs(s string) int {
	switch s {
	case "a", "bb", "ccc":
		return len(s)
	case "long string that is longer than most", "another":
		return 100
	case "":
		return -1
	}
	switch s[0] {
	case 'x':
		return 1000
	case 'y', 'z':
		return 2000
	}
	return 0
}

func dense(n uint8) string {
	switch {
	case n < 10:
		return "a"
	case n >= 10 && n < 100:
		return "b"
	}
	switch n {
	case 100:
		return "100"
	case 101:
		return "101"
	case 102, 103, 104, 105:
		return "102-5"
	case 200:
		return "200"
	case 255:
		return "255"
	}
	return "z"
}

func main() {
	x := 1
	for _, a := range []any{nil, 1, int64(2), "s", "", []int{1}, func() int { return 7 }, fmt.Errorf("e"), Blue, &x, map[string]any{"a": 1}, struct{ X int }{3}, make(chan<- int), foo{}, 1.5, [2]int{}, struct{ Y int }{}, (*int)(nil) == nil, (error)(nil)} {
		fmt.Println(classify(a))
	}
	for i := range 5 {
		fmt.Print(ft(i), " ")
	}
	fmt.Println()
	switch a := v("init", 2); v("tag", a*2) {
	case v("c1", 1), v("c4", 4), v("c5", 5):
		fmt.Println("matched", a)
	case v("never", 9):
	}
	fmt.Println(calls)
	switch x := 5; {
	case x > 3 && v("cond", true):
		x := "shadow"
		fmt.Println(x)
	}
	switch {
	default:
		fmt.Println("default first")
	case x > 100:
		fmt.Println("never")
	}
	switch any(x).(type) {
	}
	switch {
	}
	switch f := 0.5; f {
	case 1 / 2.0:
		fmt.Println("half")
	}
	var i any = 3
	switch i {
	case "3":
		fmt.Println("string")
	case 3.0:
		fmt.Println("float")
	case 3:
		fmt.Println("int")
	}
	switch Color(1) {
	case Green:
		fmt.Println(Green, Red, Color(7))
	}
	fmt.Println(jump(4), jump(0))
	fmt.Println(nested([][]int{{1, 2, 7, 8}, {-1, 5}, {3}}), nested([][]int{{1}, {99, 4}}), nested([][]int{{2, 50, 4}}))
	for _, s := range []string{"a", "bb", "ccc", "cc", "another", "long string that is longer than most", "", "xq", "zz", "q"} {
		fmt.Print(strs(s), " ")
	}
	fmt.Println()
	for _, n := range []uint8{0, 9, 10, 99, 100, 101, 105, 106, 200, 254, 255} {
		fmt.Print(dense(n), " ")
	}
	fmt.Println()
lbl:
	for {
		switch {
		case x < 3:
			x++
			continue lbl
		default:
			break lbl
		}
	}
sel:
	select {
	default:
		if x > 0 {
			break sel
		}
		fmt.Println("never")
	}
	if y, ok := i.(string); ok {
		fmt.Println(y)
	} else if z, ok := i.(int); ok {
		fmt.Println(z, y == "", ok)
	}
	for i, j := 0, 3; i < j; i, j = i+1, j-1 {
		fmt.Print(i, j, " ")
	}
	for range 2 {
	}
	fmt.Println(x)
}
