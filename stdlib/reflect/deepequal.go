package reflect

import (
	"internal/abi"
	"unsafe"
)

// DeepEqual says whether x and y are equal, looking into what they refer to: arrays, structs, interfaces and maps are
// equal if their parts are, slices if both are nil or neither is and their elements are equal, pointers if they are
// equal or what they point to is, functions only if both are nil. Values of different types are never equal.
func DeepEqual(x, y any) bool {
	if x == nil || y == nil {
		return x == y
	}
	v, w := ValueOf(x), ValueOf(y)
	if v.typ != w.typ {
		return false
	}
	return deepEqual(v, w, make(map[comparison]bool))
}

// A comparison is of two references of one type. One that is under way is taken to come out equal when it is met
// again, so that cycles end.
type comparison struct {
	a, b unsafe.Pointer
	t    *abi.Type
}

// reference returns what identifies the thing that v refers to; nil if v is no reference.
func reference(v Value) unsafe.Pointer {
	switch v.Kind() {
	case Pointer, Map:
		return v.pointer()
	case Slice:
		if v.Len() == 0 {
			return nil
		}
		return v.slice().Data
	case Interface:
		return v.ptr
	}
	return nil
}

func deepEqual(v, w Value, active map[comparison]bool) bool {
	if !v.IsValid() || !w.IsValid() {
		return v.IsValid() == w.IsValid()
	}
	if v.typ != w.typ {
		return false
	}
	if a, b := reference(v), reference(w); a != nil && b != nil {
		if uintptr(a) > uintptr(b) {
			a, b = b, a
		}
		c := comparison{a, b, v.typ}
		// Slices of different lengths can begin at the same place.
		if v.Kind() != Slice || v.Len() == w.Len() {
			if active[c] {
				return true
			}
			active[c] = true
		}
	}
	switch v.Kind() {
	case Array:
		return deepEqualElements(v, w, active)
	case Slice:
		if v.IsNil() != w.IsNil() || v.Len() != w.Len() {
			return false
		}
		if v.slice().Data == w.slice().Data {
			return true
		}
		return deepEqualElements(v, w, active)
	case Interface:
		if v.IsNil() || w.IsNil() {
			return v.IsNil() == w.IsNil()
		}
		return deepEqual(v.Elem(), w.Elem(), active)
	case Pointer:
		return v.pointer() == w.pointer() || deepEqual(v.Elem(), w.Elem(), active)
	case Struct:
		for i := 0; i < v.NumField(); i++ {
			if !deepEqual(v.Field(i), w.Field(i), active) {
				return false
			}
		}
		return true
	case Map:
		return deepEqualMaps(v, w, active)
	case Func:
		return v.IsNil() && w.IsNil()
	}
	return v.valueInterface() == w.valueInterface()
}

func deepEqualElements(v, w Value, active map[comparison]bool) bool {
	for i := 0; i < v.Len(); i++ {
		if !deepEqual(v.Index(i), w.Index(i), active) {
			return false
		}
	}
	return true
}

func deepEqualMaps(v, w Value, active map[comparison]bool) bool {
	if v.IsNil() != w.IsNil() || v.Len() != w.Len() {
		return false
	}
	if v.pointer() == w.pointer() {
		return true
	}
	for it := v.MapRange(); it.Next(); {
		x := w.MapIndex(it.Key())
		if !x.IsValid() || !deepEqual(it.Value(), x, active) {
			return false
		}
	}
	return true
}
