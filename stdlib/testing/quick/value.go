// Package quick tests properties of functions with random arguments.
package quick

import (
	"math"
	"math/rand"
	"reflect"
)

// Generator is implemented by types that make their own random values. size says roughly how large they should be.
type Generator interface {
	Generate(rand *rand.Rand, size int) reflect.Value
}

// sizeHint limits the lengths of slices, maps and strings.
const sizeHint = 50

// Value returns a random value of the type. ok is false if it cannot make one: for channels, functions, interfaces, and structs with unexported fields.
func Value(t reflect.Type, rand *rand.Rand) (value reflect.Value, ok bool) {
	return sized(t, rand, sizeHint)
}

var generator = reflect.TypeFor[Generator]()

func float(r *rand.Rand, largest float64) float64 {
	x := r.Float64() * largest
	if r.Intn(2) == 0 {
		x = -x
	}
	return x
}

func sized(t reflect.Type, r *rand.Rand, size int) (value reflect.Value, ok bool) {
	if t.Implements(generator) {
		return reflect.Zero(t).Interface().(Generator).Generate(r, size), true
	}
	v := reflect.New(t).Elem()
	switch t.Kind() {
	case reflect.Bool:
		v.SetBool(r.Intn(2) == 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(int64(r.Uint64()) >> (64 - t.Bits()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		v.SetUint(r.Uint64() >> (64 - t.Bits()))
	case reflect.Float32:
		v.SetFloat(float(r, math.MaxFloat32))
	case reflect.Float64:
		v.SetFloat(float(r, math.MaxFloat64))
	case reflect.Complex64:
		v.SetComplex(complex(float(r, math.MaxFloat32), float(r, math.MaxFloat32)))
	case reflect.Complex128:
		v.SetComplex(complex(float(r, math.MaxFloat64), float(r, math.MaxFloat64)))
	case reflect.String:
		v.SetString(text(r, r.Intn(max(size, 1))))
	default:
		ok := compound(v, r, size)
		return v, ok
	}
	return v, true
}

// text returns n characters of all planes.
func text(r *rand.Rand, n int) string {
	runes := make([]rune, n)
	for i := range runes {
		runes[i] = rune(r.Intn(0x10FFFF))
	}
	return string(runes)
}

// compound fills a value that consists of others. Each level makes smaller ones, so that recursive types come to an end.
func compound(v reflect.Value, r *rand.Rand, size int) bool {
	t := v.Type()
	fill := func(to reflect.Value, size int) bool {
		x, ok := sized(to.Type(), r, size)
		if ok {
			to.Set(x)
		}
		return ok
	}
	switch t.Kind() {
	case reflect.Array:
		for i := range v.Len() {
			if !fill(v.Index(i), size) {
				return false
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if !v.Field(i).CanSet() || !fill(v.Field(i), size/max(v.NumField(), 1)) {
				return false
			}
		}
	case reflect.Pointer:
		if size <= 1 || r.Intn(size) == 0 {
			return true // nil
		}
		v.Set(reflect.New(t.Elem()))
		return fill(v.Elem(), size/2)
	case reflect.Slice:
		n := r.Intn(max(size, 1))
		v.Set(reflect.MakeSlice(t, n, n))
		for i := range n {
			if !fill(v.Index(i), (size-n)/2) {
				return false
			}
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(t))
		for range r.Intn(max(size, 1)) {
			key, ok1 := sized(t.Key(), r, size)
			elem, ok2 := sized(t.Elem(), r, size)
			if !ok1 || !ok2 {
				return false
			}
			v.SetMapIndex(key, elem)
		}
	default:
		return false
	}
	return true
}
