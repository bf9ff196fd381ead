package main

import (
	"fmt"
	"runtime"
)

var sink [][]byte

//go:noinline
func fill() {
	for range 100 {
		sink = append(sink, make([]byte, 1<<16))
	}
}

func main() {
	var before, during, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	fill()
	runtime.ReadMemStats(&during)
	sink = nil
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&after)
	fmt.Println(during.TotalAlloc-before.TotalAlloc >= 100<<16)
	fmt.Println(during.Mallocs-before.Mallocs >= 100)
	fmt.Println(after.NumGC >= before.NumGC+2)
	fmt.Println(after.HeapAlloc+50<<16 < during.HeapAlloc)
	fmt.Println(after.Frees > before.Frees, after.Sys > 0, after.HeapSys >= after.HeapInuse)
	fmt.Println(runtime.NumGoroutine(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU() > 0, runtime.Compiler != "")
}
