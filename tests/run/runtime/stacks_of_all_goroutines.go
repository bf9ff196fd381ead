package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

func blocked(c chan int) { <-c }

func main() {
	c := make(chan int)
	for range 3 {
		go blocked(c)
	}
	for range 100 {
		runtime.Gosched()
	}
	buf := make([]byte, 1<<16)
	one := string(buf[:runtime.Stack(buf, false)])
	fmt.Println(strings.HasPrefix(one, "goroutine 1 [running]:\nmain.main()\n\t"), strings.Contains(one, "stacks_of_all_goroutines.go:21 "))
	all := string(buf[:runtime.Stack(buf, true)])
	fmt.Println(strings.Count(all, "main.blocked("), strings.Count(all, "[chan receive]:"), strings.Count(all, "created by main.main in goroutine 1"))
	fmt.Println(strings.Contains(string(debug.Stack()), "main.main()"))
	small := make([]byte, 10)
	fmt.Println(runtime.Stack(small, true), string(small))
	close(c)
}
