package binary

import "math"

// The types that are done without reflection: bools and numbers, pointers to them and slices of them.

func isPointerOrSlice(data any) bool {
	switch data.(type) {
	case *bool, *int8, *uint8, *int16, *uint16, *int32, *uint32, *int64, *uint64, *float32, *float64,
		[]bool, []int8, []uint8, []int16, []uint16, []int32, []uint32, []int64, []uint64, []float32, []float64:
		return true
	}
	return false
}

func byteOf(b bool) byte {
	if b {
		return 1
	}
	return 0
}

// fastSize is the size of data, or -1 if it is not one of these types. A nil pointer is none of them.
func fastSize(data any) int {
	switch data := data.(type) {
	case bool, int8, uint8:
		return 1
	case int16, uint16:
		return 2
	case int32, uint32, float32:
		return 4
	case int64, uint64, float64:
		return 8
	case *bool:
		if data != nil {
			return 1
		}
	case []bool:
		return len(data)
	case *int8:
		if data != nil {
			return 1
		}
	case []int8:
		return len(data)
	case *uint8:
		if data != nil {
			return 1
		}
	case []uint8:
		return len(data)
	case *int16:
		if data != nil {
			return 2
		}
	case []int16:
		return 2 * len(data)
	case *uint16:
		if data != nil {
			return 2
		}
	case []uint16:
		return 2 * len(data)
	case *int32:
		if data != nil {
			return 4
		}
	case []int32:
		return 4 * len(data)
	case *uint32:
		if data != nil {
			return 4
		}
	case []uint32:
		return 4 * len(data)
	case *int64:
		if data != nil {
			return 8
		}
	case []int64:
		return 8 * len(data)
	case *uint64:
		if data != nil {
			return 8
		}
	case []uint64:
		return 8 * len(data)
	case *float32:
		if data != nil {
			return 4
		}
	case []float32:
		return 4 * len(data)
	case *float64:
		if data != nil {
			return 8
		}
	case []float64:
		return 8 * len(data)
	}
	return -1
}

// fastDecode says whether data was of one of these types.
func fastDecode(b []byte, order ByteOrder, data any) bool {
	switch data := data.(type) {
	case *bool:
		*data = b[0] != 0
	case []bool:
		for i := range data {
			data[i] = b[i] != 0
		}
	case *int8:
		*data = int8(b[0])
	case []int8:
		for i := range data {
			data[i] = int8(b[i])
		}
	case *uint8:
		*data = b[0]
	case []uint8:
		copy(data, b)
	case *int16:
		*data = int16(order.Uint16(b))
	case []int16:
		for i := range data {
			data[i] = int16(order.Uint16(b[2*i:]))
		}
	case *uint16:
		*data = order.Uint16(b)
	case []uint16:
		for i := range data {
			data[i] = order.Uint16(b[2*i:])
		}
	case *int32:
		*data = int32(order.Uint32(b))
	case []int32:
		for i := range data {
			data[i] = int32(order.Uint32(b[4*i:]))
		}
	case *uint32:
		*data = order.Uint32(b)
	case []uint32:
		for i := range data {
			data[i] = order.Uint32(b[4*i:])
		}
	case *int64:
		*data = int64(order.Uint64(b))
	case []int64:
		for i := range data {
			data[i] = int64(order.Uint64(b[8*i:]))
		}
	case *uint64:
		*data = order.Uint64(b)
	case []uint64:
		for i := range data {
			data[i] = order.Uint64(b[8*i:])
		}
	case *float32:
		*data = math.Float32frombits(order.Uint32(b))
	case []float32:
		for i := range data {
			data[i] = math.Float32frombits(order.Uint32(b[4*i:]))
		}
	case *float64:
		*data = math.Float64frombits(order.Uint64(b))
	case []float64:
		for i := range data {
			data[i] = math.Float64frombits(order.Uint64(b[8*i:]))
		}
	default:
		return false
	}
	return true
}

// fastEncode says whether data is of one of these types.
func fastEncode(b []byte, order ByteOrder, data any) bool {
	switch data := data.(type) {
	case bool:
		b[0] = byteOf(data)
	case *bool:
		b[0] = byteOf(*data)
	case []bool:
		for i, x := range data {
			b[i] = byteOf(x)
		}
	case int8:
		b[0] = byte(data)
	case *int8:
		b[0] = byte(*data)
	case []int8:
		for i, x := range data {
			b[i] = byte(x)
		}
	case uint8:
		b[0] = data
	case *uint8:
		b[0] = *data
	case []uint8:
		copy(b, data)
	case int16:
		order.PutUint16(b, uint16(data))
	case *int16:
		order.PutUint16(b, uint16(*data))
	case []int16:
		for i, x := range data {
			order.PutUint16(b[2*i:], uint16(x))
		}
	case uint16:
		order.PutUint16(b, data)
	case *uint16:
		order.PutUint16(b, *data)
	case []uint16:
		for i, x := range data {
			order.PutUint16(b[2*i:], x)
		}
	case int32:
		order.PutUint32(b, uint32(data))
	case *int32:
		order.PutUint32(b, uint32(*data))
	case []int32:
		for i, x := range data {
			order.PutUint32(b[4*i:], uint32(x))
		}
	case uint32:
		order.PutUint32(b, data)
	case *uint32:
		order.PutUint32(b, *data)
	case []uint32:
		for i, x := range data {
			order.PutUint32(b[4*i:], x)
		}
	case int64:
		order.PutUint64(b, uint64(data))
	case *int64:
		order.PutUint64(b, uint64(*data))
	case []int64:
		for i, x := range data {
			order.PutUint64(b[8*i:], uint64(x))
		}
	case uint64:
		order.PutUint64(b, data)
	case *uint64:
		order.PutUint64(b, *data)
	case []uint64:
		for i, x := range data {
			order.PutUint64(b[8*i:], x)
		}
	case float32:
		order.PutUint32(b, math.Float32bits(data))
	case *float32:
		order.PutUint32(b, math.Float32bits(*data))
	case []float32:
		for i, x := range data {
			order.PutUint32(b[4*i:], math.Float32bits(x))
		}
	case float64:
		order.PutUint64(b, math.Float64bits(data))
	case *float64:
		order.PutUint64(b, math.Float64bits(*data))
	case []float64:
		for i, x := range data {
			order.PutUint64(b[8*i:], math.Float64bits(x))
		}
	default:
		return false
	}
	return true
}
