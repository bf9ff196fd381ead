package main

import "fmt"

type Animal interface {
	Name() string
	Sound() string
}
type Base struct{ name string }

func (b Base) Name() string     { return b.name }
func (b *Base) Rename(s string) { b.name = s }
func (b Base) Sound() string    { return "..." }

type Dog struct {
	Base
	age int
}

func (d Dog) Sound() string { return "woof" }

type Puppy struct {
	*Dog
	toys []string
}
type Deep struct{ Puppy }

func main() {
	d := Dog{Base{"rex"}, 3}
	p := Puppy{&d, nil}
	x := Deep{p}
	x.Rename("max")
	for _, a := range []Animal{d, &d, p, &p, x, Base{"b"}} {
		fmt.Println(a.Name(), a.Sound())
	}
	fmt.Println(x.age, x.Dog.Base.name, x.Base.Sound())
	f := x.Rename
	f("zed")
	fmt.Println(d.name, Deep.Name(x))
}
