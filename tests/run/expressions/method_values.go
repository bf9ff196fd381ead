package main

import "fmt"

type T struct{ n int }

func (t T) Get() int         { return t.n }
func (t *T) Set(n int)       { t.n = n }
func (t T) Add(a, b int) int { return t.n + a + b }

type I interface{ Get() int }
type E struct {
	*T
	name string
}

func main() {
	t := T{1}
	get, set := t.Get, t.Set
	set(5)
	fmt.Println(get(), t.n)
	fmt.Println(T.Get(t), (*T).Get(&t), T.Add(t, 1, 2))
	f := (*T).Set
	f(&t, 9)
	fmt.Println(t.Get())
	var i I = t
	g := i.Get
	i = T{100}
	fmt.Println(g(), I.Get(i))
	e := E{&t, "e"}
	h := e.Add
	t.n = 50
	fmt.Println(h(1, 1), e.Get(), E.Get(e))
	defer func() { fmt.Println(recover() != nil) }()
	var p *T
	p.Get()
}
