// Defer statements that run once at most: under conditions, in switches, many of them, with nil func values, with panics and recoveries on
// the way out, nested in all ways.
package main

import (
	"fmt"
	"runtime"
)

func conditional(a, b, c bool) (s string) {
	defer func() { s += "!" }()
	if a {
		defer func() { s += "a" }()
	}
	switch {
	case b:
		defer func() { s += "b" }()
	default:
		defer func() { s += "B" }()
	}
	if c {
		return "early "
	}
	defer func() { s += "late" }()
	return "end "
}

func many() (s string) {
	add := func(t string) { s += t }
	defer add("1")
	defer add("2")
	defer add("3")
	defer add("4")
	defer add("5")
	defer add("6")
	defer add("7")
	defer add("8")
	defer add("9")
	return ""
}

func tooMany() (s string) {
	add := func(t string) { s += t }
	defer add("a")
	defer add("b")
	defer add("c")
	defer add("d")
	defer add("e")
	defer add("f")
	defer add("g")
	defer add("h")
	defer add("i")
	defer add("j")
	defer add("k")
	defer add("l")
	defer add("m")
	defer add("n")
	defer add("o")
	defer add("p")
	defer add("q")
	defer add("r")
	return ""
}

func backwards() (s string) {
	n := 0
again:
	defer func(k int) { s += fmt.Sprint(k) }(n)
	if n++; n < 4 {
		goto again
	}
	return ""
}

func nilFunc(f func()) (err any) {
	defer func() { err = recover() }()
	defer fmt.Println("before the nil func")
	defer f()
	fmt.Println("not yet")
	return nil
}

func panicsOnTheWayOut() (s string) {
	defer func() { s += fmt.Sprint(" outer:", recover()) }()
	defer func() { s += "3" }()
	defer func() {
		s += "2"
		panic("second")
	}()
	defer func() { s += "1" }()
	return "r"
}

func recoversAndGoesOn() (s string) {
	defer func() { s += "z" }()
	defer func() { s += fmt.Sprint(recover()) }()
	defer func() { s += fmt.Sprint(recover()) }()
	defer panic("again")
	defer func() { s += fmt.Sprint(recover()) }()
	panic("first")
}

func recoverMe(s *string) { *s += fmt.Sprint("[", recover(), "]") }

func helper(s *string) { recoverMe(s) }

// Only what defer calls directly recovers, also while another panic is under way.
func directly() (s string) {
	defer func() { s += fmt.Sprint(" end:", recover()) }()
	defer func() {
		func() {
			defer recoverMe(&s) // not called because of the panic
			s += "in"
		}()
	}()
	defer helper(&s)
	panic("p")
}

func byMethod() (s string) {
	t := T{&s}
	defer t.recover()
	panic("method")
}

type T struct{ s *string }

func (t T) recover() { *t.s += fmt.Sprint(recover()) }

func exits() (s string) {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { s += fmt.Sprint(recover()) }()
		func() {
			defer func() { s += "x" }()
			runtime.Goexit()
		}()
		s += "never"
	}()
	<-done
	return
}

func goexitThroughRecovery() (s string) {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() {
			defer func() { s += fmt.Sprint(recover()) }()
			panic("in the exit")
		}()
		runtime.Goexit()
	}()
	<-done
	return
}

func value() (n int, err error) {
	defer func() {
		if e := recover(); e != nil {
			err = e.(error)
			n = -n
		}
	}()
	n = 7
	var m map[string]int
	m["x"] = 1
	return 1, nil
}

func deep(n int) (r int) {
	defer func() { r++ }()
	if n == 0 {
		return 0
	}
	return deep(n - 1)
}

func deepPanic(n int) {
	defer func() {
		if n%1000 == 0 {
			fmt.Print(n, " ")
		}
	}()
	if n == 5000 {
		panic("deep")
	}
	deepPanic(n + 1)
}

func main() {
	for i := 0; i < 8; i++ {
		fmt.Println(conditional(i&1 != 0, i&2 != 0, i&4 != 0))
	}
	fmt.Println(many(), tooMany(), backwards())
	fmt.Println(nilFunc(nil))
	fmt.Println(panicsOnTheWayOut())
	fmt.Println(recoversAndGoesOn())
	fmt.Println(directly())
	fmt.Println(byMethod())
	fmt.Println(exits(), goexitThroughRecovery())
	fmt.Println(value())
	fmt.Println(deep(100000))
	func() {
		defer func() { fmt.Println(recover()) }()
		deepPanic(1)
	}()
	for i := 0; i < 100; i++ {
		func() {
			defer func() { recover() }()
			defer runtime.GC()
			panic(i)
		}()
	}
	defer fmt.Println("main's own")
}
