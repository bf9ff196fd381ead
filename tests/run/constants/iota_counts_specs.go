package main

import "fmt"

const (
	c0 = iota
	c1
	c2
)

const (
	a = 1 << iota
	b
	_
	d
	e = iota * 10
	f
	g, h = iota, -iota
	i, j
)

type weekday int

const (
	sunday weekday = iota
	monday
	tuesday
)

func (d weekday) String() string { return [...]string{"Sun", "Mon", "Tue"}[d] }

const (
	_  = iota
	kb = 1 << (10 * iota)
	mb
	gb
)

const (
	u         = iota * 42
	v float64 = iota * 42
	w         = iota * 42
)

const x = iota
const y = iota

const (
	bit0, mask0 = 1 << iota, 1<<iota - 1
	bit1, mask1
	_, _
	bit3, mask3
)

func main() {
	fmt.Println(c0, c1, c2)
	fmt.Println(a, b, d, e, f, g, h, i, j)
	fmt.Println(sunday, monday, tuesday)
	fmt.Println(kb, mb, gb)
	fmt.Printf("%T %T %T %v %v %v\n", u, v, w, u, v, w)
	fmt.Println(x, y)
	fmt.Println(bit0, mask0, bit1, mask1, bit3, mask3)
	const (
		inner = iota + 'a'
		next
	)
	fmt.Printf("%T %c %c\n", inner, inner, next)
}
