package main

import "fmt"

type T struct{ n int }

func (t T) show()          { fmt.Println("value", t.n) }
func (t *T) pshow()        { fmt.Println("pointer", t.n) }
func f(s string) func(int) { fmt.Println("get", s); return func(i int) { fmt.Println(s, i) } }
func main() {
	i := 1
	t := T{1}
	defer fmt.Println("i", i)
	defer t.show()
	defer t.pshow()
	defer f("x")(i)
	i = 2
	t.n = 2
	fmt.Println("end")
}
