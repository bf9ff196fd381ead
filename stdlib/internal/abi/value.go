package abi

import "unsafe"

// EmptyInterface is how an interface{} lies in memory.
type EmptyInterface struct {
	Type *Type
	Data unsafe.Pointer
}

// NonEmptyInterface is how an interface with methods lies in memory.
type NonEmptyInterface struct {
	ITab *ITab
	Data unsafe.Pointer
}

// FuncVal is what a func value points to. The variables that the closure captured follow the code pointer.
type FuncVal struct {
	Code unsafe.Pointer
}

// SliceHeader is how a slice lies in memory.
type SliceHeader struct {
	Data unsafe.Pointer
	Len  int
	Cap  int
}

// StringHeader is how a string lies in memory.
type StringHeader struct {
	Data unsafe.Pointer
	Len  int
}

// TypeOf returns the descriptor of the dynamic type of v, nil if v is nil.
func TypeOf(v any) *Type {
	return (*EmptyInterface)(unsafe.Pointer(&v)).Type
}
