package reflect

import (
	"internal/abi"
	"unsafe"
)

// Values of basic kinds: reading and setting booleans, numbers, strings and pointers.

// Bool returns the value of a boolean.
func (v Value) Bool() bool {
	v.mustBe(Bool, "Bool")
	return *(*bool)(v.ptr)
}

// CanInt says whether Int may be called.
func (v Value) CanInt() bool { return v.kind() >= Int && v.kind() <= Int64 }

// Int returns the value of a signed integer.
func (v Value) Int() int64 {
	switch v.kind() {
	case Int, Int64:
		return *(*int64)(v.ptr)
	case Int8:
		return int64(*(*int8)(v.ptr))
	case Int16:
		return int64(*(*int16)(v.ptr))
	case Int32:
		return int64(*(*int32)(v.ptr))
	}
	panic(v.wrongKind("Int"))
}

// CanUint says whether Uint may be called.
func (v Value) CanUint() bool { return v.kind() >= Uint && v.kind() <= Uintptr }

// Uint returns the value of an unsigned integer.
func (v Value) Uint() uint64 {
	switch v.kind() {
	case Uint, Uint64, Uintptr:
		return *(*uint64)(v.ptr)
	case Uint8:
		return uint64(*(*uint8)(v.ptr))
	case Uint16:
		return uint64(*(*uint16)(v.ptr))
	case Uint32:
		return uint64(*(*uint32)(v.ptr))
	}
	panic(v.wrongKind("Uint"))
}

// CanFloat says whether Float may be called.
func (v Value) CanFloat() bool { return v.kind() == Float32 || v.kind() == Float64 }

// Float returns the value of a floating-point number.
func (v Value) Float() float64 {
	switch v.kind() {
	case Float32:
		return float64(*(*float32)(v.ptr))
	case Float64:
		return *(*float64)(v.ptr)
	}
	panic(v.wrongKind("Float"))
}

// CanComplex says whether Complex may be called.
func (v Value) CanComplex() bool { return v.kind() == Complex64 || v.kind() == Complex128 }

// Complex returns the value of a complex number.
func (v Value) Complex() complex128 {
	switch v.kind() {
	case Complex64:
		return complex128(*(*complex64)(v.ptr))
	case Complex128:
		return *(*complex128)(v.ptr)
	}
	panic(v.wrongKind("Complex"))
}

// String returns a string's value; for other kinds "<T Value>", where T is the type.
func (v Value) String() string {
	switch v.kind() {
	case String:
		return *(*string)(v.ptr)
	case Invalid:
		return "<invalid Value>"
	}
	return "<" + v.Type().String() + " Value>"
}

// Bytes returns the bytes of a []byte or of an array of bytes that is a variable.
func (v Value) Bytes() []byte {
	switch v.kind() {
	case Slice:
		if v.typ.Elem().Kind != abi.Uint8 {
			panic("reflect.Value.Bytes of non-byte slice")
		}
		return *(*[]byte)(v.ptr)
	case Array:
		if v.typ.Elem().Kind != abi.Uint8 {
			panic("reflect.Value.Bytes of non-byte array")
		}
		if !v.CanAddr() {
			panic("reflect.Value.Bytes of unaddressable byte array")
		}
		return v.Slice(0, v.Len()).Bytes()
	}
	panic(v.wrongKind("Bytes"))
}

// Pointer returns the address that a channel, function, map, pointer, slice or string refers to.
func (v Value) Pointer() uintptr {
	switch v.kind() {
	case Chan, Func, Map, Pointer, Slice, String, UnsafePointer:
		return uintptr(v.UnsafePointer())
	}
	panic(v.wrongKind("Pointer"))
}

// UnsafePointer is Pointer with another result type.
func (v Value) UnsafePointer() unsafe.Pointer {
	switch v.kind() {
	case Chan, Map, Pointer, UnsafePointer:
		return v.pointer()
	case Func:
		if v.flag&flagMethod != 0 {
			return makefuncstub()
		}
		if p := v.pointer(); p != nil {
			return (*abi.FuncVal)(p).Code
		}
		return nil
	case Slice, String:
		return *(*unsafe.Pointer)(v.ptr)
	}
	panic(v.wrongKind("UnsafePointer"))
}

// IsZero says whether v is the zero value of its type.
func (v Value) IsZero() bool {
	switch v.kind() {
	case Bool:
		return !v.Bool()
	case Int, Int8, Int16, Int32, Int64:
		return v.Int() == 0
	case Uint, Uint8, Uint16, Uint32, Uint64, Uintptr:
		return v.Uint() == 0
	case Float32:
		return *(*uint32)(v.ptr) == 0 // -0 is not the zero value
	case Float64:
		return *(*uint64)(v.ptr) == 0
	case Complex64:
		return *(*uint64)(v.ptr) == 0
	case Complex128:
		return *(*[2]uint64)(v.ptr) == [2]uint64{}
	case Array:
		for i := 0; i < v.Len(); i++ {
			if !v.Index(i).IsZero() {
				return false
			}
		}
		return true
	case Chan, Func, Interface, Map, Pointer, Slice, UnsafePointer:
		return v.IsNil()
	case String:
		return v.Len() == 0
	case Struct:
		for i := 0; i < v.NumField(); i++ {
			if !v.Field(i).IsZero() && asStruct(v.typ).FieldList()[i].Name != "_" {
				return false
			}
		}
		return true
	}
	panic(v.wrongKind("IsZero"))
}

// Set sets v to x, whose type must be assignable to v's.
func (v Value) Set(x Value) {
	v.mustBeAssignable("Set")
	x.mustBeExported("Set")
	var target unsafe.Pointer
	if v.kind() == Interface {
		target = v.ptr
	}
	x = x.assignTo("reflect.Set", v.typ, target)
	if x.ptr == v.ptr && x.flag&flagIndir != 0 {
		return // assignTo has stored it already
	}
	typedmemmove(v.typ, v.ptr, x.address())
}

// SetZero sets v to the zero value of its type.
func (v Value) SetZero() {
	v.mustBeAssignable("SetZero")
	typedmemclr(v.typ, v.ptr)
}

// SetBool sets a boolean.
func (v Value) SetBool(x bool) {
	v.mustBeAssignable("SetBool")
	v.mustBe(Bool, "SetBool")
	*(*bool)(v.ptr) = x
}

// SetInt sets a signed integer. Bits that do not fit are lost.
func (v Value) SetInt(x int64) {
	v.mustBeAssignable("SetInt")
	switch v.kind() {
	case Int, Int64:
		*(*int64)(v.ptr) = x
	case Int8:
		*(*int8)(v.ptr) = int8(x)
	case Int16:
		*(*int16)(v.ptr) = int16(x)
	case Int32:
		*(*int32)(v.ptr) = int32(x)
	default:
		panic(v.wrongKind("SetInt"))
	}
}

// SetUint sets an unsigned integer. Bits that do not fit are lost.
func (v Value) SetUint(x uint64) {
	v.mustBeAssignable("SetUint")
	switch v.kind() {
	case Uint, Uint64, Uintptr:
		*(*uint64)(v.ptr) = x
	case Uint8:
		*(*uint8)(v.ptr) = uint8(x)
	case Uint16:
		*(*uint16)(v.ptr) = uint16(x)
	case Uint32:
		*(*uint32)(v.ptr) = uint32(x)
	default:
		panic(v.wrongKind("SetUint"))
	}
}

// SetFloat sets a floating-point number.
func (v Value) SetFloat(x float64) {
	v.mustBeAssignable("SetFloat")
	switch v.kind() {
	case Float32:
		*(*float32)(v.ptr) = float32(x)
	case Float64:
		*(*float64)(v.ptr) = x
	default:
		panic(v.wrongKind("SetFloat"))
	}
}

// SetComplex sets a complex number.
func (v Value) SetComplex(x complex128) {
	v.mustBeAssignable("SetComplex")
	switch v.kind() {
	case Complex64:
		*(*complex64)(v.ptr) = complex64(x)
	case Complex128:
		*(*complex128)(v.ptr) = x
	default:
		panic(v.wrongKind("SetComplex"))
	}
}

// SetString sets a string.
func (v Value) SetString(x string) {
	v.mustBeAssignable("SetString")
	v.mustBe(String, "SetString")
	*(*string)(v.ptr) = x
}

// SetBytes sets a []byte.
func (v Value) SetBytes(x []byte) {
	v.mustBeAssignable("SetBytes")
	v.mustBe(Slice, "SetBytes")
	if v.typ.Elem().Kind != abi.Uint8 {
		panic("reflect.Value.SetBytes of non-byte slice")
	}
	*(*[]byte)(v.ptr) = x
}

// SetPointer sets an unsafe.Pointer.
func (v Value) SetPointer(x unsafe.Pointer) {
	v.mustBeAssignable("SetPointer")
	v.mustBe(UnsafePointer, "SetPointer")
	*(*unsafe.Pointer)(v.ptr) = x
}

// OverflowInt says whether x does not fit into v.
func (v Value) OverflowInt(x int64) bool {
	if !v.CanInt() {
		panic(v.wrongKind("OverflowInt"))
	}
	return toRType(v.typ).OverflowInt(x)
}

// OverflowUint says whether x does not fit into v.
func (v Value) OverflowUint(x uint64) bool {
	if !v.CanUint() {
		panic(v.wrongKind("OverflowUint"))
	}
	return toRType(v.typ).OverflowUint(x)
}

// OverflowFloat says whether x does not fit into v.
func (v Value) OverflowFloat(x float64) bool {
	if !v.CanFloat() {
		panic(v.wrongKind("OverflowFloat"))
	}
	return toRType(v.typ).OverflowFloat(x)
}

// OverflowComplex says whether x does not fit into v.
func (v Value) OverflowComplex(x complex128) bool {
	if !v.CanComplex() {
		panic(v.wrongKind("OverflowComplex"))
	}
	return toRType(v.typ).OverflowComplex(x)
}
