package reflect

import (
	"internal/abi"
	"strconv"
	"unsafe"
)

// A conversion turns a value into one of type t. The kinds have been checked.
type conversion func(v Value, t *abi.Type) Value

// Convert returns v converted to type t. It panics if Go's rules do not allow that, or if v is a slice that is too
// short for the array type t.
func (v Value) Convert(t Type) Value {
	if v.flag&flagMethod != 0 {
		v = makeMethodValue("Convert", v)
	}
	convert := converter(t.common(), v.typ)
	if convert == nil {
		panic("reflect.Value.Convert: value of type " + toRType(v.typ).String() + " cannot be converted to type " + t.String())
	}
	return convert(v, t.common())
}

// CanConvert says whether Convert does not panic.
func (v Value) CanConvert(t Type) bool {
	if !v.Type().ConvertibleTo(t) {
		return false
	}
	if v.Kind() == Slice {
		switch {
		case t.Kind() == Array:
			return t.Len() <= v.Len()
		case t.Kind() == Pointer && t.Elem().Kind() == Array:
			return t.Elem().Len() <= v.Len()
		}
	}
	return true
}

// converter returns the conversion from type src to type dst, nil if there is none.
func converter(dst, src *abi.Type) conversion {
	from, to := kindOf(src), kindOf(dst)
	switch {
	case from >= Int && from <= Int64:
		switch {
		case to >= Int && to <= Uintptr:
			return convertInt
		case to == Float32, to == Float64:
			return convertIntFloat
		case to == String:
			return convertIntString
		}
	case from >= Uint && from <= Uintptr:
		switch {
		case to >= Int && to <= Uintptr:
			return convertUint
		case to == Float32, to == Float64:
			return convertUintFloat
		case to == String:
			return convertUintString
		}
	case from == Float32, from == Float64:
		switch {
		case to >= Int && to <= Int64:
			return convertFloatInt
		case to >= Uint && to <= Uintptr:
			return convertFloatUint
		case to == Float32, to == Float64:
			return convertFloat
		}
	case from == Complex64, from == Complex128:
		if to == Complex64 || to == Complex128 {
			return convertComplex
		}
	case from == String && to == Slice && dst.Elem().PkgPath() == "":
		switch dst.Elem().Kind {
		case abi.Uint8:
			return convertStringBytes
		case abi.Int32:
			return convertStringRunes
		}
	case from == Slice:
		elem := src.Elem()
		switch {
		case to == String && elem.PkgPath() == "" && elem.Kind == abi.Uint8:
			return convertBytesString
		case to == String && elem.PkgPath() == "" && elem.Kind == abi.Int32:
			return convertRunesString
		case to == Pointer && dst.Elem().Kind == abi.Array && dst.Elem().Elem() == elem:
			return convertSliceArrayPtr
		case to == Array && dst.Elem() == elem:
			return convertSliceArray
		}
	case from == Chan && to == Chan:
		if asChan(src).Dir == abi.BothDir && asChan(src).Elem == asChan(dst).Elem && !(src.HasName() && dst.HasName()) {
			return convertDirect
		}
	}
	if sameUnderlying(dst, src, false) {
		return convertDirect
	}
	if from == Pointer && to == Pointer && !src.HasName() && !dst.HasName() && sameUnderlying(dst.Elem(), src.Elem(), false) {
		return convertDirect
	}
	if implements(dst, src) {
		return convertInterface
	}
	return nil
}

// numberOf returns a value of the number type t; set stores it.
func numberOf(t *abi.Type, fl flag, set func(v Value)) Value {
	v := Value{t, unsafe_New(t), flagAddr | flagIndir | flag(t.Kind)}
	set(v)
	v.flag = v.flag&^flagAddr | fl.ro()
	return v
}

// integer returns the integer type t's value with the given bits.
func integer(t *abi.Type, fl flag, bits uint64) Value {
	return numberOf(t, fl, func(v Value) {
		if v.CanInt() {
			v.SetInt(int64(bits))
		} else {
			v.SetUint(bits)
		}
	})
}

func floating(t *abi.Type, fl flag, x float64) Value {
	return numberOf(t, fl, func(v Value) { v.SetFloat(x) })
}

func stringOf(t *abi.Type, fl flag, s string) Value {
	return numberOf(t, fl, func(v Value) { v.SetString(s) })
}

func convertInt(v Value, t *abi.Type) Value       { return integer(t, v.flag, uint64(v.Int())) }
func convertUint(v Value, t *abi.Type) Value      { return integer(t, v.flag, v.Uint()) }
func convertFloatInt(v Value, t *abi.Type) Value  { return integer(t, v.flag, uint64(int64(v.Float()))) }
func convertFloatUint(v Value, t *abi.Type) Value { return integer(t, v.flag, uint64(v.Float())) }
func convertIntFloat(v Value, t *abi.Type) Value  { return floating(t, v.flag, float64(v.Int())) }
func convertUintFloat(v Value, t *abi.Type) Value { return floating(t, v.flag, float64(v.Uint())) }

func convertFloat(v Value, t *abi.Type) Value {
	if v.kind() == Float32 && kindOf(t) == Float32 {
		// Not by way of float64: that would make a signaling NaN quiet.
		return Value{t, unsafe.Pointer(&[]uint32{*(*uint32)(v.ptr)}[0]), flagIndir | v.flag.ro() | flag(Float32)}
	}
	return floating(t, v.flag, v.Float())
}

func convertComplex(v Value, t *abi.Type) Value {
	return numberOf(t, v.flag, func(to Value) { to.SetComplex(v.Complex()) })
}

func convertIntString(v Value, t *abi.Type) Value {
	s := "\uFFFD"
	if x := v.Int(); int64(rune(x)) == x {
		s = string(rune(x))
	}
	return stringOf(t, v.flag, s)
}

func convertUintString(v Value, t *abi.Type) Value {
	s := "\uFFFD"
	if x := v.Uint(); uint64(rune(x)) == x {
		s = string(rune(x))
	}
	return stringOf(t, v.flag, s)
}

func convertStringBytes(v Value, t *abi.Type) Value {
	b := []byte(v.String())
	return Value{t, unsafe.Pointer(&b), flagIndir | v.flag.ro() | flag(Slice)}
}

func convertStringRunes(v Value, t *abi.Type) Value {
	r := []rune(v.String())
	return Value{t, unsafe.Pointer(&r), flagIndir | v.flag.ro() | flag(Slice)}
}

func convertBytesString(v Value, t *abi.Type) Value {
	return stringOf(t, v.flag, string(*(*[]byte)(v.ptr)))
}

func convertRunesString(v Value, t *abi.Type) Value {
	return stringOf(t, v.flag, string(*(*[]rune)(v.ptr)))
}

func convertSliceArrayPtr(v Value, t *abi.Type) Value {
	n := asArray(t.Elem()).Len
	if n > v.Len() {
		panic("reflect: cannot convert slice with length " + strconv.Itoa(v.Len()) + " to pointer to array with length " + strconv.Itoa(n))
	}
	return Value{t, v.slice().Data, v.flag.ro() | flag(Pointer)}
}

func convertSliceArray(v Value, t *abi.Type) Value {
	n := asArray(t).Len
	if n > v.Len() {
		panic("reflect: cannot convert slice with length " + strconv.Itoa(v.Len()) + " to array with length " + strconv.Itoa(n))
	}
	if n == 0 {
		return Zero(toType(t))
	}
	return copied(t, v.slice().Data, v.flag.ro())
}

// convertDirect changes the type only.
func convertDirect(v Value, t *abi.Type) Value {
	if v.flag&flagAddr != 0 { // not a variable any more
		return copied(t, v.ptr, v.flag.ro())
	}
	return Value{t, v.ptr, v.flag&flagIndir | v.flag.ro() | flag(t.Kind)}
}

func convertInterface(v Value, t *abi.Type) Value {
	if v.Kind() == Interface && v.IsNil() {
		z := Zero(toType(t))
		z.flag |= v.flag.ro()
		return z
	}
	p := unsafe_New(t)
	storeInterface(t, v.valueInterface(), p)
	return Value{t, p, flagIndir | v.flag.ro() | flag(Interface)}
}
