// Package reflect lets a program look at values whose types it does not know when it is compiled: TypeOf and ValueOf
// give the type and the value in an interface, as a Type and a Value.
package reflect

import (
	"internal/abi"
	"iter"
	"strconv"
	"unsafe"
)

// A Kind is what sort of type a Type is. The zero Kind is no kind of type.
type Kind uint

const (
	Invalid Kind = iota
	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	Array
	Chan
	Func
	Interface
	Map
	Pointer
	Slice
	String
	Struct
	UnsafePointer
)

// Ptr is the old name of Pointer.
const Ptr = Pointer

var kindNames = [...]string{
	Invalid:       "invalid",
	Bool:          "bool",
	Int:           "int",
	Int8:          "int8",
	Int16:         "int16",
	Int32:         "int32",
	Int64:         "int64",
	Uint:          "uint",
	Uint8:         "uint8",
	Uint16:        "uint16",
	Uint32:        "uint32",
	Uint64:        "uint64",
	Uintptr:       "uintptr",
	Float32:       "float32",
	Float64:       "float64",
	Complex64:     "complex64",
	Complex128:    "complex128",
	Array:         "array",
	Chan:          "chan",
	Func:          "func",
	Interface:     "interface",
	Map:           "map",
	Pointer:       "ptr",
	Slice:         "slice",
	String:        "string",
	Struct:        "struct",
	UnsafePointer: "unsafe.Pointer",
}

// String returns the name of k.
func (k Kind) String() string {
	if k < Kind(len(kindNames)) {
		return kindNames[k]
	}
	return "kind" + strconv.Itoa(int(k))
}

// A ChanDir is the direction of a channel type.
type ChanDir int

const (
	RecvDir ChanDir = abi.RecvDir       // <-chan
	SendDir ChanDir = abi.SendDir       // chan<-
	BothDir         = RecvDir | SendDir // chan
)

func (d ChanDir) String() string {
	switch d {
	case SendDir:
		return "chan<-"
	case RecvDir:
		return "<-chan"
	case BothDir:
		return "chan"
	}
	return "ChanDir" + strconv.Itoa(int(d))
}

// A Type is a Go type. Types are equal, as interface values, exactly if they are identical. Methods panic when they
// do not apply to the type's kind.
type Type interface {
	// Align and FieldAlign return the alignment of a variable and of a struct field of this type, in bytes.
	Align() int
	FieldAlign() int

	// Method returns the i-th of the exported methods, sorted by name. For an interface type it has no Func.
	Method(i int) Method

	// Methods yields what Method returns, in order.
	Methods() iter.Seq[Method]

	// MethodByName returns the exported method of the given name.
	MethodByName(name string) (Method, bool)

	// NumMethod returns the number of exported methods; for an interface type, of all methods.
	NumMethod() int

	// Name returns the name of a defined type in its package, "" for other types.
	Name() string

	// PkgPath returns the import path of a defined type's package, "" for predeclared and other types.
	PkgPath() string

	// Size returns how many bytes a value takes.
	Size() uintptr

	// String returns the type as Go source, with package names instead of paths. Different types may have the same.
	String() string

	Kind() Kind

	// Implements says whether the type implements the interface type u.
	Implements(u Type) bool

	// AssignableTo says whether a value of the type can be assigned to a variable of type u.
	AssignableTo(u Type) bool

	// ConvertibleTo says whether a value of the type can be converted to type u. The conversion of a slice to an
	// array may panic all the same.
	ConvertibleTo(u Type) bool

	// Comparable says whether values can be compared. The comparison of interfaces may panic all the same.
	Comparable() bool

	// Bits returns the size of a number type in bits.
	Bits() int

	// ChanDir returns a channel type's direction.
	ChanDir() ChanDir

	// IsVariadic says whether the last parameter of a function type is of the form ...T.
	IsVariadic() bool

	// Elem returns the element type of an array, channel, map, pointer or slice type.
	Elem() Type

	// Field returns the i-th field of a struct type.
	Field(i int) StructField

	// Fields yields what Field returns, in order.
	Fields() iter.Seq[StructField]

	// FieldByIndex returns the field that a path of field numbers leads to, through embedded structs.
	FieldByIndex(index []int) StructField

	// FieldByName returns the field of the given name, which may be one of an embedded struct.
	FieldByName(name string) (StructField, bool)

	// FieldByNameFunc returns the field whose name satisfies match. If several of the same depth do, there is none.
	FieldByNameFunc(match func(string) bool) (StructField, bool)

	// In returns the type of the i-th parameter of a function type.
	In(i int) Type

	// Ins yields what In returns, in order.
	Ins() iter.Seq[Type]

	// Key returns the key type of a map type.
	Key() Type

	// Len returns the length of an array type.
	Len() int

	// NumField returns the number of fields of a struct type.
	NumField() int

	// NumIn and NumOut return the number of parameters and of results of a function type.
	NumIn() int
	NumOut() int

	// Out returns the type of the i-th result of a function type.
	Out(i int) Type

	// Outs yields what Out returns, in order.
	Outs() iter.Seq[Type]

	// The Overflow methods say whether x does not fit into a value of the type.
	OverflowComplex(x complex128) bool
	OverflowFloat(x float64) bool
	OverflowInt(x int64) bool
	OverflowUint(x uint64) bool

	// CanSeq and CanSeq2 say whether range over a value of the type yields one value, or two.
	CanSeq() bool
	CanSeq2() bool

	common() *abi.Type
}

// rtype is a type descriptor as a Type.
type rtype struct {
	t abi.Type
}

func toRType(t *abi.Type) *rtype { return (*rtype)(unsafe.Pointer(t)) }

// toType returns t as a Type, a nil one as the nil Type.
func toType(t *abi.Type) Type {
	if t == nil {
		return nil
	}
	return toRType(t)
}

// TypeOf returns the dynamic type of i, nil for a nil interface.
func TypeOf(i any) Type { return toType(abi.TypeOf(i)) }

// The descriptor as one of its longer forms. The caller knows the kind.
func asArray(t *abi.Type) *abi.ArrayType         { return (*abi.ArrayType)(unsafe.Pointer(t)) }
func asChan(t *abi.Type) *abi.ChanType           { return (*abi.ChanType)(unsafe.Pointer(t)) }
func asFunc(t *abi.Type) *abi.FuncType           { return (*abi.FuncType)(unsafe.Pointer(t)) }
func asInterface(t *abi.Type) *abi.InterfaceType { return (*abi.InterfaceType)(unsafe.Pointer(t)) }
func asMap(t *abi.Type) *abi.MapType             { return (*abi.MapType)(unsafe.Pointer(t)) }
func asStruct(t *abi.Type) *abi.StructType       { return (*abi.StructType)(unsafe.Pointer(t)) }

func kindOf(t *abi.Type) Kind { return Kind(t.Kind) }

func (t *rtype) common() *abi.Type { return &t.t }
func (t *rtype) Align() int        { return int(t.t.Align) }
func (t *rtype) FieldAlign() int   { return int(t.t.FieldAlign) }
func (t *rtype) Size() uintptr     { return t.t.Size }
func (t *rtype) Kind() Kind        { return Kind(t.t.Kind) }
func (t *rtype) String() string    { return t.t.Str }
func (t *rtype) Name() string      { return t.t.Name() }
func (t *rtype) PkgPath() string   { return pkgPath(&t.t) }
func (t *rtype) Comparable() bool  { return t.t.Equal != nil }

func pkgPath(t *abi.Type) string {
	if t.Kind == abi.UnsafePointer && t.PkgPath() == "" && t.Str == "unsafe.Pointer" {
		return "unsafe"
	}
	return t.PkgPath()
}

func (t *rtype) Bits() int {
	k := t.Kind()
	if k < Int || k > Complex128 {
		panic("reflect: Bits of non-arithmetic Type " + t.String())
	}
	return int(t.t.Size) * 8
}

// must panics if t is not of kind k, which the method of the given name is for.
func (t *rtype) must(k Kind, method string, what string) {
	if t.Kind() != k {
		panic("reflect: " + method + " of non-" + what + " type " + t.String())
	}
}

func (t *rtype) ChanDir() ChanDir {
	t.must(Chan, "ChanDir", "chan")
	return ChanDir(asChan(&t.t).Dir)
}

func (t *rtype) IsVariadic() bool {
	t.must(Func, "IsVariadic", "func")
	return asFunc(&t.t).Variadic != 0
}

func (t *rtype) Elem() Type {
	e := t.t.Elem()
	if e == nil {
		panic("reflect: Elem of invalid type " + t.String())
	}
	return toType(e)
}

func (t *rtype) In(i int) Type {
	t.must(Func, "In", "func")
	return toType(asFunc(&t.t).In()[i])
}

func (t *rtype) Out(i int) Type {
	t.must(Func, "Out", "func")
	return toType(asFunc(&t.t).Out()[i])
}

func (t *rtype) NumIn() int {
	t.must(Func, "NumIn", "func")
	return asFunc(&t.t).NIn
}

func (t *rtype) NumOut() int {
	t.must(Func, "NumOut", "func")
	return asFunc(&t.t).NOut
}

func (t *rtype) Key() Type {
	t.must(Map, "Key", "map")
	return toType(asMap(&t.t).Key)
}

func (t *rtype) Len() int {
	t.must(Array, "Len", "array")
	return asArray(&t.t).Len
}

func (t *rtype) NumField() int {
	t.must(Struct, "NumField", "struct")
	return asStruct(&t.t).NFields
}

func (t *rtype) OverflowComplex(x complex128) bool {
	switch t.Kind() {
	case Complex64:
		return overflowFloat32(real(x)) || overflowFloat32(imag(x))
	case Complex128:
		return false
	}
	panic("reflect: OverflowComplex of non-complex type " + t.String())
}

func (t *rtype) OverflowFloat(x float64) bool {
	switch t.Kind() {
	case Float32:
		return overflowFloat32(x)
	case Float64:
		return false
	}
	panic("reflect: OverflowFloat of non-float type " + t.String())
}

func (t *rtype) OverflowInt(x int64) bool {
	if k := t.Kind(); k < Int || k > Int64 {
		panic("reflect: OverflowInt of non-int type " + t.String())
	}
	shift := 64 - t.t.Size*8
	return x<<shift>>shift != x
}

func (t *rtype) OverflowUint(x uint64) bool {
	if k := t.Kind(); k < Uint || k > Uintptr {
		panic("reflect: OverflowUint of non-uint type " + t.String())
	}
	shift := 64 - t.t.Size*8
	return x<<shift>>shift != x
}

// overflowFloat32 says whether x is finite and too large for a float32, even after rounding.
func overflowFloat32(x float64) bool {
	if x < 0 {
		x = -x
	}
	const most = 0x1p127 * (2 - 0x1p-23)
	return most < x && x <= 0x1p1023*(2-0x1p-52)
}

func (t *rtype) CanSeq() bool {
	switch k := t.Kind(); k {
	case Array, Slice, Chan, String, Map:
		return true
	case Func:
		return yieldsTo(asFunc(&t.t), 1)
	case Pointer:
		return t.t.Elem().Kind == abi.Array
	default:
		return k >= Int && k <= Uintptr
	}
}

func (t *rtype) CanSeq2() bool {
	switch t.Kind() {
	case Array, Slice, String, Map:
		return true
	case Func:
		return yieldsTo(asFunc(&t.t), 2)
	case Pointer:
		return t.t.Elem().Kind == abi.Array
	}
	return false
}

// yieldsTo says whether t is func(yield func(...) bool), where yield has n parameters.
func yieldsTo(t *abi.FuncType, n int) bool {
	if t.NIn != 1 || t.NOut != 0 || t.In()[0].Kind != abi.Func {
		return false
	}
	yield := asFunc(t.In()[0])
	return yield.NIn == n && yield.NOut == 1 && yield.Out()[0].Kind == abi.Bool
}
