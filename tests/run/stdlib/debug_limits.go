package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"syscall"
)

func main() {
	fmt.Println(debug.SetMaxStack(1<<20), debug.SetMaxStack(1<<20))
	fmt.Println(debug.SetPanicOnFault(true), debug.SetPanicOnFault(true))
	page, err := syscall.Mmap(-1, 0, 4096, syscall.PROT_NONE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	fmt.Println(len(page), err)
	defer func() {
		e := recover().(runtime.Error)
		fmt.Println(e)
		_, ok := e.(interface{ Addr() uintptr })
		fmt.Println(ok)
	}()
	page[8] = 1
}
