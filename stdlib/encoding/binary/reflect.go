package binary

import (
	"math"
	"reflect"
	"sync"
)

// A layout is what there is to know of a struct.
type layout struct {
	size    int   // or -1 if it is not fixed
	padding []int // for each field: how many bytes it takes if it is blank, or -1
}

var layouts sync.Map // reflect.Type -> *layout

func layoutOf(t reflect.Type) *layout {
	if l, known := layouts.Load(t); known {
		return l.(*layout)
	}
	l := &layout{padding: make([]int, t.NumField())}
	for i := range l.padding {
		field := t.Field(i)
		size := typeSize(field.Type)
		if size < 0 {
			l.size = -1
			break
		}
		l.size += size
		l.padding[i] = -1
		if field.Name == "_" {
			l.padding[i] = size
		}
	}
	layouts.Store(t, l)
	return l
}

// dataSize is the size of v, of all elements of a slice, or -1.
func dataSize(v reflect.Value) int {
	switch {
	case !v.IsValid():
		return -1
	case v.Kind() == reflect.Slice:
		if size := typeSize(v.Type().Elem()); size >= 0 {
			return size * v.Len()
		}
		return -1
	}
	return typeSize(v.Type())
}

// typeSize is the number of bytes of a type, without any padding, or -1 if it is not fixed.
func typeSize(t reflect.Type) int {
	switch t.Kind() {
	case reflect.Bool, reflect.Int8, reflect.Uint8, reflect.Int16, reflect.Uint16, reflect.Int32, reflect.Uint32,
		reflect.Int64, reflect.Uint64, reflect.Float32, reflect.Float64, reflect.Complex64, reflect.Complex128:
		return int(t.Size())
	case reflect.Array:
		if size := typeSize(t.Elem()); size >= 0 {
			return size * t.Len()
		}
	case reflect.Struct:
		return layoutOf(t).size
	}
	return -1
}

// A coder goes through a value and the bytes it takes.
type coder struct {
	order ByteOrder
	rest  []byte
}

func (c *coder) take(n int) []byte {
	b := c.rest[:n]
	c.rest = c.rest[n:]
	return b
}

func (c *coder) get(size int) uint64 {
	b := c.take(size)
	switch size {
	case 1:
		return uint64(b[0])
	case 2:
		return uint64(c.order.Uint16(b))
	case 4:
		return uint64(c.order.Uint32(b))
	}
	return c.order.Uint64(b)
}

func (c *coder) put(size int, x uint64) {
	b := c.take(size)
	switch size {
	case 1:
		b[0] = byte(x)
	case 2:
		c.order.PutUint16(b, uint16(x))
	case 4:
		c.order.PutUint32(b, uint32(x))
	default:
		c.order.PutUint64(b, x)
	}
}

func (c *coder) getFloat(size int) float64 {
	if size == 4 {
		return float64(math.Float32frombits(uint32(c.get(4))))
	}
	return math.Float64frombits(c.get(8))
}

func (c *coder) putFloat(size int, x float64) {
	if size == 4 {
		c.put(4, uint64(math.Float32bits(float32(x))))
	} else {
		c.put(8, math.Float64bits(x))
	}
}

func (c *coder) decode(v reflect.Value) {
	size := int(v.Type().Size())
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(c.get(1) != 0)
	case reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		shift := 64 - 8*size
		v.SetInt(int64(c.get(size)<<shift) >> shift)
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(c.get(size))
	case reflect.Float32, reflect.Float64:
		v.SetFloat(c.getFloat(size))
	case reflect.Complex64, reflect.Complex128:
		re := c.getFloat(size / 2)
		v.SetComplex(complex(re, c.getFloat(size/2)))
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			c.decode(v.Index(i))
		}
	case reflect.Struct:
		for i, padding := range layoutOf(v.Type()).padding {
			// Any other field that is not exported can't be set, and panics.
			if padding >= 0 {
				c.take(padding)
			} else {
				c.decode(v.Field(i))
			}
		}
	}
}

func (c *coder) encode(v reflect.Value) {
	size := int(v.Type().Size())
	switch v.Kind() {
	case reflect.Bool:
		var x uint64
		if v.Bool() {
			x = 1
		}
		c.put(1, x)
	case reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		c.put(size, uint64(v.Int()))
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		c.put(size, v.Uint())
	case reflect.Float32, reflect.Float64:
		c.putFloat(size, v.Float())
	case reflect.Complex64, reflect.Complex128:
		c.putFloat(size/2, real(v.Complex()))
		c.putFloat(size/2, imag(v.Complex()))
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			c.encode(v.Index(i))
		}
	case reflect.Struct:
		for i, padding := range layoutOf(v.Type()).padding {
			if padding >= 0 {
				clear(c.take(padding))
			} else {
				c.encode(v.Field(i))
			}
		}
	}
}
