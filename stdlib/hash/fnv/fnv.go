// Package fnv has the hashes FNV-1 and FNV-1a of Fowler, Noll and Vo: each byte is one multiplication and one
// exclusive or. FNV-1a combines first and multiplies then, FNV-1 the other way round.
package fnv

import (
	"errors"
	"hash"
	"internal/byteorder"
	"math/bits"
)

const (
	offset32 = 2166136261
	prime32  = 16777619
	offset64 = 14695981039346656037
	prime64  = 1099511628211

	offset128High = 0x6c62272e07bb0142
	offset128Low  = 0x62b821756295c58d
	prime128Low   = 0x13b
	prime128Shift = 24 // the high half of the prime is 1<<24
)

// The bytes before marshaled states.
const (
	magic32   = "fnv\x01"
	magic32a  = "fnv\x02"
	magic64   = "fnv\x03"
	magic64a  = "fnv\x04"
	magic128  = "fnv\x05"
	magic128a = "fnv\x06"
)

// Each hash is the state itself.
type (
	sum32   uint32
	sum32a  uint32
	sum64   uint64
	sum64a  uint64
	sum128  [2]uint64 // high, low
	sum128a [2]uint64
)

// New32 returns FNV-1 of 32 bits. Like those of all of these, its hash is big-endian.
func New32() hash.Hash32 { return reset(new(sum32)) }

// New32a returns FNV-1a of 32 bits.
func New32a() hash.Hash32 { return reset(new(sum32a)) }

// New64 returns FNV-1 of 64 bits.
func New64() hash.Hash64 { return reset(new(sum64)) }

// New64a returns FNV-1a of 64 bits.
func New64a() hash.Hash64 { return reset(new(sum64a)) }

// New128 returns FNV-1 of 128 bits.
func New128() hash.Hash { return reset(new(sum128)) }

// New128a returns FNV-1a of 128 bits.
func New128a() hash.Hash { return reset(new(sum128a)) }

func reset[H hash.Hash](h H) H {
	h.Reset()
	return h
}

func (s *sum32) Reset()   { *s = offset32 }
func (s *sum32a) Reset()  { *s = offset32 }
func (s *sum64) Reset()   { *s = offset64 }
func (s *sum64a) Reset()  { *s = offset64 }
func (s *sum128) Reset()  { *s = sum128{offset128High, offset128Low} }
func (s *sum128a) Reset() { *s = sum128a{offset128High, offset128Low} }

func (s *sum32) Sum32() uint32  { return uint32(*s) }
func (s *sum32a) Sum32() uint32 { return uint32(*s) }
func (s *sum64) Sum64() uint64  { return uint64(*s) }
func (s *sum64a) Sum64() uint64 { return uint64(*s) }

func (s *sum32) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h = h*prime32 ^ sum32(c)
	}
	*s = h
	return len(data), nil
}

func (s *sum32a) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h = (h ^ sum32a(c)) * prime32
	}
	*s = h
	return len(data), nil
}

func (s *sum64) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h = h*prime64 ^ sum64(c)
	}
	*s = h
	return len(data), nil
}

func (s *sum64a) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h = (h ^ sum64a(c)) * prime64
	}
	*s = h
	return len(data), nil
}

// times128 multiplies by the prime.
func times128(high, low uint64) (uint64, uint64) {
	carry, product := bits.Mul64(prime128Low, low)
	return carry + low<<prime128Shift + prime128Low*high, product
}

func (s *sum128) Write(data []byte) (int, error) {
	high, low := s[0], s[1]
	for _, c := range data {
		high, low = times128(high, low)
		low ^= uint64(c)
	}
	s[0], s[1] = high, low
	return len(data), nil
}

func (s *sum128a) Write(data []byte) (int, error) {
	high, low := s[0], s[1]
	for _, c := range data {
		high, low = times128(high, low^uint64(c))
	}
	s[0], s[1] = high, low
	return len(data), nil
}

func (s *sum32) Size() int   { return 4 }
func (s *sum32a) Size() int  { return 4 }
func (s *sum64) Size() int   { return 8 }
func (s *sum64a) Size() int  { return 8 }
func (s *sum128) Size() int  { return 16 }
func (s *sum128a) Size() int { return 16 }

func (s *sum32) BlockSize() int   { return 1 }
func (s *sum32a) BlockSize() int  { return 1 }
func (s *sum64) BlockSize() int   { return 1 }
func (s *sum64a) BlockSize() int  { return 1 }
func (s *sum128) BlockSize() int  { return 1 }
func (s *sum128a) BlockSize() int { return 1 }

func append128(b []byte, s [2]uint64) []byte {
	return byteorder.BeAppendUint64(byteorder.BeAppendUint64(b, s[0]), s[1])
}

func (s *sum32) Sum(in []byte) []byte   { return byteorder.BeAppendUint32(in, uint32(*s)) }
func (s *sum32a) Sum(in []byte) []byte  { return byteorder.BeAppendUint32(in, uint32(*s)) }
func (s *sum64) Sum(in []byte) []byte   { return byteorder.BeAppendUint64(in, uint64(*s)) }
func (s *sum64a) Sum(in []byte) []byte  { return byteorder.BeAppendUint64(in, uint64(*s)) }
func (s *sum128) Sum(in []byte) []byte  { return append128(in, *s) }
func (s *sum128a) Sum(in []byte) []byte { return append128(in, *s) }

// A marshaled state is the name of the hash and the sum so far.

func (s *sum32) AppendBinary(b []byte) ([]byte, error)   { return s.Sum(append(b, magic32...)), nil }
func (s *sum32a) AppendBinary(b []byte) ([]byte, error)  { return s.Sum(append(b, magic32a...)), nil }
func (s *sum64) AppendBinary(b []byte) ([]byte, error)   { return s.Sum(append(b, magic64...)), nil }
func (s *sum64a) AppendBinary(b []byte) ([]byte, error)  { return s.Sum(append(b, magic64a...)), nil }
func (s *sum128) AppendBinary(b []byte) ([]byte, error)  { return s.Sum(append(b, magic128...)), nil }
func (s *sum128a) AppendBinary(b []byte) ([]byte, error) { return s.Sum(append(b, magic128a...)), nil }

func (s *sum32) MarshalBinary() ([]byte, error)   { return s.AppendBinary(nil) }
func (s *sum32a) MarshalBinary() ([]byte, error)  { return s.AppendBinary(nil) }
func (s *sum64) MarshalBinary() ([]byte, error)   { return s.AppendBinary(nil) }
func (s *sum64a) MarshalBinary() ([]byte, error)  { return s.AppendBinary(nil) }
func (s *sum128) MarshalBinary() ([]byte, error)  { return s.AppendBinary(nil) }
func (s *sum128a) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

// sumOf returns the sum in a marshaled state, which begins with magic and has size bytes of it.
func sumOf(b []byte, magic string, size int) ([]byte, error) {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return nil, errors.New("hash/fnv: invalid hash state identifier")
	}
	if len(b) != len(magic)+size {
		return nil, errors.New("hash/fnv: invalid hash state size")
	}
	return b[len(magic):], nil
}

func (s *sum32) UnmarshalBinary(b []byte) error  { return restore32((*uint32)(s), b, magic32) }
func (s *sum32a) UnmarshalBinary(b []byte) error { return restore32((*uint32)(s), b, magic32a) }
func (s *sum64) UnmarshalBinary(b []byte) error  { return restore64((*uint64)(s), b, magic64) }
func (s *sum64a) UnmarshalBinary(b []byte) error { return restore64((*uint64)(s), b, magic64a) }
func (s *sum128) UnmarshalBinary(b []byte) error { return restore128((*[2]uint64)(s), b, magic128) }
func (s *sum128a) UnmarshalBinary(b []byte) error {
	return restore128((*[2]uint64)(s), b, magic128a)
}

func restore32(s *uint32, b []byte, magic string) error {
	sum, err := sumOf(b, magic, 4)
	if err == nil {
		*s = byteorder.BeUint32(sum)
	}
	return err
}

func restore64(s *uint64, b []byte, magic string) error {
	sum, err := sumOf(b, magic, 8)
	if err == nil {
		*s = byteorder.BeUint64(sum)
	}
	return err
}

func restore128(s *[2]uint64, b []byte, magic string) error {
	sum, err := sumOf(b, magic, 16)
	if err == nil {
		s[0], s[1] = byteorder.BeUint64(sum), byteorder.BeUint64(sum[8:])
	}
	return err
}

func (s *sum32) Clone() (hash.Cloner, error)   { c := *s; return &c, nil }
func (s *sum32a) Clone() (hash.Cloner, error)  { c := *s; return &c, nil }
func (s *sum64) Clone() (hash.Cloner, error)   { c := *s; return &c, nil }
func (s *sum64a) Clone() (hash.Cloner, error)  { c := *s; return &c, nil }
func (s *sum128) Clone() (hash.Cloner, error)  { c := *s; return &c, nil }
func (s *sum128a) Clone() (hash.Cloner, error) { c := *s; return &c, nil }
