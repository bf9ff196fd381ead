package p

import "unsafe"

type A struct {
	unsafe.Pointer // ERROR "embedded field type cannot be unsafe\.Pointer"
}

type B struct {
	*unsafe.Pointer // ERROR "embedded field type cannot be unsafe\.Pointer"
}
