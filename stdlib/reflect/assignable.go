package reflect

import (
	"internal/abi"
	"unsafe"
)

func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return implements(u.common(), &t.t)
}

// implements says whether t implements the interface type inter.
func implements(inter, t *abi.Type) bool {
	return inter.Kind == abi.Interface && abi.Implements(asInterface(inter), t)
}

func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	to := u.common()
	return directlyAssignable(to, &t.t) || implements(to, &t.t)
}

func (t *rtype) ConvertibleTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.ConvertibleTo")
	}
	return converter(u.common(), &t.t) != nil
}

// directlyAssignable says whether a value of type v can be assigned to a variable of type t as it is, without
// becoming an interface.
func directlyAssignable(t, v *abi.Type) bool {
	if t == v {
		return true
	}
	if t.HasName() && v.HasName() || t.Kind != v.Kind {
		return false
	}
	if t.Kind == abi.Chan && asChan(v).Dir == abi.BothDir && identical(asChan(t).Elem, asChan(v).Elem, true) {
		return true
	}
	return sameUnderlying(t, v, true)
}

// identical says whether t and v are identical types, apart from struct tags if those do not count.
func identical(t, v *abi.Type, tags bool) bool {
	if tags {
		return t == v
	}
	if t.Name() != v.Name() || t.Kind != v.Kind || t.PkgPath() != v.PkgPath() {
		return false
	}
	return sameUnderlying(t, v, false)
}

// sameUnderlying says whether the underlying types of t and v are identical.
func sameUnderlying(t, v *abi.Type, tags bool) bool {
	if t == v {
		return true
	}
	if t.Kind != v.Kind {
		return false
	}
	switch t.Kind {
	case abi.Array:
		return asArray(t).Len == asArray(v).Len && identical(asArray(t).Elem, asArray(v).Elem, tags)
	case abi.Chan:
		return asChan(t).Dir == asChan(v).Dir && identical(asChan(t).Elem, asChan(v).Elem, tags)
	case abi.Func:
		return sameSignature(asFunc(t), asFunc(v), tags)
	case abi.Interface:
		return sameMethods(asInterface(t), asInterface(v))
	case abi.Map:
		return identical(asMap(t).Key, asMap(v).Key, tags) && identical(asMap(t).Elem, asMap(v).Elem, tags)
	case abi.Pointer, abi.Slice:
		return identical(t.Elem(), v.Elem(), tags)
	case abi.Struct:
		return sameFields(asStruct(t), asStruct(v), tags)
	}
	return true // a basic kind has one underlying type
}

func sameSignature(t, v *abi.FuncType, tags bool) bool {
	if t.NIn != v.NIn || t.NOut != v.NOut || t.Variadic != v.Variadic {
		return false
	}
	for i, p := range t.In() {
		if !identical(p, v.In()[i], tags) {
			return false
		}
	}
	for i, r := range t.Out() {
		if !identical(r, v.Out()[i], tags) {
			return false
		}
	}
	return true
}

func sameMethods(t, v *abi.InterfaceType) bool {
	if t.NMethods != v.NMethods {
		return false
	}
	others := v.MethodList()
	for i, m := range t.MethodList() {
		o := &others[i]
		if m.Name != o.Name || m.PkgPath != o.PkgPath || m.Type != o.Type {
			return false
		}
	}
	return true
}

func sameFields(t, v *abi.StructType, tags bool) bool {
	if t.NFields != v.NFields {
		return false
	}
	others := v.FieldList()
	for i, f := range t.FieldList() {
		o := &others[i]
		if f.Name != o.Name || f.PkgPath != o.PkgPath || f.Embedded != o.Embedded || f.Offset != o.Offset {
			return false
		}
		if tags && f.Tag != o.Tag || !identical(f.Type, o.Type, tags) {
			return false
		}
	}
	return true
}

// assignTo returns v as a value of type dst, as an assignment would store it. context begins the panic's text if v
// cannot be assigned. target, if it is not nil, is memory for an interface that may be used for the result.
func (v Value) assignTo(context string, dst *abi.Type, target unsafe.Pointer) Value {
	if v.flag&flagMethod != 0 {
		v = makeMethodValue(context, v)
	}
	switch {
	case directlyAssignable(dst, v.typ):
		fl := v.flag&(flagAddr|flagIndir) | v.flag.ro() | flag(dst.Kind)
		return Value{dst, v.ptr, fl}
	case implements(dst, v.typ):
		if v.Kind() == Interface && v.IsNil() {
			return Zero(toType(dst)) // a nil interface of one type makes a nil interface of another
		}
		if target == nil {
			target = unsafe_New(dst)
		}
		storeInterface(dst, v.valueInterface(), target)
		return Value{dst, target, flagIndir | flag(Interface)}
	}
	panic(context + ": value of type " + toRType(v.typ).String() + " is not assignable to type " + toRType(dst).String())
}

// storeInterface stores x to the variable at p of the interface type t, which x implements.
func storeInterface(t *abi.Type, x any, p unsafe.Pointer) {
	if asInterface(t).NMethods == 0 {
		*(*any)(p) = x
	} else {
		ifaceE2I(t, x, p)
	}
}
