package main

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
)

type t struct{}

func (t) value() string    { return where() }
func (*t) pointer() string { return where() }

func where() string {
	pc, file, line, ok := runtime.Caller(1)
	return fmt.Sprint(runtime.FuncForPC(pc).Name(), " ", filepath.Base(file), ":", line, " ", ok)
}

//go:noinline
func maker() func() string {
	return func() string { return where() }
}

func outer() []string {
	return inner()
}

func inner() []string {
	pcs := make([]uintptr, 10)
	n := runtime.Callers(1, pcs)
	frames := runtime.CallersFrames(pcs[:n])
	var names []string
	for {
		f, more := frames.Next()
		if strings.HasPrefix(f.Function, "main.") {
			names = append(names, fmt.Sprintf("%s:%d", f.Function, f.Line))
		}
		if !more {
			return names
		}
	}
}

func main() {
	fmt.Println(where())
	fmt.Println(t{}.value())
	fmt.Println((&t{}).pointer())
	func() { fmt.Println(where()) }()
	fmt.Println(maker()())
	for _, s := range outer() {
		fmt.Println(s)
	}
	_, _, _, ok := runtime.Caller(1000)
	fmt.Println(ok)
}
