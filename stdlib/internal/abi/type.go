// Package abi shows Go code the memory layouts that compiled code and the runtime share.
//
// The structs of this file are those of the runtime's rtype.def: same order, same names, same sizes; abi_test.go
// holds the two lists against each other. Descriptors are made by the compiler and live in read-only memory, except
// those that package reflect makes at run time. Two types are identical exactly if their descriptors have the same
// address.
package abi

import "unsafe"

// Kind is what sort of type a descriptor describes, numbered as reflect.Kind is.
type Kind uint8

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

// TFlag says things about a type that its kind does not.
type TFlag uint8

const (
	TFlagNamed      TFlag = 1 << iota // has a name; predeclared types do too
	TFlagUncommon                     // Type.Uncommon is set
	TFlagDirect                       // one pointer word: an interface holds the value itself, not its address
	TFlagRegularMem                   // equality and hash treat the value as Size bytes of plain memory
)

// Type is what every descriptor begins with.
type Type struct {
	Size       uintptr
	PtrData    uintptr // bytes of the prefix that can hold pointers
	Hash       uint32
	TFlag      TFlag
	Align      uint8
	FieldAlign uint8
	Kind       Kind
	Equal      unsafe.Pointer // C function; nil: values cannot be compared
	Hasher     unsafe.Pointer // C function; nil: values cannot be map keys
	GCData     *byte          // one bit for each word of PtrData
	Str        string
	PtrTo      *Type // descriptor of the pointer type, if the program has one
	Uncommon   *UncommonType
}

// UncommonType is the name of a defined type and the methods of any type that has some, exported ones first, each
// group sorted by name.
type UncommonType struct {
	Name      string
	PkgPath   string
	Methods   *Method
	NMethods  int
	NExported int
}

// Method is one method of a concrete type. Its code IFn takes the data word of an interface as receiver.
type Method struct {
	Name    string
	PkgPath *byte // identifies the package of an unexported name; nil for exported ones
	Type    *FuncType
	IFn     unsafe.Pointer
}

// IMethod is one method of an interface type.
type IMethod struct {
	Name    string
	PkgPath *byte
	Type    *FuncType
}

// ITab pairs an interface type with a concrete type. The code pointers of the interface's methods follow it.
type ITab struct {
	Inter *InterfaceType
	Type  *Type
	Hash  uint32
	Pad   uint32
}

type ArrayType struct {
	Type
	Elem  *Type
	Slice *Type
	Len   int
}

// The directions of a channel type.
const (
	RecvDir = 1
	SendDir = 2
	BothDir = 3
)

type ChanType struct {
	Type
	Elem *Type
	Dir  int
}

type FuncType struct {
	Type
	Params   **Type // NIn parameters, then NOut results
	NIn      int
	NOut     int
	Variadic int
}

type InterfaceType struct {
	Type
	PkgPath  string
	Methods  *IMethod
	NMethods int
}

// Flags of a map type.
const (
	MapIndirectKey    = 1 << iota // slots hold a pointer to the key
	MapIndirectElem               // slots hold a pointer to the element
	MapNeedKeyUpdate              // overwriting must store the key again
	MapHashMightPanic             // the key type contains an interface
)

// Maps have groups of MapGroupSlots slots; what is larger than MapMaxInline bytes is kept outside its slot.
const (
	MapGroupSlots = 8
	MapMaxInline  = 128
)

type MapType struct {
	Type
	Key       *Type
	Elem      *Type
	Group     *Type
	GroupSize uintptr
	SlotSize  uintptr
	ElemOff   uintptr
	Flags     uintptr
}

type PtrType struct {
	Type
	Elem *Type
}

type SliceType struct {
	Type
	Elem *Type
}

type StructField struct {
	Name     string
	PkgPath  *byte
	Type     *Type
	Offset   uintptr
	Tag      string
	Embedded int
}

type StructType struct {
	Type
	PkgPath string
	Fields  *StructField
	NFields int
}
