// args: parent
// exit: 0
package main

import (
	"fmt"
	"os"
)

type (
	myString string
	myInt    int
	myStruct struct{ a int }
	stringer struct{ s string }
)

func (s stringer) String() string { return "stringer " + s.s }

// What the program would print for a panic is what the recovered value shows through print.
func main() {
	values := []any{1, int8(-2), uint64(3), 1.5, true, 'x', "text", myString("mine"), myInt(4), 2i, fmt.Errorf("wrapped: %w", os.ErrNotExist), stringer{"s"}, &myStruct{1} != nil}
	for _, v := range values {
		func() {
			defer func() { fmt.Printf("%T %v\n", v, recover() == v) }()
			panic(v)
		}()
	}
}
