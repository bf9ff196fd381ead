package main

import (
	"fmt"
	"strings"
)

type A struct{ x, y int }

func (A) Name() string   { return "A" }
func (a *A) SetX(v int)  { a.x = v }
func (a A) X() int       { return a.x }

type B struct{ x, z int }

func (B) Name() string { return "B" }
func (B) OnlyB() string { return "only" }

type C struct {
	A
	*B
	y string
}

func (c C) Name() string { return "C:" + c.A.Name() + c.B.Name() }

type D struct {
	C
	fmt.Stringer
	strings.Builder
	err error
}
type E struct{ D }

type Namer interface{ Name() string }
type XSetter interface {
	SetX(int)
	X() int
}
type Deep1 struct{ Deep2 }
type Deep2 struct{ *Deep3 }
type Deep3 struct{ Deep4 }
type Deep4 struct{ v int }

func (d *Deep4) Bump() *Deep4 { d.v++; return d }
func (d Deep4) V() int        { return d.v }

type str string

func (s str) String() string { return "str:" + string(s) }

type I1 interface{ M1() string }
type I2 interface {
	I1
	M2() string
}
type Impl struct{ n string }

func (i Impl) M1() string  { return i.n + "1" }
func (i *Impl) M2() string { return i.n + "2" }

type Wrap struct{ I2 }

func (w Wrap) M1() string { return "wrapped " + w.I2.M1() }

type Fn func(int) int

func (f Fn) Twice(x int) int { return f(f(x)) }

type HasFn struct {
	Fn
	f func() string
}
type Slice []int

func (s *Slice) Push(x int) { *s = append(*s, x) }
func (s Slice) Len() int    { return len(s) }

type HasSlice struct {
	Slice
	*strings.Reader
}
type Map map[string]int

func (m Map) Inc(k string) { m[k]++ }

type Rec struct {
	*Rec
	n int
}
type same struct{ A }
type Two struct {
	same
	B
}

func main() {
	c := C{A: A{1, 2}, B: &B{3, 4}, y: "why"}
	fmt.Println(c.y, c.A.y, c.z, c.A.x, c.B.x, c.Name(), c.OnlyB(), c.X())
	c.SetX(10)
	var n Namer = c
	var n2 Namer = &c
	var xs XSetter = &c
	xs.SetX(20)
	fmt.Println(n.Name(), n2.Name(), xs.X(), c.A.x, n.(C).A.x)
	d := E{D{C: c, Stringer: str("s")}}
	d.WriteString("built")
	fmt.Println(d.Name(), d.Stringer.String(), d.Builder.String(), d.z, d.C.A.y, d.err)
	d.SetX(30)
	fmt.Println(d.X(), c.X())
	deep := Deep1{Deep2{&Deep3{Deep4{5}}}}
	copyOf := deep
	deep.Bump().Bump()
	f := deep.Bump
	f()
	g := deep.V
	deep.v = 100
	fmt.Println(copyOf.v, g(), copyOf.V(), Deep1.V(deep), (*Deep1).Bump(&deep).v, Deep2.Bump(deep.Deep2).v)
	w := Wrap{&Impl{"i"}}
	var i1 I1 = w
	var i2 I2 = w
	fmt.Println(i1.M1(), i2.M1(), i2.M2(), i2.(I1).M1(), w.I2.M1())
	h := HasFn{Fn: func(x int) int { return x * 3 }, f: func() string { return "called" }}
	fmt.Println(h.Twice(2), h.Fn(1), h.f(), Fn(func(x int) int { return x + 1 }).Twice(0))
	hs := HasSlice{Reader: strings.NewReader("abc")}
	hs.Push(1)
	hs.Slice.Push(2)
	fmt.Println(hs.Slice, hs.Slice.Len(), hs.Reader.Len())
	m := struct{ Map }{Map{}}
	m.Inc("a")
	m.Inc("a")
	fmt.Println(m.Map, m)
	r := Rec{&Rec{nil, 2}, 1}
	fmt.Println(r.n, r.Rec.n, r.Rec.Rec == nil)
	t := Two{same{A{7, 8}}, B{9, 10}}
	fmt.Println(t.x, t.A.x, t.y, t.Name(), t.X())
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(Wrap{}.M1())
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(C{}.z)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var d Deep1
		d.Bump()
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var x XSetter = &struct{ *A }{}
		fmt.Println(x.X())
	}()
	anon := struct {
		Namer
		fmt.Stringer
	}{Namer: c, Stringer: str("q")}
	fmt.Println(anon.Name(), anon.String(), anon)
	var e interface {
		Namer
		interface{ X() int }
	} = c
	fmt.Println(e.Name(), e.X())
	_, ok := any(c).(XSetter)
	_, okp := any(&c).(XSetter)
	_, okd := any(d).(fmt.Stringer)
	fmt.Println(ok, okp, okd)
}
