package main

import (
	"errors"
	"fmt"
)

func helper() any { return recover() }

type method struct{ got *any }

func (m method) rescue() { *m.got = recover() }

func direct() (r any) {
	defer func() { r = recover() }()
	panic("direct")
}

func nested() (r any) {
	defer func() {
		if x := recover(); x != nil {
			r = fmt.Sprint("outer got ", x)
		}
	}()
	defer func() {
		func() {
			if x := recover(); x != nil {
				r = "a nested call must not recover"
			}
		}()
	}()
	panic("nested")
}

func viaHelper() (r any) {
	defer func() {
		if x := recover(); x != nil {
			r = fmt.Sprint("outer got ", x)
		}
	}()
	defer func() { helper() }()
	panic("helper")
}

func deferredHelper() (ok bool) {
	ok = true
	defer helper()
	panic("recovered by a named function")
}

func deferredMethod() any {
	var got any
	func() {
		defer method{&got}.rescue()
		panic("method")
	}()
	return got
}

func methodValue() any {
	var got any
	f := method{&got}.rescue
	func() {
		defer f()
		panic("method value")
	}()
	return got
}

type rescuer interface{ rescue() }

func throughInterface() any {
	var got any
	var r rescuer = &method{&got}
	func() {
		defer r.rescue()
		panic("interface")
	}()
	return got
}

func directlyDeferred() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("caught: %w", r.(error))
		}
	}()
	defer recover()
	panic(errors.New("defer recover() itself does not count"))
}

func inLoop() (n int) {
	for i := range 3 {
		func() {
			defer func() {
				if recover() != nil {
					n += i
				}
			}()
			panic(i)
		}()
	}
	return
}

func goesOn() {
	defer fmt.Println("deferred earlier still runs")
	defer func() { fmt.Println("recovered", recover()) }()
	defer fmt.Println("deferred later runs first")
	var p *int
	*p = 1
}

func replaced() (r any) {
	defer func() { r = recover() }()
	defer func() { panic("second") }()
	panic("first")
}

func recoverInside() (a, b any) {
	defer func() { a = recover() }()
	defer func() {
		defer func() { b = recover() }()
		panic("inner")
	}()
	panic("outer")
}

func main() {
	fmt.Println(recover())
	fmt.Println(direct())
	fmt.Println(nested())
	fmt.Println(viaHelper())
	fmt.Println(deferredHelper())
	fmt.Println(deferredMethod())
	fmt.Println(methodValue())
	fmt.Println(throughInterface())
	fmt.Println(directlyDeferred())
	fmt.Println(inLoop())
	goesOn()
	fmt.Println(replaced())
	fmt.Println(recoverInside())
}
