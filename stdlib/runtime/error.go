package runtime

import (
	"internal/abi"
	"unsafe"
)

// Error is what the run-time panics of the language are: panics with a value of this type come from the runtime
// itself, from a failed index for example, and not from a call of panic.
type Error interface {
	error

	// RuntimeError does nothing. It tells these errors from all others.
	RuntimeError()
}

// A TypeAssertionError tells of a type assertion that failed.
type TypeAssertionError struct {
	iface         *abi.Type // the interface's own type; nil if unknown
	concrete      *abi.Type // what it held; nil: nothing
	asserted      *abi.Type
	missingMethod string // what concrete lacks, if asserted is an interface type
}

func (*TypeAssertionError) RuntimeError() {}

func (e *TypeAssertionError) Error() string {
	inter := "interface"
	if e.iface != nil {
		inter = e.iface.Str
	}
	want := e.asserted.Str
	if e.concrete == nil {
		return "interface conversion: " + inter + " is nil, not " + want
	}
	have := e.concrete.Str
	if e.missingMethod != "" {
		return "interface conversion: " + have + " is not " + want + ": missing method " + e.missingMethod
	}
	text := "interface conversion: " + inter + " is " + have + ", not " + want
	if have == want {
		if packageOf(e.concrete) != packageOf(e.asserted) {
			return text + " (types from different packages)"
		}
		return text + " (types from different scopes)"
	}
	return text
}

// packageOf returns the path of the package that defines t or, of a struct or interface literal, whose unexported names it mentions.
func packageOf(t *abi.Type) string {
	switch {
	case t.Uncommon != nil:
		return t.PkgPath()
	case t.Kind == abi.Struct:
		return (*abi.StructType)(unsafe.Pointer(t)).PkgPath
	case t.Kind == abi.Interface:
		return (*abi.InterfaceType)(unsafe.Pointer(t)).PkgPath
	}
	return ""
}

func typeAssertionError_new(iface, concrete, asserted *abi.Type, missing string) any {
	return &TypeAssertionError{iface, concrete, asserted, missing}
}

// A PanicNilError is what recover returns after a call of panic(nil).
type PanicNilError struct {
	_ [0]func() // not comparable
}

func (*PanicNilError) RuntimeError() {}

func (*PanicNilError) Error() string {
	return "panic called with nil argument"
}

func panicNilError_new() any { return new(PanicNilError) }

// errorString is a run-time error with a fixed text.
type errorString string

func (errorString) RuntimeError() {}

func (e errorString) Error() string { return "runtime error: " + string(e) }

func errorString_new(s string) any { return errorString(s) }

// addressError is the fault of an access to memory, for who asked for it with debug.SetPanicOnFault.
type addressError struct {
	text string
	addr uintptr
}

func (addressError) RuntimeError() {}

func (e addressError) Error() string { return "runtime error: " + e.text }

// Addr returns the address that could not be accessed.
func (e addressError) Addr() uintptr { return e.addr }

func addressError_new(s string, addr uintptr) any { return addressError{s, addr} }

// plainError is a run-time error whose text stands for itself.
type plainError string

func (plainError) RuntimeError() {}

func (e plainError) Error() string { return string(e) }

func plainError_new(s string) any { return plainError(s) }

// boundsError tells of an index or slice expression that went out of range.
type boundsError struct {
	x      int64 // the offending index
	y      int   // the length, the capacity or the other index that x was compared with
	signed bool  // x is an int64, not a uint64
	code   uint8 // the kind of expression, an index into boundsTexts
}

func (boundsError) RuntimeError() {}

// The texts by code, in the order of the BOUNDS_ codes of panic.h: first the one for x against y, then the one for a
// negative x. %x and %y stand for the numbers.
var boundsTexts = [...][2]string{
	{"index out of range [%x] with length %y", "index out of range [%x]"},
	{"slice bounds out of range [:%x] with length %y", "slice bounds out of range [:%x]"},
	{"slice bounds out of range [:%x] with capacity %y", "slice bounds out of range [:%x]"},
	{"slice bounds out of range [%x:%y]", "slice bounds out of range [%x:]"},
	{"slice bounds out of range [::%x] with length %y", "slice bounds out of range [::%x]"},
	{"slice bounds out of range [::%x] with capacity %y", "slice bounds out of range [::%x]"},
	{"slice bounds out of range [:%x:%y]", "slice bounds out of range [:%x:]"},
	{"slice bounds out of range [%x:%y:]", "slice bounds out of range [%x::]"},
	{"cannot convert slice with length %x to array or pointer to array with length %y", ""},
}

func (e boundsError) Error() string {
	negative := e.signed && e.x < 0
	format := boundsTexts[e.code][0]
	if negative {
		format = boundsTexts[e.code][1]
	}
	text := append(make([]byte, 0, 100), "runtime error: "...)
	for i := 0; i < len(format); i++ {
		switch {
		case format[i] != '%':
			text = append(text, format[i])
			continue
		case format[i+1] == 'y':
			text = appendInt(text, int64(e.y))
		case e.signed:
			text = appendInt(text, e.x)
		default:
			text = appendUint(text, uint64(e.x))
		}
		i++
	}
	return string(text)
}

func boundsError_new(x int64, signed bool, y int, code uint8) any {
	return boundsError{x, y, signed, code}
}

func appendInt(b []byte, v int64) []byte {
	if v < 0 {
		return appendUint(append(b, '-'), -uint64(v))
	}
	return appendUint(b, uint64(v))
}

func appendUint(b []byte, v uint64) []byte {
	var digits [20]byte
	i := len(digits)
	for {
		i--
		digits[i] = byte('0' + v%10)
		if v /= 10; v == 0 {
			return append(b, digits[i:]...)
		}
	}
}

func appendHex(b []byte, v uintptr) []byte {
	b = append(b, "0x"...)
	shift := uint(60)
	for shift > 0 && v>>shift == 0 {
		shift -= 4
	}
	for {
		b = append(b, "0123456789abcdef"[v>>shift&15])
		if shift == 0 {
			return b
		}
		shift -= 4
	}
}

func appendFloat(b []byte, v float64, bits int) []byte {
	var text [32]byte
	n := floatstring(v, bits, &text[0])
	return append(b, text[:n]...)
}

func appendComplex(b []byte, v complex128, bits int) []byte {
	b = appendFloat(append(b, '('), real(v), bits)
	im := appendFloat(nil, imag(v), bits)
	if im[0] != '+' && im[0] != '-' {
		b = append(b, '+')
	}
	return append(append(b, im...), "i)"...)
}

// runtimeErrorText returns what is printed of a panic that came from the runtime itself, with one of the two types that most of them have.
// A program that never calls panic, nor checks bounds, needs no more than this.
func runtimeErrorText(v any) string {
	if e, ok := v.(errorString); ok {
		return e.Error()
	}
	text, _ := v.(plainError)
	return string(text)
}

// boundsErrorText is runtimeErrorText for programs that have had an error of bounds.
func boundsErrorText(v any) string {
	if e, ok := v.(boundsError); ok {
		return e.Error()
	}
	return runtimeErrorText(v)
}

// printpanicval returns what is printed of a value that nobody recovered. Values of basic type are shown, with
// their type's name if it is a defined one; of all others type and address. Lines after the first are indented.
func printpanicval(v any) string {
	switch v := v.(type) {
	case nil:
		return "nil"
	case error:
		return indented(v.Error())
	case stringer:
		return indented(v.String())
	case string:
		return indented(v)
	}
	e := (*abi.EmptyInterface)(unsafe.Pointer(&v))
	t := e.Type
	var b []byte
	switch t.Kind {
	case abi.Bool:
		if *(*bool)(e.Data) {
			b = append(b, "true"...)
		} else {
			b = append(b, "false"...)
		}
	case abi.Int, abi.Int64:
		b = appendInt(b, *(*int64)(e.Data))
	case abi.Int32:
		b = appendInt(b, int64(*(*int32)(e.Data)))
	case abi.Int16:
		b = appendInt(b, int64(*(*int16)(e.Data)))
	case abi.Int8:
		b = appendInt(b, int64(*(*int8)(e.Data)))
	case abi.Uint, abi.Uint64, abi.Uintptr:
		b = appendUint(b, *(*uint64)(e.Data))
	case abi.Uint32:
		b = appendUint(b, uint64(*(*uint32)(e.Data)))
	case abi.Uint16:
		b = appendUint(b, uint64(*(*uint16)(e.Data)))
	case abi.Uint8:
		b = appendUint(b, uint64(*(*uint8)(e.Data)))
	case abi.Float64:
		b = appendFloat(b, *(*float64)(e.Data), 64)
	case abi.Float32:
		b = appendFloat(b, float64(*(*float32)(e.Data)), 32)
	case abi.Complex128:
		b = appendComplex(b, *(*complex128)(e.Data), 64)
	case abi.Complex64:
		b = appendComplex(b, complex128(*(*complex64)(e.Data)), 32)
	case abi.String:
		b = append(append(append(b, '"'), indented(*(*string)(e.Data))...), '"')
	default:
		b = append(append(append(b, '('), t.Str...), ") "...)
		return string(appendHex(b, uintptr(e.Data)))
	}
	if t.Uncommon == nil || t.Uncommon.Name == "" || t.Uncommon.PkgPath == "" {
		return string(b)
	}
	return t.Str + "(" + string(b) + ")"
}

type stringer interface{ String() string }

// indented returns s with a tab after each newline, so that its lines cannot be taken for the traceback's.
func indented(s string) string {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] == '\n' {
			n++
		}
	}
	if n == 0 {
		return s
	}
	b := make([]byte, 0, len(s)+n)
	for i := 0; i < len(s); i++ {
		b = append(b, s[i])
		if s[i] == '\n' {
			b = append(b, '\t')
		}
	}
	return string(b)
}
