package reflect

import (
	"internal/abi"
	"unsafe"
)

// A Method describes a method of a type.
type Method struct {
	Name string

	// PkgPath is the package of an unexported name, "" for exported ones.
	PkgPath string

	Type  Type  // of a method of a concrete type, with the receiver as first parameter
	Func  Value // of a method of a concrete type: a function with the receiver as first parameter
	Index int   // for Type.Method and Value.Method
}

// IsExported says whether the name is exported.
func (m Method) IsExported() bool { return m.PkgPath == "" }

func (t *rtype) NumMethod() int {
	if t.Kind() == Interface {
		return asInterface(&t.t).NMethods
	}
	return len(t.t.ExportedMethods())
}

func (t *rtype) Method(i int) Method {
	if t.Kind() == Interface {
		return interfaceMethod(asInterface(&t.t), i)
	}
	methods := t.t.ExportedMethods()
	if i < 0 || i >= len(methods) {
		panic("reflect: Method index out of range")
	}
	m := &methods[i]
	in := []Type{t}
	for _, p := range m.Type.In() {
		in = append(in, toType(p))
	}
	var out []Type
	for _, r := range m.Type.Out() {
		out = append(out, toType(r))
	}
	d := Method{Name: m.Name, Index: i, Type: FuncOf(in, out, m.Type.Variadic != 0)}
	d.Func = makeForwarder(d.Type, func(args []Value, right *uintptr) []Value {
		return args[0].Method(i).call("Call", args[1:], right)
	})
	return d
}

func interfaceMethod(t *abi.InterfaceType, i int) Method {
	if i < 0 || i >= t.NMethods {
		panic("reflect: Method index out of range")
	}
	m := &t.MethodList()[i]
	d := Method{Name: m.Name, Type: toType(&m.Type.Type), Index: i}
	if m.PkgPath != nil {
		d.PkgPath = t.PkgPath
	}
	return d
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	if i := t.methodIndex(name); i >= 0 {
		return t.Method(i), true
	}
	return Method{}, false
}

// methodIndex returns which method has the given name, -1 if none has.
func (t *rtype) methodIndex(name string) int {
	if t.Kind() == Interface {
		for i, m := range asInterface(&t.t).MethodList() {
			if m.Name == name {
				return i
			}
		}
		return -1
	}
	for i, m := range t.t.ExportedMethods() {
		if m.Name == name {
			return i
		}
	}
	return -1
}

// NumMethod returns the number of methods in v's method set that Method gives access to.
func (v Value) NumMethod() int {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.NumMethod", Invalid})
	}
	if v.flag&flagMethod != 0 {
		return 0
	}
	return toRType(v.typ).NumMethod()
}

// Method returns v's i-th method as a function value without the receiver.
func (v Value) Method(i int) Value {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.Method", Invalid})
	}
	if v.flag&flagMethod != 0 || uint(i) >= uint(toRType(v.typ).NumMethod()) {
		panic("reflect: Method index out of range")
	}
	if v.kind() == Interface && v.IsNil() {
		panic("reflect: Method on nil interface value")
	}
	return Value{v.typ, v.ptr, v.flag.ro() | v.flag&flagIndir | flag(Func) | flag(i)<<flagMethodShift | flagMethod}
}

// MethodByName returns v's method of the given name as a function value, the zero Value if there is none.
func (v Value) MethodByName(name string) Value {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.MethodByName", Invalid})
	}
	if v.flag&flagMethod != 0 {
		return Value{}
	}
	i := toRType(v.typ).methodIndex(name)
	if i < 0 {
		return Value{}
	}
	return v.Method(i)
}

// methodType returns the type of the method value v.
func (v Value) methodType() *abi.Type {
	i := int(v.flag >> flagMethodShift)
	if v.typ.Kind == abi.Interface {
		return &asInterface(v.typ).MethodList()[i].Type.Type
	}
	return &v.typ.Methods()[i].Type.Type
}

// methodCode returns the code of the method value v and its receiver, an interface's data word.
func (v Value) methodCode() (code, receiver unsafe.Pointer) {
	i := int(v.flag >> flagMethodShift)
	if v.typ.Kind == abi.Interface {
		n := (*abi.NonEmptyInterface)(v.ptr)
		if n.ITab == nil {
			panic("reflect: method call on nil interface value")
		}
		return n.ITab.Fun(i), n.Data
	}
	receiver = v.ptr
	if v.flag&flagIndir != 0 && v.typ.IsDirect() {
		receiver = *(*unsafe.Pointer)(v.ptr)
	}
	return v.typ.Methods()[i].IFn, receiver
}

// makeMethodValue returns the method value v as an ordinary function.
func makeMethodValue(op string, v Value) Value {
	if v.flag&flagMethod == 0 {
		panic("reflect: internal error: invalid use of makeMethodValue")
	}
	v.mustBeExported(op)
	return makeForwarder(toType(v.methodType()), func(args []Value, right *uintptr) []Value {
		return v.call("Call", args, right)
	})
}
