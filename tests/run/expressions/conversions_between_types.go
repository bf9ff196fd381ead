package main

import (
	"fmt"
	"io"
	"strings"
	"unsafe"
)

type T1 struct {
	A int `json:"a"`
	B string
	C struct {
		D []int `x:"y"`
	} `z:""`
}
type T2 struct {
	A int
	B string `other:"b"`
	C struct{ D []int }
}
type Fn1 func(int) (string, error)
type Fn2 func(int) (string, error)
type Str string
type Bytes []byte
type MyByte byte
type MyBytes []MyByte
type Ints []int
type Arr [3]int
type PArr *[3]int
type Chan chan int
type RW interface {
	io.Reader
	io.Writer
}
type Celsius float64
type Temp Celsius
type Bool bool
type Ptr *int
type Map map[Str]Ints

func (f Fn1) Call(i int) string { s, _ := f(i); return s }
func (s Str) Len() int          { return len(s) }
func (b Bool) Not() Bool        { return !b }

type rw struct {
	strings.Builder
	*strings.Reader
}

func (r rw) Read(b []byte) (int, error)   { return r.Reader.Read(b) }
func (r *rw) Write(b []byte) (int, error) { return r.Builder.Write(b) }

//go:noinline
func id[T any](x T) T { return x }

func main() {
	t1 := T1{A: 1, B: "b"}
	t1.C.D = []int{4}
	t2 := T2(t1)
	p2 := (*T2)(&t1)
	p2.A = 9
	anon := struct {
		A int
		B string
		C struct{ D []int }
	}(t2)
	fmt.Println(t2, t1.A, anon.C.D, T1(anon).B)
	f := func(i int) (string, error) { return fmt.Sprint(i), nil }
	fmt.Println(Fn1(f).Call(3), Fn1(Fn2(f)).Call(4), (func(int) (string, error))(Fn1(f)) != nil)
	fmt.Println(Str("x").Len(), string(Str("y")), Str(Bytes("z")), string(Bytes{65, 66}), []byte(Str("q")), Bytes(Str("r")), MyBytes("hi"), string(MyBytes{'o'}), Str([]rune{0x4e16}), []rune(Str("é")))
	s := []int{1, 2, 3, 4}
	fmt.Println(Arr(s), [3]int(Ints(s)), *PArr(s), *(*Arr)(s), Ints(s), []int(Ints(s))[0], len(PArr(s)))
	c := make(Chan, 1)
	var r <-chan int = c
	var w chan<- int = Chan(c)
	w <- 1
	fmt.Println(<-r, (<-chan int)(c) == r, (chan int)(c) == c)
	fmt.Println(Temp(Celsius(1.5))+Temp(2), Celsius(id(3)), int(Celsius(id(2.9))), Bool(id(1) < 2).Not(), bool(Bool(true)))
	var x any = Str("s")
	_, isString := x.(string)
	_, isStr := x.(Str)
	_, hasLen := x.(interface{ Len() int })
	fmt.Println(isString, isStr, hasLen)
	obj := &rw{Reader: strings.NewReader("read")}
	var v RW = obj
	var rd io.Reader = v
	wr := rd.(io.Writer)
	io.WriteString(wr, "written")
	b := make([]byte, 2)
	v.(io.Reader).Read(b)
	_, isCloser := rd.(io.Closer)
	fmt.Println(string(b), obj.String(), isCloser, rd.(RW) == v, any(rd) == any(wr))
	var np *rw
	var nv RW = np
	var nr io.Reader = nv
	fmt.Println(nr == nil, nr == io.Reader(np), nr.(RW) == nv)
	var ni RW
	var ne io.Reader = ni
	fmt.Println(ne == nil)
	_, ok := ne.(RW)
	fmt.Println(ok)
	m := Map{"a": {1}}
	var mm map[Str]Ints = m
	mm["b"] = s
	fmt.Println(len(m), m["b"][3])
	i := 5
	p := Ptr(&i)
	*p = 6
	fmt.Println(i, *(*int)(p), *(*int)(unsafe.Pointer(p)), uintptr(unsafe.Pointer(p)) != 0)
	fl := 1.5
	bits := *(*uint64)(unsafe.Pointer(&fl))
	fmt.Printf("%x %v\n", bits, *(*float64)(unsafe.Pointer(&bits)))
	str := "shared"
	bs := unsafe.Slice(unsafe.StringData(str), len(str))
	fmt.Println(string(bs[1:3]), unsafe.String(&bs[2], 3), *(*byte)(unsafe.Add(unsafe.Pointer(&bs[0]), 4)))
	fmt.Println(complex64(complex(id(1.5), 2)), complex128(complex64(1i)), uint8(id('a')), rune(id(byte(200))), string(rune(id(0x1F600))), float32(id(0.1)) == 0.1, float64(float32(id(0.1))) == 0.1)
	var e error = fmt.Errorf("x")
	fmt.Println(any(e).(error) == e)
}
