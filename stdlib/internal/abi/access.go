package abi

import "unsafe"

// The maximum number of elements of the tables below, so that a pointer to a table can be seen as a pointer to a
// large array and be sliced.
const tableLimit = 1 << 16

// IsDirect says whether interfaces hold values of type t themselves.
func (t *Type) IsDirect() bool { return t.TFlag&TFlagDirect != 0 }

// HasName says whether t is a defined or predeclared type.
func (t *Type) HasName() bool { return t.TFlag&TFlagNamed != 0 }

// Name returns the name of t without its package, "" for a type that has none. Predeclared types carry their name
// in Str only.
func (t *Type) Name() string {
	if !t.HasName() {
		return ""
	}
	if t.Uncommon != nil && t.Uncommon.Name != "" {
		return t.Uncommon.Name
	}
	return t.Str
}

// PkgPath returns the import path of the package that defines t, "" for predeclared and unnamed types.
func (t *Type) PkgPath() string {
	if t.Uncommon == nil {
		return ""
	}
	return t.Uncommon.PkgPath
}

// Methods returns all methods of t, exported ones first.
func (t *Type) Methods() []Method {
	u := t.Uncommon
	if u == nil || u.NMethods == 0 {
		return nil
	}
	return (*[tableLimit]Method)(unsafe.Pointer(u.Methods))[:u.NMethods:u.NMethods]
}

// ExportedMethods returns the exported methods of t, sorted by name.
func (t *Type) ExportedMethods() []Method {
	if t.Uncommon == nil {
		return nil
	}
	return t.Methods()[:t.Uncommon.NExported]
}

// Elem returns the element type of an array, channel, map, pointer or slice type, nil for other types.
func (t *Type) Elem() *Type {
	switch t.Kind {
	case Array:
		return (*ArrayType)(unsafe.Pointer(t)).Elem
	case Chan:
		return (*ChanType)(unsafe.Pointer(t)).Elem
	case Map:
		return (*MapType)(unsafe.Pointer(t)).Elem
	case Pointer:
		return (*PtrType)(unsafe.Pointer(t)).Elem
	case Slice:
		return (*SliceType)(unsafe.Pointer(t)).Elem
	}
	return nil
}

func (t *FuncType) types() []*Type {
	n := t.NIn + t.NOut
	if n == 0 {
		return nil
	}
	return (*[tableLimit]*Type)(unsafe.Pointer(t.Params))[:n:n]
}

// In returns the types of the parameters.
func (t *FuncType) In() []*Type { return t.types()[:t.NIn] }

// Out returns the types of the results.
func (t *FuncType) Out() []*Type { return t.types()[t.NIn:] }

// MethodList returns the methods of the interface, in the order of an itab's code pointers.
func (t *InterfaceType) MethodList() []IMethod {
	if t.NMethods == 0 {
		return nil
	}
	return (*[tableLimit]IMethod)(unsafe.Pointer(t.Methods))[:t.NMethods:t.NMethods]
}

// FieldList returns the fields of the struct, in order.
func (t *StructType) FieldList() []StructField {
	if t.NFields == 0 {
		return nil
	}
	return (*[tableLimit]StructField)(unsafe.Pointer(t.Fields))[:t.NFields:t.NFields]
}

// Fun returns the code of the interface's i-th method.
func (t *ITab) Fun(i int) unsafe.Pointer {
	fun := unsafe.Pointer(uintptr(unsafe.Pointer(t)) + unsafe.Sizeof(ITab{}))
	return (*[tableLimit]unsafe.Pointer)(fun)[i]
}

// Implements says whether values of type t can be stored in variables of the interface type inter. Both method
// lists have the same order, so that one pass over them is enough.
func Implements(inter *InterfaceType, t *Type) bool {
	want := inter.MethodList()
	if len(want) == 0 {
		return true
	}
	if t.Kind == Interface {
		i := 0
		for _, m := range (*InterfaceType)(unsafe.Pointer(t)).MethodList() {
			w := &want[i]
			if m.Type == w.Type && m.PkgPath == w.PkgPath && m.Name == w.Name {
				if i++; i == len(want) {
					return true
				}
			}
		}
		return false
	}
	i := 0
	methods := t.Methods()
	for k := range methods {
		m, w := &methods[k], &want[i]
		if m.Type == w.Type && m.PkgPath == w.PkgPath && m.Name == w.Name {
			if i++; i == len(want) {
				return true
			}
		}
	}
	return false
}
