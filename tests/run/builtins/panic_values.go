package main

import (
	"errors"
	"fmt"
)

type E struct{ code int }

func (e E) Error() string { return fmt.Sprint("code ", e.code) }
func try(v interface{}) {
	defer func() {
		r := recover()
		fmt.Printf("%v %T\n", r, r)
	}()
	panic(v)
}
func main() {
	try("text")
	try(42)
	try(errors.New("err"))
	try(E{7})
	try([]int{1})
	try(struct{ a, b int }{1, 2})
}
