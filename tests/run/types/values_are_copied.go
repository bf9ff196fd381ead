package main

import "fmt"

type A [3]int
type S struct {
	a  A
	in struct{ x, y int }
	p  *int
}

func (s S) set(v int) S   { s.a[0] = v; s.in.x = v; return s }
func (s *S) pset(v int)   { s.a[0] = v }
func (a A) with(v int) A  { a[1] = v; return a }
func modify(a A, s S) int { a[0] = 100; s.in.y = 100; return a[0] + s.in.y }
func ret(a *A) A          { defer func() { a[2] = 99 }(); return *a }
func retNamed() (a A)     { defer func() { a[2] = 99 }(); a[0] = 1; return a }

type I interface{ get() int }

func (a A) get() int { return a[0] }

type Node struct {
	v    [2]string
	next *Node
}

func two(a A) (A, A) { b := a; b[0]++; return a, b }

func main() {
	a := A{1, 2, 3}
	b := a
	b[0] = 9
	fmt.Println(a, b, a.with(7), a)
	s := S{a: a}
	t := s
	t.in.x = 5
	u := t.set(8)
	t.pset(6)
	fmt.Println(s.a, s.in, t.a, t.in, u.a, u.in, modify(a, s), a, s.in)
	fmt.Println(ret(&a), a, retNamed())

	// Interfaces hold copies.
	var i I = a
	a[0] = 50
	fmt.Println(i.get(), i.(A)[0])
	x := i.(A)
	x[0] = 60
	fmt.Println(i.get())
	any1 := any(s)
	s.a[0] = 77
	fmt.Println(any1.(S).a[0])

	// Range over an array copies it; over a pointer or slice it does not.
	r := [3]int{1, 2, 3}
	for i, v := range r {
		r[2] = 10
		if i == 2 {
			fmt.Println(v)
		}
	}
	for i, v := range r[:] {
		r[2] = 20
		if i == 2 {
			fmt.Println(v)
		}
	}
	for i := range r {
		r = [3]int{i, i, i}
	}
	fmt.Println(r)
	sl := []A{{1}, {2}}
	for _, v := range sl {
		v[0] = 100
	}
	for i := range sl {
		sl[i][1] = i + 1
	}
	fmt.Println(sl)
	grow := []int{1, 2}
	for i, v := range grow {
		if i < 5 {
			grow = append(grow, v*10)
		}
	}
	fmt.Println(grow)

	// Maps give copies.
	m := map[string]S{"a": {a: A{1}}}
	v := m["a"]
	v.a[0] = 5
	fmt.Println(m["a"].a, v.a)
	m["a"] = v
	v.a[0] = 6
	fmt.Println(m["a"].a)
	mk := map[A]int{a: 1}
	a[1]++
	fmt.Println(mk[a], len(mk))

	// Channels, closures, method values, defer take copies.
	c := make(chan A, 1)
	c <- a
	a[2] = -1
	fmt.Println(<-c, a)
	f := a.with
	a[0] = 0
	fmt.Println(f(4))
	func() {
		defer fmt.Println("deferred", a)
		a[0] = 1000
	}()
	g := func() int { return a[0] }
	a[0] = 2000
	fmt.Println(g())
	ps := &s
	h := ps.set
	s.a[0] = 1
	fmt.Println(h(3).a, s.a)

	// Assignments that overlap.
	a[0], a[1] = a[1], a[0]
	n := &Node{v: [2]string{"a", "b"}}
	n.next = n
	*n, n.v = Node{v: [2]string{"c", "d"}}, [2]string{"e", "f"}
	fmt.Println(n.v, n.next)
	arr := [4]int{1, 2, 3, 4}
	copy(arr[1:], arr[:])
	fmt.Println(arr)
	arr2 := [2][2]int{{1, 2}, {3, 4}}
	arr2[0] = arr2[1]
	arr2[1][0] = 9
	fmt.Println(arr2)
	a, b = two(a)
	fmt.Println(a, b)
	b, a = a, b
	fmt.Println(a, b)
	st := struct{ a, b []int }{[]int{1}, []int{2}}
	st.a, st.b = st.b, st.a
	fmt.Println(st)
	pa := &a
	*pa, a[0] = A{7, 7, 7}, 8
	fmt.Println(a)
	sub := a[:]
	a = A{}
	fmt.Println(sub)
	arrp := (*[2]int)(sub)
	arrp[1] = 5
	val := [2]int(sub)
	sub[0] = 3
	fmt.Println(a, *arrp, val)
	full := a[:2:2]
	full = append(full, 1)
	full[0] = -1
	fmt.Println(a, full)
}
