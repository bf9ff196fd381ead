package main

import (
	"fmt"
	"unsafe"
)

type Z struct{}
type ZA [0]int
type ZN struct {
	_ [0]func()
	z Z
}
type Tail struct {
	x int32
	z Z
}
type Head struct {
	z Z
	x int32
}

func (Z) hello() string   { return "hello" }
func (z *Z) ptr() *Z      { return z }
func (ZA) n() int         { return len(ZA{}) }
func take(a Z, b int, c ZA, d string, e ZN) string { return fmt.Sprint(a, b, c, d) }
func give() (Z, int, ZA)  { return Z{}, 4, ZA{} }

type H interface{ hello() string }

func gen[T any](n int) []T { return make([]T, n) }

type Set[K comparable] map[K]Z

func main() {
	fmt.Println(unsafe.Sizeof(Z{}), unsafe.Sizeof(ZA{}), unsafe.Sizeof(ZN{}), unsafe.Sizeof(Tail{}), unsafe.Sizeof(Head{}), unsafe.Offsetof(Tail{}.z))
	fmt.Println(take(Z{}, 1, ZA{}, "s", ZN{}))
	a, b, c := give()
	fmt.Println(a, b, c)
	var h H = Z{}
	fmt.Println(h.hello(), h == H(Z{}), h.(Z))
	h = &Z{}
	fmt.Println(h.hello())
	s := make([]Z, 5, 1<<40)
	s = append(s, Z{}, Z{})
	fmt.Println(len(s), cap(s) == 1<<40, len(s[:1<<39]), s[3])
	for i := range s {
		s[i] = Z{}
	}
	big := make([]Z, 1<<62)
	fmt.Println(len(big[1:]), len(gen[Z](1<<50)), len(gen[[0]string](3)))
	copy(big, s)
	m := map[Z]int{}
	m[Z{}]++
	m[Z{}]++
	fmt.Println(m, len(m))
	set := Set[string]{"a": {}, "b": {}}
	_, ok := set["a"]
	_, no := set["c"]
	fmt.Println(len(set), ok, no)
	ch := make(chan Z, 3)
	ch <- Z{}
	ch <- Z{}
	close(ch)
	n := 0
	for range ch {
		n++
	}
	v, ok := <-ch
	fmt.Println(n, v, ok)
	sync := make(chan Z)
	go func() { sync <- Z{}; close(sync) }()
	<-sync
	_, ok = <-sync
	fmt.Println(ok)
	z := Z{}
	fmt.Println(z.ptr() == &z, *z.ptr())
	f := func(z Z) Z { return z }
	fmt.Println(f(Z{}))
	arr := [1 << 30]Z{}
	fmt.Println(len(arr), arr[1<<29], arr == [1 << 30]Z{})
	var e any = ZA{}
	switch e.(type) {
	case Z:
		fmt.Println("Z")
	case ZA:
		fmt.Println("ZA")
	}
	fmt.Println(e == any(ZA{}), ZN{}.z == Z{}, len(ZA{}), ZA{}.n())
	for i := range (ZA{}) {
		fmt.Println("never", i)
	}
	type pair struct {
		a Z
		b string
		c Z
	}
	p := []pair{{b: "x"}, {b: "y"}}
	p[0], p[1] = p[1], p[0]
	fmt.Println(p)
	select {
	case sync2() <- Z{}:
	default:
		fmt.Println("default")
	}
	defer func(Z) { fmt.Println(recover() != nil) }(Z{})
	var za ZA
	_ = za[idx()]
}

func sync2() chan Z { return make(chan Z) }
func idx() int      { return 0 }
