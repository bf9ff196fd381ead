package main

import (
	"fmt"

	"example.com/distinct/other"
)

type mine struct{ name string }

func (m mine) hidden() string { return "main's hidden of " + m.name }

type both struct {
	mine
	other.Thing
}

type hider interface{ hidden() string }

func main() {
	b := both{mine{"m"}, other.Thing{Name: "o"}}
	fmt.Println(b.hidden())
	fmt.Println(other.Call(b))
	_, ok := any(other.Thing{}).(hider)
	fmt.Println("other.Thing is a main.hider:", ok)
	fmt.Println("mine is an other.Hider:", other.Is(mine{}))
	fmt.Println("both is an other.Hider:", other.Is(b))
	var x any = struct{ a int }{1}
	fmt.Println("same literal in both packages is one type:", other.Same(x))
	var y any = struct{ A int }{1}
	fmt.Println("with an exported field:", other.SameExported(y))
}
