package main

import "fmt"

type Node struct {
	v    int
	next *Node
}

func push(l **Node, v int) { *l = &Node{v, *l} }
func escape() *int         { x := 5; return &x }
func main() {
	var l *Node
	for i := 0; i < 4; i++ {
		push(&l, i)
	}
	for n := l; n != nil; n = n.next {
		fmt.Print(n.v, " ")
	}
	fmt.Println()
	a := [3]int{1, 2, 3}
	p := &a[1]
	*p = 20
	q := &a
	q[2] = 30
	fmt.Println(a, *p, len(q))
	s := struct{ x, y int }{1, 2}
	py := &s.y
	*py++
	fmt.Println(s, *escape()+*escape())
	pp := &p
	**pp = 7
	fmt.Println(a)
	n := new(Node)
	n.next = &Node{v: 3}
	(*n).next.v++
	fmt.Println(n.next.v, n.next.next == nil)
	f := new(func() int)
	*f = func() int { return 9 }
	fmt.Println((*f)())
	z1, z2 := &struct{}{}, new(int)
	fmt.Println(z1 != nil, *z2)
}
