package main

import (
	"fmt"
	"unsafe"
)

type mixed struct {
	a bool
	b int64
	c uint16
	d string
	e [3]byte
	f any
	g struct{}
}

func main() {
	var m mixed
	fmt.Println(unsafe.Sizeof(m), unsafe.Alignof(m), unsafe.Alignof(m.c))
	fmt.Println(unsafe.Offsetof(m.a), unsafe.Offsetof(m.b), unsafe.Offsetof(m.c), unsafe.Offsetof(m.d), unsafe.Offsetof(m.e), unsafe.Offsetof(m.f), unsafe.Offsetof(m.g))
	const size = unsafe.Sizeof(uintptr(0))
	fmt.Println(size)
	arr := [4]int32{10, 20, 30, 40}
	p := unsafe.Pointer(&arr[0])
	third := *(*int32)(unsafe.Add(p, 8))
	fourth := *(*int32)(unsafe.Pointer(uintptr(p) + 12))
	fmt.Println(third, fourth)
	s := unsafe.Slice(&arr[1], 2)
	s[0] = 21
	fmt.Println(s, len(s), cap(s), arr)
	f := 1.5
	fmt.Printf("%#x\n", *(*uint64)(unsafe.Pointer(&f)))
	b := []byte("bytes")
	str := unsafe.String(&b[0], 3)
	fmt.Println(str, *unsafe.StringData(str) == 'b', *unsafe.SliceData(b) == 'b')
	fmt.Println(unsafe.Sizeof(""), unsafe.Sizeof([]int(nil)), unsafe.Sizeof(any(nil)), unsafe.Sizeof(map[int]int(nil)), unsafe.Sizeof(1i), unsafe.Sizeof([0]int{}))
}
