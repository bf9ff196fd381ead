package main

import (
	"fmt"
	"iter"
	"runtime"
)

func try(name string, f func()) {
	defer func() {
		r := recover()
		_, isErr := r.(runtime.Error)
		fmt.Printf("%s: %v (runtime error: %v)\n", name, r, isErr)
	}()
	f()
}

var saved func(int) bool

func keep(yield func(int) bool) {
	saved = yield
	yield(1)
}

func ignores(yield func(int) bool) {
	for i := range 3 {
		yield(i)
	}
}

func swallow(yield func(int) bool) {
	defer func() { recover() }()
	yield(1)
}

func swallowAndGoOn(yield func(int) bool) {
	func() {
		defer func() { recover() }()
		yield(1)
	}()
	yield(2)
}

func reenter(yield func(int) bool) {
	yield(0)
}

func main() {
	try("late", func() {
		for x := range keep {
			fmt.Println("body", x)
		}
		saved(2)
	})
	try("after break", func() {
		for x := range ignores {
			fmt.Println("body", x)
			if x == 1 {
				break
			}
		}
	})
	try("after return", func() {
		for range ignores {
			return
		}
	})
	try("swallowed", func() {
		for range swallow {
			panic("lost")
		}
		fmt.Println("unreachable")
	})
	try("swallowed and more", func() {
		for range swallowAndGoOn {
			panic("lost")
		}
	})
	try("panic passes", func() {
		for x := range ignores {
			if x == 2 {
				panic(fmt.Sprint("at ", x))
			}
		}
	})
	try("iterator panics", func() {
		for x := range func(yield func(int) bool) { yield(1); panic("mine") } {
			fmt.Println(x)
		}
	})
	try("inside the body", func() {
		for x := range keep {
			if x == 1 {
				saved(3)
			}
			fmt.Println("body", x)
		}
	})
	try("nil iterator", func() {
		var f iter.Seq[int]
		for range f {
		}
	})
	try("pull panics", func() {
		next, stop := iter.Pull(func(yield func(int) bool) { panic("in iterator") })
		defer stop()
		next()
	})
	try("outer label", func() {
	outer:
		for range reenter {
			for x := range ignores {
				if x == 0 {
					break outer
				}
			}
		}
	})
	done := make(chan bool)
	go func() {
		defer close(done)
		for range ignores {
			defer fmt.Println("deferred before Goexit")
			runtime.Goexit()
		}
	}()
	<-done
	fmt.Println("end")
}
