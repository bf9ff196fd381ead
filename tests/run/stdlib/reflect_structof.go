// Struct and array types made at run time: layout, identity, equality, hashing, methods, collection of garbage.
package main

import (
	"fmt"
	"reflect"
	"runtime"
)

type T struct{ A int }

func (t T) M() int { return t.A + 1 }

type field = reflect.StructField

func try(name string, fields ...field) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, "panic:", e)
		}
	}()
	t := reflect.StructOf(fields)
	fmt.Println(name, t, t.Size(), t.Align(), t.Comparable(), t.NumMethod(), t.NumField())
}

func main() {
	i, s := reflect.TypeOf(0), reflect.TypeOf("")
	try("empty")
	try("noname", field{Type: i})
	try("badname", field{Name: "a-b", Type: i})
	try("notype", field{Name: "A"})
	try("dup", field{Name: "A", Type: i}, field{Name: "A", Type: i})
	try("blank", field{Name: "_", PkgPath: "main", Type: i}, field{Name: "_", PkgPath: "main", Type: i})
	try("nopkg", field{Name: "a", Type: i})
	try("diffpkg", field{Name: "a", Type: i, PkgPath: "x"}, field{Name: "b", Type: i, PkgPath: "y"})
	try("embedded", field{Name: "T", Type: reflect.TypeOf(T{}), Anonymous: true}, field{Name: "B", Type: i})
	try("second", field{Name: "B", Type: i}, field{Name: "T", Type: reflect.TypeOf(T{}), Anonymous: true})
	try("tag", field{Name: "T", Type: i, Tag: `json:"x"`}, field{Name: "Ü", Type: s})
	try("tail", field{Name: "T", Type: reflect.TypeOf(int8(0))}, field{Name: "Z", Type: reflect.TypeOf(struct{}{})})
	try("func", field{Name: "T", Type: reflect.TypeOf(main)})

	known := reflect.TypeOf(struct {
		A int
		b string
	}{})
	fmt.Println(reflect.StructOf([]field{{Name: "A", Type: i}, {Name: "b", Type: s, PkgPath: "main"}}) == known)

	t := reflect.StructOf([]field{{Name: "S", Type: s}, {Name: "_", Type: i, PkgPath: "main"}, {Name: "P", Type: reflect.ArrayOf(3, reflect.TypeOf((*int)(nil)))}})
	m := reflect.MakeMap(reflect.MapOf(t, i))
	var keys []reflect.Value
	for n := 0; n < 100; n++ {
		k := reflect.New(t).Elem()
		k.Field(0).SetString(fmt.Sprint("key ", n))
		p := new(int)
		*p = n
		k.Field(2).Index(n % 3).Set(reflect.ValueOf(p))
		m.SetMapIndex(k, reflect.ValueOf(n))
		keys = append(keys, k)
	}
	runtime.GC()
	sum := 0
	for n, k := range keys {
		sum += int(m.MapIndex(k).Int()) - n + *(k.Field(2).Index(n % 3).Interface().(*int))
	}
	fmt.Println(m.Len(), sum, keys[0].Interface() == keys[0].Interface(), keys[0].Interface() == keys[1].Interface())

	e := reflect.New(reflect.StructOf([]field{{Name: "T", Type: reflect.TypeOf(T{}), Anonymous: true}, {Name: "B", Type: i}})).Elem()
	e.Field(0).Field(0).SetInt(41)
	fmt.Println(e.Interface().(interface{ M() int }).M(), e.Method(0).Call(nil)[0].Int())
}
