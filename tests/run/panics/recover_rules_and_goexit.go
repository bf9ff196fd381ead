package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
)

type T struct{ name string }

func (t T) rec()   { fmt.Println(t.name, "value method:", recover()) }
func (t *T) prec() { fmt.Println(t.name, "pointer method:", recover()) }

type R interface{ rec() }
type Emb struct{ T }
type PEmb struct{ *T }
type IEmb struct{ R }

func helper() any { return recover() }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "escaped:", r)
		} else {
			fmt.Println(name, "ok")
		}
	}()
	f()
}

func generic[X any](x X) func() { return func() { fmt.Println("generic", x, recover()) } }

func named() (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("wrapped: %v", r)
			n *= 2
		}
	}()
	n = 21
	panic("x")
}

func deep(n int) {
	defer func() {
		if n%2 == 0 {
			if r := recover(); r != nil {
				panic(fmt.Sprint(r, " ", n))
			}
		}
	}()
	if n == 0 {
		panic("bottom")
	}
	deep(n - 1)
}

func loop() (out []int) {
	for i := range 4 {
		func() {
			defer func() {
				if recover() != nil {
					out = append(out, -i)
				}
			}()
			if i%2 == 1 {
				panic(i)
			}
			out = append(out, i)
		}()
	}
	return
}

func main() {
	try("direct", func() { defer func() { fmt.Println(recover()) }(); panic(1) })
	try("helper", func() { defer func() { fmt.Println(helper()) }(); panic(2) })
	try("deferred helper", func() { defer helper(); panic(3) })
	try("nested func", func() {
		defer func() {
			func() { fmt.Println(recover()) }()
		}()
		panic(4)
	})
	try("nested defer", func() {
		defer func() {
			defer func() { fmt.Println("inner", recover()) }()
		}()
		panic(5)
	})
	try("defer recover", func() { defer recover(); panic(6) })
	try("method", func() { defer T{"t"}.rec(); panic(7) })
	try("pointer method", func() { defer (&T{"p"}).prec(); panic(8) })
	try("value method by pointer", func() { defer (&T{"pv"}).rec(); panic(9) })
	try("interface", func() { var r R = T{"i"}; defer r.rec(); panic(10) })
	try("interface of pointer", func() { var r R = &T{"ip"}; defer r.rec(); panic(11) })
	try("embedded", func() { defer Emb{T{"e"}}.rec(); panic(12) })
	try("embedded in interface", func() { var r R = Emb{T{"ei"}}; defer r.rec(); panic(13) })
	try("embedded pointer", func() { var r R = PEmb{&T{"ep"}}; defer r.rec(); panic(14) })
	try("embedded interface", func() { var r R = IEmb{T{"ii"}}; defer r.rec(); panic(15) })
	try("method value", func() { f := T{"mv"}.rec; defer f(); panic(16) })
	try("method value of interface", func() { var r R = &T{"mvi"}; f := r.rec; defer f(); panic(17) })
	try("method expression", func() { defer T.rec(T{"me"}); panic(18) })
	try("method expression of pointer", func() { defer (*T).rec(&T{"mep"}); panic(19) })
	try("interface method expression", func() { defer R.rec(T{"ime"}); panic(20) })
	try("generic closure", func() { defer generic("g")(); panic(21) })
	fmt.Println(named())
	try("rethrow", func() { deep(5) })
	fmt.Println(loop())
	try("twice", func() {
		defer func() { fmt.Println(recover(), recover()) }()
		panic("once")
	})
	try("replaced", func() {
		defer func() { fmt.Println("got", recover()) }()
		defer func() { panic("second") }()
		panic("first")
	})
	try("recovered then panics", func() {
		defer func() { fmt.Println("outer", recover()) }()
		defer func() {
			recover()
			panic("new")
		}()
		panic("old")
	})
	try("error value", func() {
		defer func() {
			err := recover().(error)
			fmt.Println(errors.Is(err, os.ErrNotExist), err)
		}()
		panic(fmt.Errorf("w: %w", os.ErrNotExist))
	})
	try("runtime error", func() {
		defer func() {
			err := recover().(runtime.Error)
			fmt.Println(err)
		}()
		var m map[string]int
		m["a"] = 1
	})
	try("assert", func() {
		defer func() {
			err, ok := recover().(*runtime.TypeAssertionError)
			fmt.Println(ok, err)
		}()
		var x any = "s"
		_ = x.(fmt.Stringer)
	})
	done := make(chan string)
	go func() {
		defer close(done)
		defer func() { done <- fmt.Sprint("goexit recover: ", recover()) }()
		func() {
			defer func() { recover() }()
			runtime.Goexit()
		}()
		done <- "not reached"
	}()
	for s := range done {
		fmt.Println(s)
	}
	done = make(chan string)
	go func() {
		defer close(done)
		defer func() { done <- fmt.Sprint("after: ", recover()) }()
		defer func() {
			defer func() { done <- fmt.Sprint("in: ", recover()) }()
			panic("during goexit")
		}()
		runtime.Goexit()
	}()
	for s := range done {
		fmt.Println(s)
	}
	done = make(chan string)
	go func() {
		defer close(done)
		defer func() { done <- fmt.Sprint("goexit in panic: ", recover()) }()
		defer runtime.Goexit()
		panic("aborted")
	}()
	for s := range done {
		fmt.Println(s)
	}
	func() {
		defer fmt.Println("order 1")
		defer func() {
			defer fmt.Println("order 3")
			defer func() { recover() }()
			panic("p")
		}()
		defer fmt.Println("order 2")
	}()
	fmt.Println(recover())
}
