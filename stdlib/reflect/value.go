package reflect

import (
	"internal/abi"
	"unsafe"
)

// A Value is a Go value of any type, possibly a variable that can be set. The zero Value is no value: IsValid says so,
// and all other methods but Kind and String panic. Methods panic when they do not apply to the value's kind. Use
// Equal or the == of what Interface returns to compare; == of two Values compares how they are represented.
//
// How it is represented. ptr is the value itself if that is one pointer word and flagIndir is clear, else its
// address. With flagAddr set the address is that of a variable; otherwise nobody may change what is there.
type Value struct {
	typ *abi.Type
	ptr unsafe.Pointer
	flag
}

// flag holds the kind, what one may do with the value, and the index of the method if it is a method value.
type flag uintptr

const (
	flagKindMask    flag = 1<<5 - 1
	flagStickyRO    flag = 1 << 5 // came through an unexported field that is not embedded
	flagEmbedRO     flag = 1 << 6 // came through an unexported embedded field, whose exported fields are free again
	flagIndir       flag = 1 << 7 // ptr is the value's address
	flagAddr        flag = 1 << 8 // and that of a variable
	flagMethod      flag = 1 << 9 // the method of typ and ptr with the index in the upper bits
	flagMethodShift      = 10
	flagRO          flag = flagStickyRO | flagEmbedRO
)

func (f flag) kind() Kind { return Kind(f & flagKindMask) }

// ro returns the flag for values derived from one with the flags f.
func (f flag) ro() flag {
	if f&flagRO != 0 {
		return flagStickyRO
	}
	return 0
}

// A ValueError is the panic of a method that was called on a value of the wrong kind.
type ValueError struct {
	Method string
	Kind   Kind
}

func (e *ValueError) Error() string {
	if e.Kind == Invalid {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

// The must functions panic if the method of the given name cannot be called.

func (f flag) mustBe(k Kind, method string) {
	if f.kind() != k {
		panic(f.wrongKind(method))
	}
}

// kindMustBe is mustBe for what is called op and need not be a method.
func (f flag) kindMustBe(k Kind, op string) {
	if f.kind() != k {
		panic(&ValueError{op, f.kind()})
	}
}

func (f flag) mustBeExported(method string) {
	if f == 0 {
		panic(&ValueError{"reflect.Value." + method, Invalid})
	}
	if f&flagRO != 0 {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
}

func (f flag) mustBeAssignable(method string) {
	f.mustBeExported(method)
	if f&flagAddr == 0 {
		panic("reflect: reflect.Value." + method + " using unaddressable value")
	}
}

func (f flag) wrongKind(method string) *ValueError {
	return &ValueError{"reflect.Value." + method, f.kind()}
}

// ValueOf returns the value that i holds, the zero Value for a nil interface.
func ValueOf(i any) Value {
	e := (*abi.EmptyInterface)(unsafe.Pointer(&i))
	if e.Type == nil {
		return Value{}
	}
	return fromWord(e.Type, e.Data, 0)
}

// fromWord returns the Value of type t that an interface holds as the data word w.
func fromWord(t *abi.Type, w unsafe.Pointer, fl flag) Value {
	fl |= flag(t.Kind)
	if !t.IsDirect() {
		fl |= flagIndir
	}
	return Value{t, w, fl}
}

// copied returns the value of type t at p as a Value that later changes of p do not touch.
func copied(t *abi.Type, p unsafe.Pointer, fl flag) Value {
	if t.IsDirect() {
		return Value{t, *(*unsafe.Pointer)(p), fl | flag(t.Kind)}
	}
	c := unsafe_New(t)
	typedmemmove(t, c, p)
	return Value{t, c, fl | flagIndir | flag(t.Kind)}
}

// Zero returns the zero value of the type. It cannot be set.
func Zero(typ Type) Value {
	if typ == nil {
		panic("reflect: Zero(nil)")
	}
	t := typ.common()
	if t.IsDirect() {
		return Value{t, nil, flag(t.Kind)}
	}
	return Value{t, unsafe_New(t), flagIndir | flag(t.Kind)}
}

// New returns a pointer to a new zero variable of the type.
func New(typ Type) Value {
	if typ == nil {
		panic("reflect: New(nil)")
	}
	return Value{pointerTo(typ.common()), unsafe_New(typ.common()), flag(Pointer)}
}

// NewAt returns a pointer to the variable of the type at p.
func NewAt(typ Type, p unsafe.Pointer) Value {
	return Value{pointerTo(typ.common()), p, flag(Pointer)}
}

// Indirect returns what v points to; v itself if it is not a pointer.
func Indirect(v Value) Value {
	if v.Kind() != Pointer {
		return v
	}
	return v.Elem()
}

// IsValid says whether v is a value, which the zero Value is not.
func (v Value) IsValid() bool { return v.flag != 0 }

// Kind returns the value's kind, Invalid for the zero Value.
func (v Value) Kind() Kind { return v.kind() }

// Type returns the value's type.
func (v Value) Type() Type {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.Type", Invalid})
	}
	if v.flag&flagMethod != 0 {
		return toType(v.methodType())
	}
	return toRType(v.typ)
}

// CanAddr says whether v is a variable, so that Addr may be called.
func (v Value) CanAddr() bool { return v.flag&flagAddr != 0 }

// CanSet says whether v can be changed: it is a variable and did not come through an unexported field.
func (v Value) CanSet() bool { return v.flag&(flagAddr|flagRO) == flagAddr }

// CanInterface says whether Interface may be called: v did not come through an unexported field.
func (v Value) CanInterface() bool {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.CanInterface", Invalid})
	}
	return v.flag&flagRO == 0
}

// Addr returns a pointer to the variable v.
func (v Value) Addr() Value {
	if v.flag&flagAddr == 0 {
		panic("reflect.Value.Addr of unaddressable value")
	}
	return Value{pointerTo(v.typ), v.ptr, v.flag&flagRO | flag(Pointer)}
}

// UnsafeAddr returns the address of the variable v.
func (v Value) UnsafeAddr() uintptr {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.UnsafeAddr", Invalid})
	}
	if v.flag&flagAddr == 0 {
		panic("reflect.Value.UnsafeAddr of unaddressable value")
	}
	return uintptr(v.ptr)
}

// address returns where v's value is; one that Value holds itself is put to memory first.
func (v *Value) address() unsafe.Pointer {
	if v.flag&flagIndir != 0 {
		return v.ptr
	}
	return unsafe.Pointer(&v.ptr)
}

// pointer returns the one word of a value of a pointer-shaped kind.
func (v Value) pointer() unsafe.Pointer {
	if v.flag&flagIndir != 0 {
		return *(*unsafe.Pointer)(v.ptr)
	}
	return v.ptr
}

// Interface returns v as an interface{}.
func (v Value) Interface() (i any) {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.Interface", Invalid})
	}
	if v.flag&flagRO != 0 {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	return v.valueInterface()
}

// valueInterface is Interface without asking for permission.
func (v Value) valueInterface() (i any) {
	if v.flag&flagMethod != 0 {
		v = makeMethodValue("Interface", v)
	}
	if v.kind() == Interface {
		return interfaceContents(v.typ, v.ptr)
	}
	word := v.ptr
	switch {
	case v.flag&flagIndir != 0 && v.typ.IsDirect():
		word = *(*unsafe.Pointer)(v.ptr)
	case v.flag&flagAddr != 0: // what an interface refers to must never change
		word = unsafe_New(v.typ)
		typedmemmove(v.typ, word, v.ptr)
	}
	*(*abi.EmptyInterface)(unsafe.Pointer(&i)) = abi.EmptyInterface{Type: v.typ, Data: word}
	return i
}

// interfaceContents returns what the interface variable of type t at p holds.
func interfaceContents(t *abi.Type, p unsafe.Pointer) (i any) {
	if asInterface(t).NMethods == 0 {
		return *(*any)(p)
	}
	n := (*abi.NonEmptyInterface)(p)
	if n.ITab != nil {
		*(*abi.EmptyInterface)(unsafe.Pointer(&i)) = abi.EmptyInterface{Type: n.ITab.Type, Data: n.Data}
	}
	return i
}

// InterfaceData returns the two words of an interface. What they mean is not defined.
//
// Deprecated: it is of no use.
func (v Value) InterfaceData() [2]uintptr {
	v.mustBe(Interface, "InterfaceData")
	return *(*[2]uintptr)(v.ptr)
}

// Elem returns what the interface v holds or the variable that the pointer v points to; the zero Value if v is nil.
func (v Value) Elem() Value {
	switch v.kind() {
	case Interface:
		i := interfaceContents(v.typ, v.ptr)
		x := ValueOf(i)
		if x.flag != 0 {
			x.flag |= v.flag.ro()
		}
		return x
	case Pointer:
		p := v.pointer()
		if p == nil {
			return Value{}
		}
		t := v.typ.Elem()
		return Value{t, p, v.flag&flagRO | flagIndir | flagAddr | flag(t.Kind)}
	}
	panic(v.wrongKind("Elem"))
}

// IsNil says whether v is nil. v must be a channel, function, interface, map, pointer or slice.
func (v Value) IsNil() bool {
	switch v.kind() {
	case Chan, Func, Map, Pointer, UnsafePointer:
		if v.flag&flagMethod != 0 {
			return false
		}
		return v.pointer() == nil
	case Interface, Slice:
		return *(*unsafe.Pointer)(v.ptr) == nil
	}
	panic(v.wrongKind("IsNil"))
}

// NumField returns the number of fields of a struct.
func (v Value) NumField() int {
	v.mustBe(Struct, "NumField")
	return asStruct(v.typ).NFields
}

// Field returns the i-th field of a struct.
func (v Value) Field(i int) Value {
	if v.kind() != Struct {
		panic(v.wrongKind("Field"))
	}
	fields := asStruct(v.typ).FieldList()
	if uint(i) >= uint(len(fields)) {
		panic("reflect: Field index out of range")
	}
	f := &fields[i]
	fl := v.flag&(flagStickyRO|flagIndir|flagAddr) | flag(f.Type.Kind)
	if f.PkgPath != nil {
		if f.Embedded != 0 {
			fl |= flagEmbedRO
		} else {
			fl |= flagStickyRO
		}
	}
	return v.part(f.Type, f.Offset, fl)
}

// part returns the component of type t at offset in the struct or array v.
func (v Value) part(t *abi.Type, offset uintptr, fl flag) Value {
	if v.flag&flagIndir != 0 {
		return Value{t, unsafe.Pointer(uintptr(v.ptr) + offset), fl}
	}
	if t.IsDirect() {
		return Value{t, v.ptr, fl} // the pointer that the whole of v consists of
	}
	return Value{t, unsafe.Pointer(&nothing), fl | flagIndir} // takes no space beside the pointer
}

var nothing uintptr

// FieldByIndex returns the field that a path of field numbers leads to. It panics when it has to go through a nil
// pointer.
func (v Value) FieldByIndex(index []int) Value {
	if len(index) == 1 {
		return v.Field(index[0])
	}
	v.mustBe(Struct, "FieldByIndex")
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.typ.Elem().Kind == abi.Struct {
			if v.IsNil() {
				panic("reflect: indirection through nil pointer to embedded struct")
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v
}

// FieldByIndexErr is FieldByIndex with an error instead of a panic when it has to go through a nil pointer.
func (v Value) FieldByIndexErr(index []int) (Value, error) {
	if len(index) == 1 {
		return v.Field(index[0]), nil
	}
	v.mustBe(Struct, "FieldByIndexErr")
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.typ.Elem().Kind == abi.Struct {
			if v.IsNil() {
				return Value{}, nilEmbedded("reflect: indirection through nil pointer to embedded struct field " + v.typ.Elem().Name())
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v, nil
}

type nilEmbedded string

func (e nilEmbedded) Error() string { return string(e) }

// FieldByName returns the field of the given name, the zero Value if there is none.
func (v Value) FieldByName(name string) Value {
	v.mustBe(Struct, "FieldByName")
	if f, ok := toRType(v.typ).FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// FieldByNameFunc returns the field whose name satisfies match, the zero Value if there is none or more than one.
func (v Value) FieldByNameFunc(match func(string) bool) Value {
	if f, ok := toRType(v.typ).FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// Comparable says whether v can be compared: that depends on the contents where there are interfaces.
func (v Value) Comparable() bool {
	switch v.Kind() {
	case Invalid:
		return true
	case Interface:
		return v.IsNil() || v.Elem().Comparable()
	case Array:
		if v.typ.Equal == nil {
			return false
		}
		switch v.typ.Elem().Kind {
		case abi.Interface, abi.Array, abi.Struct:
			for i := 0; i < v.Len(); i++ {
				if !v.Index(i).Comparable() {
					return false
				}
			}
		}
		return true
	case Struct:
		for i := 0; i < v.NumField(); i++ {
			if !v.Field(i).Comparable() {
				return false
			}
		}
		return true
	case Func, Map, Slice:
		return false
	}
	return true
}

// Equal says whether v and u are equal; two invalid values are. It panics if they are of a type that cannot be
// compared.
func (v Value) Equal(u Value) bool {
	if v.Kind() == Interface {
		v = v.Elem()
	}
	if u.Kind() == Interface {
		u = u.Elem()
	}
	if !v.IsValid() || !u.IsValid() {
		return v.IsValid() == u.IsValid()
	}
	if v.Kind() != u.Kind() || v.Type() != u.Type() {
		return false
	}
	switch v.Kind() {
	case Func, Map, Slice:
		panic("reflect.Value.Equal: invalid Kind: " + v.Kind().String())
	case Array, Struct:
		if v.typ.Equal == nil {
			panic("reflect.Value.Equal: values of type " + v.Type().String() + " are not comparable")
		}
	}
	return v.valueInterface() == u.valueInterface()
}
