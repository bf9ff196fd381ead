// Package reflectlite is as much of reflection as packages below reflect need: errors, sort, sync, context. It keeps
// programs small that do not use reflect itself.
package reflectlite

import (
	"internal/abi"
	"unsafe"
)

// A Kind is the kind of a type, as in package reflect.
type Kind = abi.Kind

const (
	Ptr       = abi.Pointer
	Interface = abi.Interface
	Slice     = abi.Slice
	String    = abi.String
	Struct    = abi.Struct
)

// A Type is a type. Two Types are equal exactly if they are the same type; nil is the type of a nil interface.
type Type = *rtype

type rtype struct {
	t abi.Type
}

func toType(t *abi.Type) Type { return (*rtype)(unsafe.Pointer(t)) }

// TypeOf returns the dynamic type of v.
func TypeOf(v any) Type { return toType(abi.TypeOf(v)) }

// Name returns the type's name, "" if it has none.
func (t *rtype) Name() string { return t.t.Name() }

// PkgPath returns the import path of a defined type's package.
func (t *rtype) PkgPath() string { return t.t.PkgPath() }

// Size returns how many bytes a value takes.
func (t *rtype) Size() uintptr { return t.t.Size }

// Kind returns the type's kind.
func (t *rtype) Kind() Kind { return t.t.Kind }

// String returns the type as it is printed.
func (t *rtype) String() string { return t.t.Str }

// Comparable says whether values can be compared with ==.
func (t *rtype) Comparable() bool { return t.t.Equal != nil }

// Elem returns the element type of an array, channel, map, pointer or slice type.
func (t *rtype) Elem() Type {
	e := t.t.Elem()
	if e == nil {
		panic("reflect: Elem of invalid type " + t.t.Str)
	}
	return toType(e)
}

// Implements says whether the type implements the interface type u.
func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.t.Kind != abi.Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return abi.Implements((*abi.InterfaceType)(unsafe.Pointer(u)), &t.t)
}

// AssignableTo says whether a value of the type can be assigned to a variable of type u. It is used for dynamic
// types, most of which are defined types: between two different types that are not interfaces it says no, even if one
// is the other's underlying type.
func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	return t == u || u.t.Kind == abi.Interface && t.Implements(u)
}
