// Package fmtsort puts the entries of a map into the order in which they are printed, so that output does not change
// from run to run.
package fmtsort

import "reflect"

// A KeyValue is an entry of a map.
type KeyValue struct {
	Key, Value reflect.Value
}

// SortedMap is a list of entries, sorted by key.
type SortedMap []KeyValue

// Sort returns the entries of the map, sorted by key: numbers and strings in their natural order, NaN before other
// numbers, false before true, pointers and channels by address, structs and arrays by their first elements that
// differ, interfaces first by type (in an order without meaning) and then by what they hold, nil before everything.
func Sort(m reflect.Value) SortedMap {
	list := make(SortedMap, 0, m.Len())
	for it := m.MapRange(); it.Next(); {
		list = append(list, KeyValue{it.Key(), it.Value()})
	}
	mergeSort(list, make(SortedMap, len(list)))
	return list
}

// mergeSort sorts list and keeps the order of equal keys. tmp is as long. (Package sort would do it as well, but be
// part of every program that prints.)
func mergeSort(list, tmp SortedMap) {
	if len(list) < 2 {
		return
	}
	half := len(list) / 2
	mergeSort(list[:half], tmp[:half])
	mergeSort(list[half:], tmp[half:])
	copy(tmp, list)
	a, b := tmp[:half], tmp[half:len(list)]
	for i := range list {
		if len(b) == 0 || len(a) > 0 && compare(a[0].Key, b[0].Key) <= 0 {
			list[i], a = a[0], a[1:]
		} else {
			list[i], b = b[0], b[1:]
		}
	}
}

// compare returns -1, 0 or +1. Keys of different type, which only interfaces can hold, are ordered by their types.
func compare(a, b reflect.Value) int {
	if a.Type() != b.Type() {
		return order(a.Type().String() < b.Type().String(), false)
	}
	switch a.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return order(a.Int() < b.Int(), a.Int() > b.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return order(a.Uint() < b.Uint(), a.Uint() > b.Uint())
	case reflect.String:
		return order(a.String() < b.String(), a.String() > b.String())
	case reflect.Float32, reflect.Float64:
		return floats(a.Float(), b.Float())
	case reflect.Complex64, reflect.Complex128:
		x, y := a.Complex(), b.Complex()
		if c := floats(real(x), real(y)); c != 0 {
			return c
		}
		return floats(imag(x), imag(y))
	case reflect.Bool:
		return order(!a.Bool() && b.Bool(), a.Bool() && !b.Bool())
	case reflect.Pointer, reflect.UnsafePointer, reflect.Chan:
		return order(a.Pointer() < b.Pointer(), a.Pointer() > b.Pointer())
	case reflect.Struct:
		for i := 0; i < a.NumField(); i++ {
			if c := compare(a.Field(i), b.Field(i)); c != 0 {
				return c
			}
		}
		return 0
	case reflect.Array:
		for i := 0; i < a.Len(); i++ {
			if c := compare(a.Index(i), b.Index(i)); c != 0 {
				return c
			}
		}
		return 0
	case reflect.Interface:
		if a.IsNil() || b.IsNil() {
			return order(a.IsNil() && !b.IsNil(), !a.IsNil() && b.IsNil())
		}
		x, y := a.Elem(), b.Elem()
		if x.Type() != y.Type() {
			return byType(x.Type(), y.Type())
		}
		return compare(x, y)
	}
	panic("bad type in compare: " + a.Type().String())
}

func order(less, greater bool) int {
	switch {
	case less:
		return -1
	case greater:
		return +1
	}
	return 0
}

// floats orders NaN before all other numbers.
func floats(a, b float64) int {
	switch {
	case a != a && b != b:
		return 0
	case a != a:
		return -1
	case b != b:
		return +1
	}
	return order(a < b, a > b)
}

// byType orders types by where their descriptors are.
func byType(a, b reflect.Type) int {
	x, y := reflect.ValueOf(a).Pointer(), reflect.ValueOf(b).Pointer()
	return order(x < y, x > y)
}
