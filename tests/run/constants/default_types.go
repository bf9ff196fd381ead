package main

import "fmt"

type celsius float64

const (
	boiling celsius = 100
	plain           = 100
)

func main() {
	show := func(v any) { fmt.Printf("%T %v\n", v, v) }
	show(1)
	show(1.0)
	show('x')
	show("s")
	show(true)
	show(2i)
	show('a' + 1)
	show('a' + 1.0)
	show(1 + 1.5)
	show(1 + 0i)
	show(1 < 2)
	show(boiling + plain)
	show(boiling / 3)
	show(plain << 2)
	var s uint = 3
	show(1 << s)
	var f float64 = 1 << 3
	show(f)
	var i8 = int8(1) << s
	show(i8)
	var k = uint8(1 << 7)
	show(k)
	show(len("héllo"))
	const n = len([10]int{})
	show(n)
	show(complex(1, 2))
	show(real(3 + 4i))
	show(min(1, 2.5))
	show(max('a', 3))
}
