package binary

import (
	"errors"
	"io"
	"reflect"
	"slices"
)

// Values of fixed size are bools, numbers of given sizes, and arrays and structs of such; data is one of them, a pointer
// to one, or a slice of them. The usual ones (fast.go) are done without reflection.

var errBufferTooSmall = errors.New("buffer too small")

// Size is the number of bytes that v takes, or -1 if its size is not fixed.
func Size(v any) int {
	if n := fastSize(v); n >= 0 {
		return n
	}
	return dataSize(reflect.Indirect(reflect.ValueOf(v)))
}

// Read reads data, a pointer to a value or a slice, from r. The error is io.EOF only if there are no bytes at all.
func Read(r io.Reader, order ByteOrder, data any) error {
	size := decodedSize(data)
	if size < 0 {
		return invalidType("Read", data)
	}
	b := make([]byte, size)
	if _, err := io.ReadFull(r, b); err != nil {
		return err
	}
	decode(b, order, data)
	return nil
}

// Decode reads data, a pointer to a value or a slice, from buf and returns the number of bytes.
func Decode(buf []byte, order ByteOrder, data any) (int, error) {
	size := decodedSize(data)
	switch {
	case size < 0:
		return 0, invalidType("Decode", data)
	case len(buf) < size:
		return 0, errBufferTooSmall
	}
	decode(buf[:size], order, data)
	return size, nil
}

// Write writes data to w.
func Write(w io.Writer, order ByteOrder, data any) error {
	size, err := encodedSize("Write", data)
	if err != nil {
		return err
	}
	b := make([]byte, size)
	encode(b, order, data)
	_, err = w.Write(b)
	return err
}

// Encode writes data to buf and returns the number of bytes.
func Encode(buf []byte, order ByteOrder, data any) (int, error) {
	size, err := encodedSize("Encode", data)
	switch {
	case err != nil:
		return 0, err
	case len(buf) < size:
		return 0, errBufferTooSmall
	}
	encode(buf[:size], order, data)
	return size, nil
}

// Append appends data to buf.
func Append(buf []byte, order ByteOrder, data any) ([]byte, error) {
	size, err := encodedSize("Append", data)
	if err != nil {
		return nil, err
	}
	had := len(buf)
	buf = slices.Grow(buf, size)[:had+size]
	encode(buf[had:], order, data)
	return buf, nil
}

func typeName(data any) string {
	if data == nil {
		return "<nil>"
	}
	return reflect.TypeOf(data).String()
}

func invalidType(function string, data any) error {
	return errors.New("binary." + function + ": invalid type " + typeName(data))
}

// decodedSize is the size of what data points to or has as elements; -1 if it can't be decoded into.
func decodedSize(data any) int {
	if isPointerOrSlice(data) {
		if n := fastSize(data); n >= 0 {
			return n
		}
	}
	switch v := reflect.ValueOf(data); v.Kind() {
	case reflect.Pointer:
		return dataSize(v.Elem())
	case reflect.Slice:
		return dataSize(v)
	}
	return -1
}

func encodedSize(function string, data any) (int, error) {
	if n := fastSize(data); n >= 0 {
		return n, nil
	}
	n := dataSize(reflect.Indirect(reflect.ValueOf(data)))
	if n < 0 {
		return 0, errors.New("binary." + function + ": some values are not fixed-sized in type " + typeName(data))
	}
	return n, nil
}

func decode(b []byte, order ByteOrder, data any) {
	if isPointerOrSlice(data) && fastDecode(b, order, data) {
		return
	}
	v := reflect.ValueOf(data)
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	d := coder{order, b}
	d.decode(v)
}

func encode(b []byte, order ByteOrder, data any) {
	if fastEncode(b, order, data) {
		return
	}
	e := coder{order, b}
	e.encode(reflect.Indirect(reflect.ValueOf(data)))
}
