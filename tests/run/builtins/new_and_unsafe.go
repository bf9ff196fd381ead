package main

import (
	"fmt"
	"unsafe"
)

type S struct {
	a bool
	b int64
	c bool
	d int32
	e string
}

func main() {
	fmt.Println(unsafe.Sizeof(S{}), unsafe.Alignof(S{}), unsafe.Offsetof(S{}.d), unsafe.Sizeof(""), unsafe.Sizeof([]int{}), unsafe.Sizeof(uintptr(0)))
	x := [4]int32{1, 2, 3, 4}
	p := (*int32)(unsafe.Add(unsafe.Pointer(&x[0]), 8))
	fmt.Println(*p, *(*int64)(unsafe.Pointer(&x[0])))
	s := unsafe.Slice(&x[1], 2)
	s[0] = 20
	fmt.Println(x, len(s))
	b := []byte("hello")
	str := unsafe.String(&b[1], 3)
	fmt.Println(str, unsafe.StringData(str) == &b[1], *unsafe.SliceData(s))
	f := 1.5
	fmt.Printf("%x\n", *(*uint64)(unsafe.Pointer(&f)))
	u := uintptr(unsafe.Pointer(&x[2])) - uintptr(unsafe.Pointer(&x[0]))
	fmt.Println(u)
	n := new(int)
	*n += 3
	fmt.Println(*n, unsafe.Sizeof(struct{}{}), unsafe.Sizeof([0]int{}))
}
