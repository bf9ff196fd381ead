package json

import (
	"encoding"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Unmarshal reads the JSON text data into what v points to.
//
// It is the inverse of Marshal: maps, slices and pointers are made as needed; an interface without methods gets
// bool, float64, string, []any, map[string]any or nil. Members of objects go to the fields of the same name, or
// else to ones that differ in case only; members without a field are passed over. A value that does not fit is
// passed over, and reported at the end by an UnmarshalTypeError. null sets what can be nil to nil, and leaves
// everything else alone. A value that is an Unmarshaler, or for a string an encoding.TextUnmarshaler, reads
// itself.
func Unmarshal(data []byte, v any) error {
	if err := checkValid(data); err != nil {
		return err
	}
	d := decoder{data: data}
	return d.decode(v)
}

// An Unmarshaler reads itself from the JSON text of a value, of which it must make a copy if it keeps it.
type Unmarshaler interface {
	UnmarshalJSON([]byte) error
}

// An UnmarshalTypeError is a value that does not fit the Go type it is for.
type UnmarshalTypeError struct {
	Value  string       // what it is: "bool", "array", "number -5"
	Type   reflect.Type // what it can't be assigned to
	Offset int64        // of the text read before it was clear
	Struct string       // the type of the struct that has the field
	Field  string       // the way from the outermost struct to the field
}

func (e *UnmarshalTypeError) Error() string {
	s := "json: cannot unmarshal " + e.Value + " into Go "
	if e.Struct != "" || e.Field != "" {
		s += "struct field " + e.Struct + "." + e.Field
	} else {
		s += "value"
	}
	return s + " of type " + e.Type.String()
}

// An UnmarshalFieldError was the error of an object whose key led to an unexported field.
//
// Deprecated: not returned any more.
type UnmarshalFieldError struct {
	Key   string
	Type  reflect.Type
	Field reflect.StructField
}

func (e *UnmarshalFieldError) Error() string {
	return "json: cannot unmarshal object key " + strconv.Quote(e.Key) + " into unexported field " + e.Field.Name +
		" of type " + e.Type.String()
}

// An InvalidUnmarshalError is an argument of Unmarshal that is not a pointer to something.
type InvalidUnmarshalError struct {
	Type reflect.Type
}

func (e *InvalidUnmarshalError) Error() string {
	switch {
	case e.Type == nil:
		return "json: Unmarshal(nil)"
	case e.Type.Kind() != reflect.Pointer:
		return "json: Unmarshal(non-pointer " + e.Type.String() + ")"
	}
	return "json: Unmarshal(nil " + e.Type.String() + ")"
}

// A Number is a number as it is written.
type Number string

func (n Number) String() string { return string(n) }

// Float64 is the number as a float64.
func (n Number) Float64() (float64, error) { return strconv.ParseFloat(string(n), 64) }

// Int64 is the number as an int64.
func (n Number) Int64() (int64, error) { return strconv.ParseInt(string(n), 10, 64) }

// A decoder reads a text that is known to be valid.
type decoder struct {
	data         []byte
	pos          int
	useNumber    bool
	knownOnly    bool // object members must have fields
	mismatch     error
	structType   reflect.Type // of the field being read
	path         []string     // to the field being read
	stringBuffer []byte
}

func (d *decoder) decode(v any) error {
	rv := reflect.ValueOf(v)
	if rv.Kind() != reflect.Pointer || rv.IsNil() {
		return &InvalidUnmarshalError{reflect.TypeOf(v)}
	}
	if err := d.value(rv); err != nil {
		return d.located(err)
	}
	return d.mismatch
}

// save keeps the first error that does not end the reading.
func (d *decoder) save(err error) {
	if d.mismatch == nil {
		d.mismatch = d.located(err)
	}
}

// located adds the field being read to an error.
func (d *decoder) located(err error) error {
	if e, ok := err.(*UnmarshalTypeError); ok && (d.structType != nil || len(d.path) > 0) {
		if d.structType != nil {
			e.Struct = d.structType.Name()
		}
		path := d.path
		if e.Field != "" {
			path = append(slices.Clone(path), e.Field)
		}
		e.Field = strings.Join(path, ".")
	}
	return err
}

func (d *decoder) mismatched(what string, t reflect.Type, offset int) {
	d.save(&UnmarshalTypeError{Value: what, Type: t, Offset: int64(offset)})
}

// space passes over white space and returns the byte behind it.
func (d *decoder) space() byte {
	for isSpace(d.data[d.pos]) {
		d.pos++
	}
	return d.data[d.pos]
}

// more reads what follows an element or member: a comma, or the end, of which it tells. The first call, before
// any element, finds neither.
func (d *decoder) more(first bool, end byte) bool {
	c := d.space()
	if c == end {
		d.pos++
		return false
	}
	if !first {
		d.pos++
		d.space()
	}
	return true
}

// skip passes over a value and returns its text.
func (d *decoder) skip() []byte {
	d.space()
	begin := d.pos
	for depth := 0; ; {
		switch d.data[d.pos] {
		case '"':
			d.pos = stringEnd(d.data, d.pos)
		case '{', '[':
			depth++
			d.pos++
		case '}', ']':
			depth--
			d.pos++
		case ' ', '\t', '\n', '\r', ',', ':':
			d.pos++
			continue
		default:
			d.pos = literalEnd(d.data, d.pos)
		}
		if depth == 0 {
			return d.data[begin:d.pos]
		}
	}
}

// literalEnd is the position behind the number, true, false or null that begins at data[i].
func literalEnd(data []byte, i int) int {
	for ; i < len(data); i++ {
		switch data[i] {
		case ' ', '\t', '\n', '\r', ',', ':', ']', '}':
			return i
		}
	}
	return i
}

// value reads a value into v; into nothing if v is not valid.
func (d *decoder) value(v reflect.Value) error {
	c := d.space()
	if !v.IsValid() {
		d.skip()
		return nil
	}
	switch c {
	case '{':
		return d.object(v)
	case '[':
		return d.array(v)
	case '"':
		begin := d.pos
		d.pos = stringEnd(d.data, begin)
		return d.literal(d.data[begin:d.pos], v, false)
	}
	begin := d.pos
	d.pos = literalEnd(d.data, begin)
	return d.literal(d.data[begin:d.pos], v, false)
}

// target follows v through pointers, making what they are to point to, down to the value to set, or to one that
// reads itself. For null it stops at the last pointer that can be set to nil.
func target(v reflect.Value, null bool) (Unmarshaler, encoding.TextUnmarshaler, reflect.Value) {
	value := v
	viaAddress := v.Kind() != reflect.Pointer && v.Type().Name() != "" && v.CanAddr()
	if viaAddress {
		v = v.Addr()
	}
	for {
		if v.Kind() == reflect.Interface && !v.IsNil() {
			if e := v.Elem(); e.Kind() == reflect.Pointer && !e.IsNil() && (!null || e.Elem().Kind() == reflect.Pointer) {
				v, viaAddress = e, false
				continue
			}
		}
		if v.Kind() != reflect.Pointer || null && v.CanSet() {
			return nil, nil, v
		}
		if !v.IsNil() && v.Elem().Kind() == reflect.Interface && v.Elem().Elem() == v {
			return nil, nil, v.Elem() // an interface that points to itself
		}
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		if v.Type().NumMethod() > 0 && v.CanInterface() {
			self := v.Interface()
			if u, ok := self.(Unmarshaler); ok {
				return u, nil, reflect.Value{}
			}
			if u, ok := self.(encoding.TextUnmarshaler); ok && !null {
				return nil, u, reflect.Value{}
			}
		}
		if viaAddress {
			v, viaAddress = value, false
		} else {
			v = v.Elem()
		}
	}
}

// array reads an array into v.
func (d *decoder) array(v reflect.Value) error {
	u, ut, into := target(v, false)
	if u != nil {
		return u.UnmarshalJSON(d.skip())
	}
	if ut != nil {
		d.mismatched("array", v.Type(), d.pos+1)
		d.skip()
		return nil
	}
	v = into
	switch v.Kind() {
	case reflect.Interface:
		if v.NumMethod() > 0 {
			break
		}
		list, err := d.anyArray()
		v.Set(reflect.ValueOf(list))
		return err
	case reflect.Slice:
		return d.slice(v)
	case reflect.Array:
		d.pos++
		n := 0
		for ; d.more(n == 0, ']'); n++ {
			var elem reflect.Value // none for what is too much
			if n < v.Len() {
				elem = v.Index(n)
			}
			if err := d.value(elem); err != nil {
				return err
			}
		}
		for ; n < v.Len(); n++ {
			v.Index(n).SetZero()
		}
		return nil
	}
	d.mismatched("array", v.Type(), d.pos+1)
	d.skip()
	return nil
}

func (d *decoder) slice(v reflect.Value) error {
	d.pos++
	n := 0
	for ; d.more(n == 0, ']'); n++ {
		if n >= v.Cap() {
			v.Grow(1)
		}
		if n >= v.Len() {
			v.SetLen(n + 1)
		}
		if err := d.value(v.Index(n)); err != nil {
			return err
		}
	}
	if n == 0 {
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	} else {
		v.SetLen(n)
	}
	return nil
}

// object reads an object into v.
func (d *decoder) object(v reflect.Value) error {
	u, ut, into := target(v, false)
	if u != nil {
		return u.UnmarshalJSON(d.skip())
	}
	if ut != nil {
		d.mismatched("object", v.Type(), d.pos+1)
		d.skip()
		return nil
	}
	v = into
	switch v.Kind() {
	case reflect.Interface:
		if v.NumMethod() > 0 {
			break
		}
		m, err := d.anyObject()
		v.Set(reflect.ValueOf(m))
		return err
	case reflect.Map:
		if !keyable(v.Type().Key()) {
			break
		}
		if v.IsNil() {
			v.Set(reflect.MakeMap(v.Type()))
		}
		return d.mapObject(v)
	case reflect.Struct:
		return d.structObject(v)
	}
	d.mismatched("object", v.Type(), d.pos+1)
	d.skip()
	return nil
}

// key reads the key of a member and the colon behind it. The bytes are good until the next string is read.
func (d *decoder) key() []byte {
	begin := d.pos
	d.pos = stringEnd(d.data, begin)
	key := d.unquoted(d.data[begin:d.pos])
	d.space()
	d.pos++
	return key
}

var textUnmarshalerType = reflect.TypeFor[encoding.TextUnmarshaler]()

func keyable(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.String,
		reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return true
	}
	return reflect.PointerTo(t).Implements(textUnmarshalerType)
}

func (d *decoder) mapObject(v reflect.Value) error {
	t := v.Type()
	elem := reflect.New(t.Elem()).Elem()
	structType, depth := d.structType, len(d.path)
	d.pos++
	for first := true; d.more(first, '}'); first = false {
		begin := d.pos
		key := d.key()
		k, ok, err := d.mapKey(key, t.Key(), begin)
		if err != nil {
			return err
		}
		elem.SetZero()
		if err := d.value(elem); err != nil {
			return err
		}
		if ok {
			v.SetMapIndex(k, elem)
		}
		d.structType, d.path = structType, d.path[:depth]
	}
	return nil
}

// mapKey makes the key of a map of the text of one that begins at position begin.
func (d *decoder) mapKey(text []byte, t reflect.Type, begin int) (k reflect.Value, ok bool, err error) {
	if reflect.PointerTo(t).Implements(textUnmarshalerType) {
		k = reflect.New(t)
		err = k.Interface().(encoding.TextUnmarshaler).UnmarshalText(slices.Clone(text))
		return k.Elem(), err == nil, err
	}
	k = reflect.New(t).Elem()
	s := string(text)
	switch {
	case t.Kind() == reflect.String:
		k.SetString(s)
		return k, true, nil
	case k.CanInt():
		n, err := strconv.ParseInt(s, 10, 64)
		if ok = err == nil && !k.OverflowInt(n); ok {
			k.SetInt(n)
		}
	default:
		n, err := strconv.ParseUint(s, 10, 64)
		if ok = err == nil && !k.OverflowUint(n); ok {
			k.SetUint(n)
		}
	}
	if !ok {
		d.mismatched("number "+s, t, begin+1)
	}
	return k, ok, nil
}

func (d *decoder) structObject(v reflect.Value) error {
	fields := fieldsOf(v.Type())
	structType, depth := d.structType, len(d.path)
	d.pos++
	for first := true; d.more(first, '}'); first = false {
		key := d.key()
		f := fields.find(key)
		if f == nil {
			if d.knownOnly {
				d.save(errorString("json: unknown field " + strconv.Quote(string(key))))
			}
			d.skip()
			continue
		}
		d.structType = v.Type()
		member, ok := d.fieldFor(v, f)
		var err error
		switch {
		case !ok:
			d.skip()
		case f.quoted:
			err = d.quotedValue(member)
		default:
			err = d.value(member)
		}
		if err != nil {
			return err
		}
		d.structType, d.path = structType, d.path[:depth]
	}
	return nil
}

// fieldFor is the field of v, embedded structs on the way to it made as needed. The way is added to d.path.
func (d *decoder) fieldFor(v reflect.Value, f *field) (_ reflect.Value, ok bool) {
	defer func() { d.path = append(d.path, f.name) }()
	for i, n := range f.index {
		if i > 0 && v.Kind() == reflect.Pointer {
			if v.IsNil() {
				if !v.CanSet() {
					d.save(errorString("json: cannot set embedded pointer to unexported struct: " + v.Type().Elem().String()))
					return v, false
				}
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		if i < len(f.index)-1 {
			d.path = append(d.path, v.Type().Field(n).Name)
		}
		v = v.Field(n)
	}
	return v, true
}

// number is a number for an interface.
func (d *decoder) number(s string) (any, error) {
	if d.useNumber {
		return Number(s), nil
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return nil, &UnmarshalTypeError{Value: "number " + s, Type: reflect.TypeFor[float64](), Offset: int64(d.pos)}
	}
	return f, nil
}

// any reads a value for an interface.
func (d *decoder) any() (any, error) {
	switch c := d.space(); c {
	case '{':
		return d.anyObject()
	case '[':
		return d.anyArray()
	case '"':
		begin := d.pos
		d.pos = stringEnd(d.data, begin)
		return string(d.unquoted(d.data[begin:d.pos])), nil
	default:
		begin := d.pos
		d.pos = literalEnd(d.data, begin)
		switch c {
		case 't', 'f':
			return c == 't', nil
		case 'n':
			return nil, nil
		}
		n, err := d.number(string(d.data[begin:d.pos]))
		if err != nil {
			d.save(err)
		}
		return n, nil
	}
}

func (d *decoder) anyArray() ([]any, error) {
	list := []any{}
	d.pos++
	for d.more(len(list) == 0, ']') {
		v, err := d.any()
		if err != nil {
			return list, err
		}
		list = append(list, v)
	}
	return list, nil
}

func (d *decoder) anyObject() (map[string]any, error) {
	m := make(map[string]any)
	d.pos++
	for first := true; d.more(first, '}'); first = false {
		key := string(d.key())
		v, err := d.any()
		if err != nil {
			return m, err
		}
		m[key] = v
	}
	return m, nil
}
