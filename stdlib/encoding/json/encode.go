package json

import (
	"bytes"
	"encoding"
	"encoding/base64"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Marshal is the JSON text of v.
//
// A value that is a Marshaler or an encoding.TextMarshaler says itself what it is. Otherwise booleans, numbers
// and strings are what they are called (NaN and infinities are errors), []byte is a string in base64, other
// arrays and slices are arrays, maps are objects with sorted keys, pointers and interfaces what they lead to,
// nil is null. Structs are objects of their exported fields, under the name that the tag `json:"name,options"`
// gives or else their own. The name "-" leaves a field out. The options are: omitempty, omitzero, and string,
// which puts a number or boolean in quotes. Channels, functions and complex numbers are errors.
func Marshal(v any) ([]byte, error) { return marshal(v, options{escapeHTML: true}) }

// MarshalIndent is Marshal followed by Indent.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	text, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	return appendIndent(nil, text, prefix, indent), nil
}

func marshal(v any, o options) ([]byte, error) {
	e := encodeStates.Get().(*encodeState)
	e.text = e.text[:0]
	e.depth = 0
	err := e.value(reflect.ValueOf(v), o)
	var text []byte
	if err == nil {
		text = bytes.Clone(e.text)
	}
	clear(e.seen)
	encodeStates.Put(e)
	return text, err
}

// A Marshaler says itself what its JSON text is.
type Marshaler interface {
	MarshalJSON() ([]byte, error)
}

// An UnsupportedTypeError is the type of a value that JSON has nothing for.
type UnsupportedTypeError struct {
	Type reflect.Type
}

func (e *UnsupportedTypeError) Error() string { return "json: unsupported type: " + e.Type.String() }

// An UnsupportedValueError is a value that JSON has nothing for, though it has for others of its type.
type UnsupportedValueError struct {
	Value reflect.Value
	Str   string
}

func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

// InvalidUTF8Error was the error of a string that is not UTF-8; such bytes now become U+FFFD.
//
// Deprecated: not returned any more.
type InvalidUTF8Error struct {
	S string
}

func (e *InvalidUTF8Error) Error() string {
	return "json: invalid UTF-8 in string: " + strconv.Quote(e.S)
}

// A MarshalerError is an error of a method MarshalJSON or MarshalText, or of the text it gave.
type MarshalerError struct {
	Type   reflect.Type
	Err    error
	method string
}

func (e *MarshalerError) Error() string {
	method := e.method
	if method == "" {
		method = "MarshalJSON"
	}
	return "json: error calling " + method + " for type " + e.Type.String() + ": " + e.Err.Error()
}

func (e *MarshalerError) Unwrap() error { return e.Err }

// options is what a value inherits from what it is in.
type options struct {
	escapeHTML bool
	quoted     bool // the field's tag has the option string
}

// An encodeState is the text so far.
type encodeState struct {
	text  []byte
	depth int              // of pointers, maps and slices
	seen  map[any]struct{} // those at depths beyond deepEnough
}

var encodeStates = sync.Pool{New: func() any { return &encodeState{seen: make(map[any]struct{})} }}

// deepEnough is the depth from which on cycles are looked for.
const deepEnough = 1000

// An encoder appends values of one type.
type encoder func(e *encodeState, v reflect.Value, o options) error

func (e *encodeState) value(v reflect.Value, o options) error {
	if !v.IsValid() {
		e.text = append(e.text, "null"...)
		return nil
	}
	return encoderOf(v.Type())(e, v, o)
}

var encoders sync.Map // of encoder by reflect.Type

func encoderOf(t reflect.Type) encoder {
	if f, known := encoders.Load(t); known {
		return f.(encoder)
	}
	// A type that contains itself meets this one while its own encoder is being made.
	var made encoder
	var once sync.WaitGroup
	once.Add(1)
	f, known := encoders.LoadOrStore(t, encoder(func(e *encodeState, v reflect.Value, o options) error {
		once.Wait()
		return made(e, v, o)
	}))
	if known {
		return f.(encoder)
	}
	made = newEncoder(t, true)
	once.Done()
	encoders.Store(t, made)
	return made
}

var (
	marshalerType     = reflect.TypeFor[Marshaler]()
	textMarshalerType = reflect.TypeFor[encoding.TextMarshaler]()
	numberType        = reflect.TypeFor[Number]()
)

// newEncoder makes the encoder of a type; addressable values are asked for the methods of their pointers.
func newEncoder(t reflect.Type, addressable bool) encoder {
	if addressable && t.Kind() != reflect.Pointer {
		if p := reflect.PointerTo(t); p.Implements(marshalerType) {
			return ifAddressable(addrMarshalerEncoder, newEncoder(t, false))
		}
	}
	if t.Implements(marshalerType) {
		return marshalerEncoder
	}
	if addressable && t.Kind() != reflect.Pointer {
		if p := reflect.PointerTo(t); p.Implements(textMarshalerType) {
			return ifAddressable(addrTextEncoder, newEncoder(t, false))
		}
	}
	if t.Implements(textMarshalerType) {
		return textEncoder
	}
	switch t.Kind() {
	case reflect.Bool:
		return boolEncoder
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return intEncoder
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return uintEncoder
	case reflect.Float32:
		return float32Encoder
	case reflect.Float64:
		return float64Encoder
	case reflect.String:
		if t == numberType {
			return numberEncoder
		}
		return stringEncoder
	case reflect.Interface:
		return interfaceEncoder
	case reflect.Struct:
		return structEncoder(t)
	case reflect.Map:
		return mapEncoder(t)
	case reflect.Slice:
		if elem := t.Elem(); elem.Kind() == reflect.Uint8 {
			p := reflect.PointerTo(elem)
			if !p.Implements(marshalerType) && !p.Implements(textMarshalerType) {
				return bytesEncoder
			}
		}
		return sliceEncoder(t)
	case reflect.Array:
		return arrayEncoder(t)
	case reflect.Pointer:
		return pointerEncoder(t)
	}
	return unsupportedEncoder
}

func ifAddressable(yes, no encoder) encoder {
	return func(e *encodeState, v reflect.Value, o options) error {
		if v.CanAddr() {
			return yes(e, v, o)
		}
		return no(e, v, o)
	}
}

func unsupportedEncoder(e *encodeState, v reflect.Value, o options) error {
	return &UnsupportedTypeError{v.Type()}
}

func isNilPointer(v reflect.Value) bool {
	return (v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface) && v.IsNil()
}

func (e *encodeState) null() error {
	e.text = append(e.text, "null"...)
	return nil
}

func marshalerEncoder(e *encodeState, v reflect.Value, o options) error {
	if isNilPointer(v) {
		return e.null()
	}
	m, ok := v.Interface().(Marshaler)
	if !ok {
		return e.null()
	}
	return e.marshaled(m, v, o)
}

func addrMarshalerEncoder(e *encodeState, v reflect.Value, o options) error {
	return e.marshaled(v.Addr().Interface().(Marshaler), v, o)
}

func (e *encodeState) marshaled(m Marshaler, v reflect.Value, o options) error {
	text, err := m.MarshalJSON()
	if err == nil {
		err = checkValid(text)
	}
	if err != nil {
		return &MarshalerError{v.Type(), err, "MarshalJSON"}
	}
	e.text = appendCompact(e.text, text, o.escapeHTML)
	return nil
}

func textEncoder(e *encodeState, v reflect.Value, o options) error {
	if isNilPointer(v) {
		return e.null()
	}
	m, ok := v.Interface().(encoding.TextMarshaler)
	if !ok {
		return e.null()
	}
	return e.marshaledText(m, v, o)
}

func addrTextEncoder(e *encodeState, v reflect.Value, o options) error {
	return e.marshaledText(v.Addr().Interface().(encoding.TextMarshaler), v, o)
}

func (e *encodeState) marshaledText(m encoding.TextMarshaler, v reflect.Value, o options) error {
	text, err := m.MarshalText()
	if err != nil {
		return &MarshalerError{v.Type(), err, "MarshalText"}
	}
	e.text = appendString(e.text, text, o.escapeHTML)
	return nil
}

// quote appends the quote that the option string asks for.
func (e *encodeState) quote(o options) {
	if o.quoted {
		e.text = append(e.text, '"')
	}
}

func boolEncoder(e *encodeState, v reflect.Value, o options) error {
	e.quote(o)
	e.text = strconv.AppendBool(e.text, v.Bool())
	e.quote(o)
	return nil
}

func intEncoder(e *encodeState, v reflect.Value, o options) error {
	e.quote(o)
	e.text = strconv.AppendInt(e.text, v.Int(), 10)
	e.quote(o)
	return nil
}

func uintEncoder(e *encodeState, v reflect.Value, o options) error {
	e.quote(o)
	e.text = strconv.AppendUint(e.text, v.Uint(), 10)
	e.quote(o)
	return nil
}

func float32Encoder(e *encodeState, v reflect.Value, o options) error { return e.float(v, 32, o) }
func float64Encoder(e *encodeState, v reflect.Value, o options) error { return e.float(v, 64, o) }

// float appends a number as JavaScript does: with an exponent only if it is very small or large, and that
// without superfluous zeros.
func (e *encodeState) float(v reflect.Value, bits int, o options) error {
	f := v.Float()
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return &UnsupportedValueError{v, strconv.FormatFloat(f, 'g', -1, bits)}
	}
	format := byte('f')
	small, large := 1e-6, 1e21
	if bits == 32 {
		small, large = float64(float32(small)), float64(float32(large))
	}
	if a := math.Abs(f); a != 0 && (a < small || a >= large) {
		format = 'e'
	}
	e.quote(o)
	e.text = strconv.AppendFloat(e.text, f, format, -1, bits)
	if n := len(e.text); format == 'e' && e.text[n-4] == 'e' && e.text[n-3] == '-' && e.text[n-2] == '0' {
		e.text[n-2] = e.text[n-1]
		e.text = e.text[:n-1]
	}
	e.quote(o)
	return nil
}

func stringEncoder(e *encodeState, v reflect.Value, o options) error {
	if o.quoted {
		e.text = appendString(e.text, appendString(nil, v.String(), o.escapeHTML), false)
		return nil
	}
	e.text = appendString(e.text, v.String(), o.escapeHTML)
	return nil
}

func numberEncoder(e *encodeState, v reflect.Value, o options) error {
	s := v.String()
	if s == "" {
		s = "0" // the zero Number
	}
	if !validNumber(s) {
		return errorString("json: invalid number literal " + strconv.Quote(s))
	}
	e.quote(o)
	e.text = append(e.text, s...)
	e.quote(o)
	return nil
}

// An errorString is an error without a type for others to know.
type errorString string

func (e errorString) Error() string { return string(e) }

func validNumber(s string) bool {
	c := s[0]
	return (c == '-' || '0' <= c && c <= '9') && s[len(s)-1]-'0' <= 9 && Valid([]byte(s))
}

func interfaceEncoder(e *encodeState, v reflect.Value, o options) error {
	if v.IsNil() {
		return e.null()
	}
	return e.value(v.Elem(), o)
}

// enter notes that a pointer, map or slice is being followed, key being its identity. It reports a cycle.
func (e *encodeState) enter(key any, v reflect.Value) error {
	if e.depth++; e.depth <= deepEnough {
		return nil
	}
	if _, cycle := e.seen[key]; cycle {
		return &UnsupportedValueError{v, "encountered a cycle via " + v.Type().String()}
	}
	e.seen[key] = struct{}{}
	return nil
}

func (e *encodeState) leave(key any) {
	if e.depth > deepEnough {
		delete(e.seen, key)
	}
	e.depth--
}

func pointerEncoder(t reflect.Type) encoder {
	elem := encoderOf(t.Elem())
	return func(e *encodeState, v reflect.Value, o options) error {
		if v.IsNil() {
			return e.null()
		}
		key := v.UnsafePointer()
		if err := e.enter(key, v); err != nil {
			return err
		}
		err := elem(e, v.Elem(), o)
		e.leave(key)
		return err
	}
}

func structEncoder(t reflect.Type) encoder {
	return func(e *encodeState, v reflect.Value, o options) error {
		separator := byte('{')
		fields := fieldsOf(t)
		for i := range fields.list {
			f := &fields.list[i]
			member, ok := fieldByIndex(v, f.index)
			if !ok || f.omitEmpty && isEmpty(member) || f.omitZero && f.isZeroValue(member) {
				continue
			}
			e.text = append(e.text, separator)
			separator = ','
			if o.escapeHTML {
				e.text = append(e.text, f.escaped...)
			} else {
				e.text = append(e.text, f.encoded...)
			}
			if err := f.encoder(e, member, options{o.escapeHTML, f.quoted}); err != nil {
				return err
			}
		}
		if separator == '{' {
			e.text = append(e.text, '{')
		}
		e.text = append(e.text, '}')
		return nil
	}
}

// fieldByIndex follows an index through embedded pointers; ok is false if one is nil.
func fieldByIndex(v reflect.Value, index []int) (_ reflect.Value, ok bool) {
	for i, n := range index {
		if i > 0 && v.Kind() == reflect.Pointer {
			if v.IsNil() {
				return v, false
			}
			v = v.Elem()
		}
		v = v.Field(n)
	}
	return v, true
}

func (f *field) isZeroValue(v reflect.Value) bool {
	if f.isZero == nil {
		return v.IsZero()
	}
	return f.isZero(v)
}

func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Struct:
		return false
	case reflect.Complex64, reflect.Complex128, reflect.Func, reflect.Chan, reflect.UnsafePointer:
		return false
	}
	return v.IsZero()
}

// A member is one of a map's.
type member struct {
	key   string
	value reflect.Value
}

func mapEncoder(t reflect.Type) encoder {
	switch t.Key().Kind() {
	case reflect.String,
		reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
	default:
		if !t.Key().Implements(textMarshalerType) {
			return unsupportedEncoder
		}
	}
	elem := encoderOf(t.Elem())
	return func(e *encodeState, v reflect.Value, o options) error {
		if v.IsNil() {
			return e.null()
		}
		key := v.UnsafePointer()
		if err := e.enter(key, v); err != nil {
			return err
		}
		members := make([]member, 0, v.Len())
		for iter := v.MapRange(); iter.Next(); {
			text, err := keyText(iter.Key())
			if err != nil {
				return &MarshalerError{iter.Key().Type(), err, "MarshalText"}
			}
			members = append(members, member{text, iter.Value()})
		}
		slices.SortFunc(members, func(a, b member) int { return strings.Compare(a.key, b.key) })
		e.text = append(e.text, '{')
		for i, m := range members {
			if i > 0 {
				e.text = append(e.text, ',')
			}
			e.text = append(appendString(e.text, m.key, o.escapeHTML), ':')
			if err := elem(e, m.value, options{escapeHTML: o.escapeHTML}); err != nil {
				return err
			}
		}
		e.text = append(e.text, '}')
		e.leave(key)
		return nil
	}
}

func keyText(k reflect.Value) (string, error) {
	if k.Kind() == reflect.String {
		return k.String(), nil
	}
	if m, ok := k.Interface().(encoding.TextMarshaler); ok {
		if k.Kind() == reflect.Pointer && k.IsNil() {
			return "", nil
		}
		text, err := m.MarshalText()
		return string(text), err
	}
	if k.CanInt() {
		return strconv.FormatInt(k.Int(), 10), nil
	}
	return strconv.FormatUint(k.Uint(), 10), nil
}

func bytesEncoder(e *encodeState, v reflect.Value, o options) error {
	if v.IsNil() {
		return e.null()
	}
	e.text = append(e.text, '"')
	e.text = base64.StdEncoding.AppendEncode(e.text, v.Bytes())
	e.text = append(e.text, '"')
	return nil
}

// A sliceKey is the identity of a slice.
type sliceKey struct {
	data any
	len  int
}

func sliceEncoder(t reflect.Type) encoder {
	array := arrayEncoder(t)
	return func(e *encodeState, v reflect.Value, o options) error {
		if v.IsNil() {
			return e.null()
		}
		key := sliceKey{v.UnsafePointer(), v.Len()}
		if err := e.enter(key, v); err != nil {
			return err
		}
		err := array(e, v, o)
		e.leave(key)
		return err
	}
}

func arrayEncoder(t reflect.Type) encoder {
	elem := encoderOf(t.Elem())
	return func(e *encodeState, v reflect.Value, o options) error {
		e.text = append(e.text, '[')
		for i := range v.Len() {
			if i > 0 {
				e.text = append(e.text, ',')
			}
			if err := elem(e, v.Index(i), options{escapeHTML: o.escapeHTML}); err != nil {
				return err
			}
		}
		e.text = append(e.text, ']')
		return nil
	}
}
