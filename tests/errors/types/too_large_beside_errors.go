package p

import "unsafe"

type E [1 << 30]complex128

var a [1 << 30]E

var _ = unsafe.Sizeof(a) // ERROR "^a \(variable of type \[1073741824\]E\) is too large$"
