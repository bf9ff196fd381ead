package reflect

import (
	"internal/abi"
	"unsafe"
)

// Values of slices, arrays and strings.

// A SliceHeader is how a slice lies in memory.
//
// Deprecated: use unsafe.Slice and unsafe.SliceData. Data does not keep the elements alive.
type SliceHeader struct {
	Data uintptr
	Len  int
	Cap  int
}

// A StringHeader is how a string lies in memory.
//
// Deprecated: use unsafe.String and unsafe.StringData. Data does not keep the bytes alive.
type StringHeader struct {
	Data uintptr
	Len  int
}

func (v Value) slice() *abi.SliceHeader { return (*abi.SliceHeader)(v.ptr) }

// Len returns the length of an array, channel, map, slice, string or pointer to an array.
func (v Value) Len() int {
	switch v.kind() {
	case Slice:
		return v.slice().Len
	case String:
		return len(*(*string)(v.ptr))
	case Array:
		return asArray(v.typ).Len
	case Map:
		return maplen(v.pointer())
	case Chan:
		return chanlen(v.pointer())
	case Pointer:
		if e := v.typ.Elem(); e.Kind == abi.Array {
			return asArray(e).Len
		}
		panic("reflect: call of reflect.Value.Len on ptr to non-array Value")
	}
	panic(v.wrongKind("Len"))
}

// Cap returns the capacity of an array, channel, slice or pointer to an array.
func (v Value) Cap() int {
	switch v.kind() {
	case Slice:
		return v.slice().Cap
	case Array:
		return asArray(v.typ).Len
	case Chan:
		return chancap(v.pointer())
	case Pointer:
		if e := v.typ.Elem(); e.Kind == abi.Array {
			return asArray(e).Len
		}
		panic("reflect: call of reflect.Value.Cap on ptr to non-array Value")
	}
	panic(v.wrongKind("Cap"))
}

// Index returns the i-th element of an array or slice, or the i-th byte of a string.
func (v Value) Index(i int) Value {
	switch v.kind() {
	case Slice:
		s := v.slice()
		if uint(i) >= uint(s.Len) {
			panic("reflect: slice index out of range")
		}
		t := v.typ.Elem()
		return Value{t, elementAddress(s.Data, t, i), flagAddr | flagIndir | v.flag.ro() | flag(t.Kind)}
	case Array:
		a := asArray(v.typ)
		if uint(i) >= uint(a.Len) {
			panic("reflect: array index out of range")
		}
		fl := v.flag&(flagIndir|flagAddr) | v.flag.ro() | flag(a.Elem.Kind)
		return v.part(a.Elem, uintptr(i)*a.Elem.Size, fl)
	case String:
		s := *(*string)(v.ptr)
		if uint(i) >= uint(len(s)) {
			panic("reflect: string index out of range")
		}
		b := s[i]
		return Value{uint8Type, unsafe.Pointer(&b), v.flag.ro() | flag(Uint8) | flagIndir}
	}
	panic(v.wrongKind("Index"))
}

func elementAddress(p unsafe.Pointer, elem *abi.Type, i int) unsafe.Pointer {
	return unsafe.Pointer(uintptr(p) + uintptr(i)*elem.Size)
}

// MakeSlice makes a slice of the given slice type.
func MakeSlice(typ Type, len, cap int) Value {
	if typ.Kind() != Slice {
		panic("reflect.MakeSlice of non-slice type")
	}
	switch {
	case len < 0:
		panic("reflect.MakeSlice: negative len")
	case cap < 0:
		panic("reflect.MakeSlice: negative cap")
	case len > cap:
		panic("reflect.MakeSlice: len > cap")
	}
	t := typ.common()
	return newSlice(t, abi.SliceHeader{Data: unsafe_NewArray(t.Elem(), cap), Len: len, Cap: cap}, 0)
}

// newSlice returns the slice s as a value of type t.
func newSlice(t *abi.Type, s abi.SliceHeader, fl flag) Value {
	h := s
	return Value{t, unsafe.Pointer(&h), fl | flagIndir | flag(Slice)}
}

// SliceAt returns the slice of n elements of the type that begins at p.
func SliceAt(typ Type, p unsafe.Pointer, n int) Value {
	if n < 0 {
		panic("reflect.SliceAt: len out of range")
	}
	return newSlice(sliceOf(typ.common()), abi.SliceHeader{Data: p, Len: n, Cap: n}, 0)
}

// Slice returns v[i:j], of a slice, a string, or an array that is a variable.
func (v Value) Slice(i, j int) Value {
	if v.kind() == String {
		s := *(*string)(v.ptr)
		if i < 0 || j < i || j > len(s) {
			panic("reflect.Value.Slice: string slice index out of bounds")
		}
		part := s[i:j]
		return Value{v.typ, unsafe.Pointer(&part), v.flag &^ flagAddr}
	}
	t, s := v.sliced("Slice")
	if i < 0 || j < i || j > s.Cap {
		panic("reflect.Value.Slice: slice index out of bounds")
	}
	return newSlice(t, subslice(s, t.Elem(), i, j, s.Cap), v.flag.ro())
}

// Slice3 returns v[i:j:k], of a slice, or an array that is a variable.
func (v Value) Slice3(i, j, k int) Value {
	t, s := v.sliced("Slice3")
	if i < 0 || j < i || k < j || k > s.Cap {
		panic("reflect.Value.Slice3: slice index out of bounds")
	}
	return newSlice(t, subslice(s, t.Elem(), i, j, k), v.flag.ro())
}

// sliced returns the whole of the slice or array v as a slice, and its type.
func (v Value) sliced(method string) (*abi.Type, abi.SliceHeader) {
	switch v.kind() {
	case Slice:
		return v.typ, *v.slice()
	case Array:
		if v.flag&flagAddr == 0 {
			panic("reflect.Value." + method + ": slice of unaddressable array")
		}
		a := asArray(v.typ)
		t := a.Slice
		if t == nil { // the program has no such type
			t = sliceOf(a.Elem)
		}
		return t, abi.SliceHeader{Data: v.ptr, Len: a.Len, Cap: a.Len}
	}
	panic(v.wrongKind(method))
}

// subslice returns s[i:j:k]. It does not point past the end, where another object may be.
func subslice(s abi.SliceHeader, elem *abi.Type, i, j, k int) abi.SliceHeader {
	if k > i {
		s.Data = elementAddress(s.Data, elem, i)
	}
	return abi.SliceHeader{Data: s.Data, Len: j - i, Cap: k - i}
}

// SetLen sets the length of a slice.
func (v Value) SetLen(n int) {
	v.mustBeAssignable("SetLen")
	v.mustBe(Slice, "SetLen")
	s := v.slice()
	if uint(n) > uint(s.Cap) {
		panic("reflect: slice length out of range in SetLen")
	}
	s.Len = n
}

// SetCap sets the capacity of a slice to n, which is between its length and its capacity.
func (v Value) SetCap(n int) {
	v.mustBeAssignable("SetCap")
	v.mustBe(Slice, "SetCap")
	s := v.slice()
	if n < s.Len || n > s.Cap {
		panic("reflect: slice capacity out of range in SetCap")
	}
	s.Cap = n
}

// Grow makes room in a slice for n more elements.
func (v Value) Grow(n int) {
	v.mustBeAssignable("Grow")
	v.mustBe(Slice, "Grow")
	if n < 0 {
		panic("reflect.Value.Grow: negative len")
	}
	s := v.slice()
	switch {
	case s.Len+n < 0:
		panic("reflect.Value.Grow: slice overflow")
	case s.Len+n > s.Cap:
		*s = growslice(v.typ.Elem(), *s, n)
	}
}

// Append returns s with the values appended, as the append function does.
func Append(s Value, x ...Value) Value {
	s = extend("reflect.Append", s, len(x))
	n := s.Len() - len(x)
	for i, v := range x {
		s.Index(n + i).Set(v)
	}
	return s
}

// AppendSlice returns the slice s with the elements of the slice t appended. Both have the same element type.
func AppendSlice(s, t Value) Value {
	s.kindMustBe(Slice, "reflect.AppendSlice")
	t.kindMustBe(Slice, "reflect.AppendSlice")
	if s.typ.Elem() != t.typ.Elem() {
		panic("reflect.AppendSlice: " + s.typ.Str + " != " + t.typ.Str)
	}
	n := s.Len()
	s = extend("reflect.AppendSlice", s, t.Len())
	Copy(s.Slice(n, s.Len()), t)
	return s
}

// extend returns the slice s, longer by n, for the function op.
func extend(op string, s Value, n int) Value {
	s.kindMustBe(Slice, op)
	s.mustBeExported("Append")
	h := *s.slice()
	if h.Len+n < 0 {
		panic("reflect.Append: slice overflow")
	}
	if h.Len+n > h.Cap {
		h = growslice(s.typ.Elem(), h, n)
	}
	h.Len += n
	return newSlice(s.typ, h, 0)
}

// Copy copies elements from src to dst until one of them ends, and returns how many. Both are slices or arrays of the
// same element type, dst a variable if it is an array; src may be a string if dst has bytes.
func Copy(dst, src Value) int {
	if dst.kind() == Array {
		dst.mustBeAssignable("Copy")
	} else {
		dst.kindMustBe(Slice, "reflect.Copy")
	}
	dst.mustBeExported("Copy")
	src.mustBeExported("Copy")
	elem := dst.typ.Elem()
	var from abi.SliceHeader
	switch src.kind() {
	case String:
		if elem.Kind != abi.Uint8 {
			panic(&ValueError{"reflect.Copy", src.kind()})
		}
		s := (*abi.StringHeader)(src.ptr)
		from = abi.SliceHeader{Data: s.Data, Len: s.Len, Cap: s.Len}
	case Slice:
		from = *src.slice()
	case Array:
		n := asArray(src.typ).Len
		from = abi.SliceHeader{Data: src.address(), Len: n, Cap: n}
	default:
		panic(&ValueError{"reflect.Copy", src.kind()})
	}
	if src.kind() != String && src.typ.Elem() != elem {
		panic("reflect.Copy: " + elem.Str + " != " + src.typ.Elem().Str)
	}
	to := abi.SliceHeader{Data: dst.ptr, Len: dst.Len(), Cap: dst.Len()}
	if dst.kind() == Slice {
		to = *dst.slice()
	}
	return typedslicecopy(elem, to, from)
}

// Clear sets the elements of a slice to zero, or deletes those of a map.
func (v Value) Clear() {
	switch v.kind() {
	case Slice:
		s := v.slice()
		for i := 0; i < s.Len; i++ {
			typedmemclr(v.typ.Elem(), elementAddress(s.Data, v.typ.Elem(), i))
		}
	case Map:
		mapclear(v.typ, v.pointer())
	default:
		panic(v.wrongKind("Clear"))
	}
}
