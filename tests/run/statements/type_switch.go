package main

import (
	"errors"
	"fmt"
)

type S struct{ a int }
type I interface{ M() }

func (S) M() {}
func f(x interface{}) string {
	switch v := x.(type) {
	case nil:
		return "nil"
	case int, int8:
		return fmt.Sprintf("integer %v", v)
	case string:
		return "string " + v
	case []int:
		return fmt.Sprint("slice of ", len(v))
	case error:
		return "error " + v.Error()
	case func() int:
		return fmt.Sprint("func ", v())
	case I:
		v.M()
		return fmt.Sprintf("I %T", v)
	case map[string]int, *int:
		return fmt.Sprintf("%T", v)
	default:
		return fmt.Sprintf("other %T", v)
	}
}
func main() {
	n := 1
	for _, x := range []interface{}{nil, 1, int8(2), "s", []int{1, 2}, errors.New("e"), func() int { return 7 }, S{1}, &S{2}, map[string]int{}, &n, 1.5, [2]bool{}} {
		fmt.Println(f(x))
	}
}
