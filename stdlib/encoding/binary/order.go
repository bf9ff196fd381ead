// Package binary translates between numbers and bytes: numbers of a given byte order, values of fixed size that are
// made of them, and numbers of variable length.
//
// It is made to be simple rather than fast; formats with many values or much structure want something else.
package binary

import "internal/byteorder"

// A ByteOrder reads and writes numbers of 16, 32 and 64 bits. Where the slice is too short its methods panic.
type ByteOrder interface {
	Uint16([]byte) uint16
	Uint32([]byte) uint32
	Uint64([]byte) uint64
	PutUint16([]byte, uint16)
	PutUint32([]byte, uint32)
	PutUint64([]byte, uint64)
	String() string
}

// An AppendByteOrder appends numbers to slices.
type AppendByteOrder interface {
	AppendUint16([]byte, uint16) []byte
	AppendUint32([]byte, uint32) []byte
	AppendUint64([]byte, uint64) []byte
	String() string
}

type (
	littleEndian struct{}
	bigEndian    struct{}

	// The order of amd64, with names of its own.
	nativeEndian struct{ littleEndian }
)

// The byte orders are ByteOrder and AppendByteOrder.
var (
	LittleEndian littleEndian // least significant byte first
	BigEndian    bigEndian    // most significant byte first
	NativeEndian nativeEndian // the processor's
)

func (littleEndian) Uint16(b []byte) uint16 {
	_ = b[1]
	return uint16(b[0]) | uint16(b[1])<<8
}

func (littleEndian) PutUint16(b []byte, v uint16) {
	_ = b[1]
	b[0], b[1] = byte(v), byte(v>>8)
}

func (littleEndian) AppendUint16(b []byte, v uint16) []byte { return append(b, byte(v), byte(v>>8)) }

func (littleEndian) Uint32(b []byte) uint32                 { return byteorder.LeUint32(b) }
func (littleEndian) PutUint32(b []byte, v uint32)           { byteorder.LePutUint32(b, v) }
func (littleEndian) AppendUint32(b []byte, v uint32) []byte { return byteorder.LeAppendUint32(b, v) }
func (littleEndian) Uint64(b []byte) uint64                 { return byteorder.LeUint64(b) }
func (littleEndian) PutUint64(b []byte, v uint64)           { byteorder.LePutUint64(b, v) }
func (littleEndian) AppendUint64(b []byte, v uint64) []byte { return byteorder.LeAppendUint64(b, v) }
func (littleEndian) String() string                         { return "LittleEndian" }
func (littleEndian) GoString() string                       { return "binary.LittleEndian" }

func (bigEndian) Uint16(b []byte) uint16 {
	_ = b[1]
	return uint16(b[1]) | uint16(b[0])<<8
}

func (bigEndian) PutUint16(b []byte, v uint16) {
	_ = b[1]
	b[0], b[1] = byte(v>>8), byte(v)
}

func (bigEndian) AppendUint16(b []byte, v uint16) []byte { return append(b, byte(v>>8), byte(v)) }

func (bigEndian) Uint32(b []byte) uint32                 { return byteorder.BeUint32(b) }
func (bigEndian) PutUint32(b []byte, v uint32)           { byteorder.BePutUint32(b, v) }
func (bigEndian) AppendUint32(b []byte, v uint32) []byte { return byteorder.BeAppendUint32(b, v) }
func (bigEndian) Uint64(b []byte) uint64                 { return byteorder.BeUint64(b) }
func (bigEndian) PutUint64(b []byte, v uint64)           { byteorder.BePutUint64(b, v) }
func (bigEndian) AppendUint64(b []byte, v uint64) []byte { return byteorder.BeAppendUint64(b, v) }
func (bigEndian) String() string                         { return "BigEndian" }
func (bigEndian) GoString() string                       { return "binary.BigEndian" }

func (nativeEndian) String() string   { return "NativeEndian" }
func (nativeEndian) GoString() string { return "binary.NativeEndian" }
