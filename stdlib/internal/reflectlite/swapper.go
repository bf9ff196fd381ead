package reflectlite

import (
	"internal/abi"
	"unsafe"
)

// Swapper returns a function that swaps two elements of the slice. It panics if slice is not a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != abi.Slice {
		panic("reflect: call of Swapper on " + kindName(v) + " Value")
	}
	s := (*abi.SliceHeader)(v.p)
	elem := v.typ.Elem()
	size := elem.Size
	switch {
	case elem.PtrData == 0 && size == 8:
		list := *(*[]int64)(v.p)
		return func(i, j int) { list[i], list[j] = list[j], list[i] }
	case elem.PtrData == 0 && size == 4:
		list := *(*[]int32)(v.p)
		return func(i, j int) { list[i], list[j] = list[j], list[i] }
	case elem.IsDirect():
		list := *(*[]unsafe.Pointer)(v.p)
		return func(i, j int) { list[i], list[j] = list[j], list[i] }
	case elem.Kind == abi.String:
		list := *(*[]string)(v.p)
		return func(i, j int) { list[i], list[j] = list[j], list[i] }
	}
	tmp := unsafe_New(elem)
	return func(i, j int) {
		if uint(i) >= uint(s.Len) || uint(j) >= uint(s.Len) {
			panic("reflect: slice index out of range")
		}
		pi := unsafe.Pointer(uintptr(s.Data) + uintptr(i)*size)
		pj := unsafe.Pointer(uintptr(s.Data) + uintptr(j)*size)
		typedmemmove(elem, tmp, pi)
		typedmemmove(elem, pi, pj)
		typedmemmove(elem, pj, tmp)
	}
}

// kindName returns how package reflect names the kind of a value that is no slice, in short.
func kindName(v Value) string {
	if v.typ == nil {
		return "zero"
	}
	return v.typ.Str
}
