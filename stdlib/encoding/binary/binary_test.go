package binary

import (
	"bytes"
	"io"
	"math"
	"reflect"
	"testing"
)

type all struct {
	Bool bool
	I8   int8
	U16  uint16
	_    [2]uint8
	I32  int32
	U64  uint64
	F32  float32
	F64  float64
	C64  complex64
	Rest [2]struct{ X, Y int16 }
}

var value = all{Bool: true, I8: -2, U16: 0x1234, I32: -5, U64: 0x0102030405060708, F32: 1, F64: -2, C64: 1 + 2i}

var bigBytes = []byte("\x01\xfe\x12\x34\x00\x00\xff\xff\xff\xfb\x01\x02\x03\x04\x05\x06\x07\x08\x3f\x80\x00\x00" +
	"\xc0\x00\x00\x00\x00\x00\x00\x00\x3f\x80\x00\x00\x40\x00\x00\x00" + "\x00\x07\xff\xff\x00\x00\x00\x00")

func TestStruct(t *testing.T) {
	v := value
	v.Rest[0].X, v.Rest[0].Y = 7, -1
	b, err := Append(nil, BigEndian, v)
	if err != nil || !bytes.Equal(b, bigBytes) {
		t.Fatalf("got  %x, %v\nwant %x", b, err, bigBytes)
	}
	if n := Size(&v); n != len(bigBytes) {
		t.Errorf("Size = %d", n)
	}
	var back all
	if err := Read(bytes.NewReader(b), BigEndian, &back); err != nil || back != v {
		t.Errorf("read back: %+v, %v", back, err)
	}
	if err := Read(bytes.NewReader(b[:9]), BigEndian, &back); err != io.ErrUnexpectedEOF {
		t.Errorf("cut: %v", err)
	}
	if err := Read(bytes.NewReader(nil), BigEndian, &back); err != io.EOF {
		t.Errorf("empty: %v", err)
	}
}

type named uint32 // has no fast path

func TestFastAndSlow(t *testing.T) {
	for _, v := range []any{
		true, int8(-1), uint8(200), int16(-300), uint16(60000), int32(-70000), uint32(1 << 31), int64(math.MinInt64),
		uint64(math.MaxUint64), float32(1.5), 2.5, named(77), [3]int16{1, -2, 3},
		[]bool{true, false}, []int8{-1, 5}, []uint8{1, 2, 3}, []int16{-1, 2}, []uint16{1, 2}, []int32{-3}, []uint32{1, 9},
		[]int64{-1}, []uint64{1, 2}, []float32{1, -2}, []float64{3.25}, []named{1, 2}, []int32{},
	} {
		for _, order := range []ByteOrder{LittleEndian, BigEndian, NativeEndian} {
			var w bytes.Buffer
			if err := Write(&w, order, v); err != nil {
				t.Errorf("%T: %v", v, err)
				continue
			}
			slow := make([]byte, w.Len())
			c := coder{order, slow}
			c.encode(reflect.ValueOf(v))
			if !bytes.Equal(w.Bytes(), slow) || Size(v) != w.Len() {
				t.Errorf("%T: %x, slowly %x", v, w.Bytes(), slow)
			}
			p := reflect.New(reflect.TypeOf(v))
			into := p.Interface()
			if p.Elem().Kind() == reflect.Slice {
				p.Elem().Set(reflect.MakeSlice(p.Elem().Type(), reflect.ValueOf(v).Len(), 10))
				into = p.Elem().Interface()
			}
			if n, err := Decode(w.Bytes(), order, into); n != w.Len() || err != nil {
				t.Errorf("%T: Decode = %d, %v", v, n, err)
			}
			if !reflect.DeepEqual(p.Elem().Interface(), v) {
				t.Errorf("%T: %v, want %v", v, p.Elem(), v)
			}
		}
	}
}

func TestErrors(t *testing.T) {
	x := 1
	for want, err := range map[string]error{
		"binary.Read: invalid type int":                                             Read(nil, BigEndian, x),
		"binary.Read: invalid type uint32":                                          Read(nil, BigEndian, uint32(1)),
		"binary.Read: invalid type *int":                                            Read(nil, BigEndian, &x),
		"binary.Write: some values are not fixed-sized in type *int":                Write(nil, BigEndian, &x),
		"binary.Write: some values are not fixed-sized in type []string":            Write(nil, BigEndian, []string{}),
		"binary.Write: some values are not fixed-sized in type struct { X string }": Write(nil, BigEndian, struct{ X string }{}),
	} {
		if err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	if _, err := Encode(make([]byte, 3), BigEndian, uint32(1)); err != errBufferTooSmall {
		t.Error(err)
	}
	if Size(x) != -1 || Size(nil) != -1 || Size((*uint32)(nil)) != -1 {
		t.Error("sizes that are not fixed")
	}
}

func TestVarint(t *testing.T) {
	for shift := range 64 {
		for _, x := range []uint64{1 << shift, 1<<shift - 1} {
			b := AppendUvarint(nil, x)
			var put [MaxVarintLen64]byte
			if n := PutUvarint(put[:], x); !bytes.Equal(put[:n], b) {
				t.Errorf("%#x: %x and %x", x, put[:n], b)
			}
			if y, n := Uvarint(append(b, 5)); y != x || n != len(b) {
				t.Errorf("%#x: read %#x of %d bytes", x, y, n)
			}
			if y, err := ReadUvarint(bytes.NewReader(b)); y != x || err != nil {
				t.Errorf("%#x: read %#x, %v", x, y, err)
			}
			if _, n := Uvarint(b[:len(b)-1]); n != 0 {
				t.Errorf("%#x cut: %d", x, n)
			}
			s := int64(x)
			if y, err := ReadVarint(bytes.NewReader(AppendVarint(nil, s))); y != s || err != nil {
				t.Errorf("%#x: read %#x, %v", s, y, err)
			}
		}
	}
	long := bytes.Repeat([]byte{0x80}, 12)
	if x, n := Uvarint(long); x != 0 || n != -11 {
		t.Errorf("too long: %d, %d", x, n)
	}
	if _, err := ReadUvarint(bytes.NewReader(long)); err != errOverflow {
		t.Error(err)
	}
	if _, err := ReadUvarint(bytes.NewReader(long[:3])); err != io.ErrUnexpectedEOF {
		t.Error(err)
	}
}
