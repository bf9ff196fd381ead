// Package adler32 has the checksum Adler-32 of RFC 1950, zlib's.
//
// It is two sums modulo 65521: one of the bytes, one of the first sum after each byte.
package adler32

import (
	"errors"
	"hash"
	"internal/byteorder"
)

// Size is the size of a checksum in bytes.
const Size = 4

const (
	modulus = 65521

	// So many bytes can be added before the second sum overflows 32 bits: 255*n*(n+1)/2 + (n+1)*(modulus-1) < 1<<32.
	longest = 5552

	magic         = "adl\x01"
	marshaledSize = len(magic) + 4
)

// A digest has the sum of sums in its high half and the sum of bytes in the low one.
type digest uint32

// New returns a hash. Its checksum is big-endian.
func New() hash.Hash32 {
	d := digest(1)
	return &d
}

// Checksum returns the checksum of data.
func Checksum(data []byte) uint32 { return uint32(digest(1).add(data)) }

func (d digest) add(p []byte) digest {
	a, b := uint32(d&0xffff), uint32(d>>16)
	for len(p) > 0 {
		part := p[:min(len(p), longest)]
		p = p[len(part):]
		for len(part) >= 4 {
			// As if byte by byte: what each of the four adds to b.
			b += 4*a + 4*uint32(part[0]) + 3*uint32(part[1]) + 2*uint32(part[2]) + uint32(part[3])
			a += uint32(part[0]) + uint32(part[1]) + uint32(part[2]) + uint32(part[3])
			part = part[4:]
		}
		for _, c := range part {
			a += uint32(c)
			b += a
		}
		a %= modulus
		b %= modulus
	}
	return digest(b<<16 | a)
}

func (d *digest) Write(p []byte) (int, error) {
	*d = d.add(p)
	return len(p), nil
}

func (d *digest) Sum32() uint32        { return uint32(*d) }
func (d *digest) Sum(in []byte) []byte { return byteorder.BeAppendUint32(in, uint32(*d)) }
func (d *digest) Reset()               { *d = 1 }
func (d *digest) Size() int            { return Size }
func (d *digest) BlockSize() int       { return 4 }

func (d *digest) Clone() (hash.Cloner, error) {
	clone := *d
	return &clone, nil
}

func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	return byteorder.BeAppendUint32(append(b, magic...), uint32(*d)), nil
}

func (d *digest) MarshalBinary() ([]byte, error) {
	return d.AppendBinary(make([]byte, 0, marshaledSize))
}

func (d *digest) UnmarshalBinary(b []byte) error {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return errors.New("hash/adler32: invalid hash state identifier")
	}
	if len(b) != marshaledSize {
		return errors.New("hash/adler32: invalid hash state size")
	}
	*d = digest(byteorder.BeUint32(b[len(magic):]))
	return nil
}
