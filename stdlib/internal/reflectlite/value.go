package reflectlite

import (
	"internal/abi"
	"unsafe"
)

// What this package asks of the C runtime, as package reflect does.
func unsafe_New(t *abi.Type) unsafe.Pointer
func typedmemmove(t *abi.Type, dst, src unsafe.Pointer)
func ifaceE2I(inter *abi.Type, e any, dst unsafe.Pointer)

// A Value is a value of any type, or a variable that Elem of a pointer led to.
type Value struct {
	typ      *abi.Type
	p        unsafe.Pointer // the value's address, or the value itself if it is one pointer word and not indirect
	indirect bool
	variable bool // p is the address of a variable, which can be set
}

// ValueOf returns the value that v holds.
func ValueOf(v any) Value {
	e := (*abi.EmptyInterface)(unsafe.Pointer(&v))
	if e.Type == nil {
		return Value{}
	}
	return Value{typ: e.Type, p: e.Data, indirect: !e.Type.IsDirect()}
}

// IsValid says whether v is a value, and not what ValueOf(nil) returns.
func (v Value) IsValid() bool { return v.typ != nil }

// Type returns the value's type.
func (v Value) Type() Type { return toType(v.typ) }

// Kind returns the kind of the value's type.
func (v Value) Kind() Kind {
	if v.typ == nil {
		return abi.Invalid
	}
	return v.typ.Kind
}

// CanSet says whether v is a variable.
func (v Value) CanSet() bool { return v.variable }

// word returns the one pointer word that v consists of, or begins with.
func (v Value) word() unsafe.Pointer {
	if v.indirect {
		return *(*unsafe.Pointer)(v.p)
	}
	return v.p
}

// IsNil says whether a value that can be nil is.
func (v Value) IsNil() bool {
	switch v.Kind() {
	case abi.Chan, abi.Func, abi.Interface, abi.Map, abi.Pointer, abi.Slice, abi.UnsafePointer:
		return v.word() == nil
	}
	panic("reflectlite: IsNil of a value that cannot be nil")
}

// Len returns the length of a slice or string.
func (v Value) Len() int {
	switch v.Kind() {
	case abi.Slice:
		return (*abi.SliceHeader)(v.p).Len
	case abi.String:
		return (*abi.StringHeader)(v.p).Len
	}
	panic("reflectlite: Len of a value that is neither slice nor string")
}

// Elem returns the variable that a pointer points to, or what an interface variable holds.
func (v Value) Elem() Value {
	switch v.Kind() {
	case abi.Pointer:
		p := v.word()
		if p == nil {
			return Value{}
		}
		return Value{typ: v.typ.Elem(), p: p, indirect: true, variable: true}
	case abi.Interface:
		return ValueOf(asAny(v.typ, v.p))
	}
	panic("reflectlite: Elem of a value that is neither pointer nor interface")
}

// asAny returns what the interface variable of type t at p holds.
func asAny(t *abi.Type, p unsafe.Pointer) (e any) {
	if (*abi.InterfaceType)(unsafe.Pointer(t)).NMethods == 0 {
		return *(*any)(p)
	}
	i := (*abi.NonEmptyInterface)(p)
	if i.ITab != nil {
		*(*abi.EmptyInterface)(unsafe.Pointer(&e)) = abi.EmptyInterface{Type: i.ITab.Type, Data: i.Data}
	}
	return e
}

// asInterface returns the value as an interface{}.
func (v Value) asInterface() (e any) {
	if v.typ.Kind == abi.Interface {
		return asAny(v.typ, v.p)
	}
	word := v.p
	switch {
	case v.indirect && v.typ.IsDirect():
		word = v.word()
	case v.variable: // what an interface refers to must not change
		word = unsafe_New(v.typ)
		typedmemmove(v.typ, word, v.p)
	}
	*(*abi.EmptyInterface)(unsafe.Pointer(&e)) = abi.EmptyInterface{Type: v.typ, Data: word}
	return e
}

// Set sets the variable v to x, whose type must be assignable to that of v.
func (v Value) Set(x Value) {
	if !v.variable {
		panic("reflectlite: Set of a value that is not a variable")
	}
	switch {
	case v.typ == x.typ && x.indirect:
		typedmemmove(v.typ, v.p, x.p)
	case v.typ == x.typ:
		*(*unsafe.Pointer)(v.p) = x.p
	case v.typ.Kind != abi.Interface || !x.Type().AssignableTo(v.Type()):
		panic("reflectlite: " + x.typ.Str + " is not assignable to " + v.typ.Str)
	case (*abi.InterfaceType)(unsafe.Pointer(v.typ)).NMethods == 0:
		*(*any)(v.p) = x.asInterface()
	default:
		ifaceE2I(v.typ, x.asInterface(), v.p)
	}
}
