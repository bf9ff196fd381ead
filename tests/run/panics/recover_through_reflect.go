package main

import (
	"fmt"
	"reflect"
)

type word uintptr

func (w word) M() { fmt.Println("method of word:", recover()) }

type big struct{ a, b, c, d, e, f, g int }

func (x *big) M(s string, n ...int) { fmt.Println("method of big:", s, n, recover()) }

type outer struct{ *big }

func methodValue() {
	f := reflect.ValueOf(word(1)).Method(0).Interface().(func())
	defer f()
	panic(1)
}

func methodFunc() {
	f := reflect.TypeOf(word(1)).Method(0).Func.Interface().(func(word))
	defer f(1)
	panic(2)
}

func promoted() {
	f := reflect.ValueOf(outer{&big{}}).MethodByName("M").Interface().(func(string, ...int))
	defer f("arguments", 1, 2)
	panic(3)
}

func made() {
	t := reflect.TypeOf(func() {})
	f := reflect.MakeFunc(t, func([]reflect.Value) []reflect.Value {
		fmt.Println("made function:", recover())
		return nil
	}).Interface().(func())
	defer f()
	panic(4)
}

func deferredCallOfReflect() {
	defer reflect.ValueOf(word(1)).Method(0).Call(nil)
	panic("not recovered: 5")
}

func notDeferred() {
	f := reflect.ValueOf(word(1)).Method(0).Interface().(func())
	defer func() { f() }()
	panic("not recovered: 6")
}

func try(f func()) {
	defer func() { fmt.Println("left over:", recover()) }()
	f()
}

func main() {
	for _, f := range []func(){methodValue, methodFunc, promoted, made, deferredCallOfReflect, notDeferred} {
		try(f)
	}
}
