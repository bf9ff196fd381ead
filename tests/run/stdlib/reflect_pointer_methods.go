// Pointers that reflect makes have the methods of the compiler's.
package main

import (
	"fmt"
	"reflect"
)

type setter interface{ Set(string) }

type upper string

func (u *upper) Set(s string) { *u = upper(s) + "!" }

type holder struct {
	A int
	X upper
}

func main() {
	var h holder
	p := reflect.ValueOf(&h).Elem().Field(1).Addr()
	fmt.Println(p.Type(), p.Type().NumMethod())
	p.Interface().(setter).Set("field")
	fmt.Println(h)

	key := reflect.New(reflect.TypeOf(map[upper]int{}).Key())
	key.Interface().(setter).Set("key")
	fmt.Println(key.Elem())

	_, implements := reflect.PointerTo(reflect.TypeFor[upper]()).MethodByName("Set")
	fmt.Println(implements)
}
