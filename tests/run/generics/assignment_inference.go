package main

import "fmt"

func name[T any](x T) string { return fmt.Sprintf("%T(%v)", x, x) }

func pair[K comparable, V any](k K, v V) map[K]V { return map[K]V{k: v} }

type Namer func(int8) string

type hooks struct {
	onFloat func(float64) string
	make    func(string, bool) map[string]bool
}

func core[F func(uint16) string](x uint16) string {
	c := make(chan F, 1)
	c <- name
	s := []F{name}
	return F(name)(x) + (<-c)(x+1) + s[0](x+2)
}

func result() func([]int) string { return name }

func each(f func(int) string, more ...func(int) string) {
	for _, g := range append(more, f) {
		fmt.Print(g(4), " ")
	}
	fmt.Println()
}

type method struct{ prefix string }

func (m method) name[T any](x T) string { return m.prefix + name(x) }

func main() {
	h := hooks{onFloat: name, make: pair}
	fmt.Println(h.onFloat(2), h.make("k", true))
	h = hooks{name, pair}
	fmt.Println(h.onFloat(3), h.make("l", false))

	c := make(chan Namer, 2)
	c <- name
	select {
	case c <- name:
	}
	fmt.Println((<-c)(1), (<-c)(2))

	fmt.Println(Namer(name)(3), (func(string) string)(name)("s"))
	fmt.Println([]func(rune) string{name}[0]('x'), [2]Namer{1: name}[1](5))
	m := map[string]func(complex64) string{"c": name}
	m["d"] = name
	fmt.Println(m["c"](1i), m["d"](2))
	nested := []map[int]hooks{{7: {onFloat: name}}}
	fmt.Println(nested[0][7].onFloat(0.5))
	fmt.Println(core(8), result()([]int{1}))
	each(name, name, name)

	x := method{"m:"}
	var f, g func(int) string = x.name, method{"n:"}.name
	f, g = g, f
	fmt.Println(f(1), g(2), []func(string) string{x.name}[0]("v"))
	var e func(method, bool) string = method.name
	fmt.Println(e(x, true), Namer(x.name)(9))
}
