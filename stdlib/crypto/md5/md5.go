// Package md5 has the hash function MD5 of RFC 1321, which is broken: it is for old formats, not for secrets.
package md5

import (
	"crypto"
	"crypto/internal/blocks"
	"hash"
	"internal/byteorder"
	"math/bits"
)

const (
	Size      = 16
	BlockSize = 64
)

var kind = blocks.Kind{Package: "crypto/md5", Magic: "md5\x01", Block: BlockSize, Size: Size, LittleEndian: true}

type state [4]uint32

type digest = blocks.Digest[state, *state]

func init() { crypto.RegisterHash(crypto.MD5, New) }

// New returns a hash.
func New() hash.Hash {
	d := new(digest)
	d.Reset()
	return d
}

// Sum returns the MD5 of data.
func Sum(data []byte) (sum [Size]byte) {
	var d digest
	d.SumOf(data, sum[:])
	return sum
}

func (s *state) Kind() *blocks.Kind { return &kind }
func (s *state) Reset()             { *s = state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476} }

func (s *state) AppendWords(b []byte) []byte {
	for _, w := range s {
		b = byteorder.BeAppendUint32(b, w)
	}
	return b
}

func (s *state) LoadWords(b []byte) {
	for i := range s {
		s[i] = byteorder.BeUint32(b[4*i:])
	}
}

// Mix mixes whole blocks into the state: 64 rounds of four kinds, each kind with an order of its own of the block's words.
func (s *state) Mix(p []byte) {
	var w [16]uint32
	for ; len(p) >= BlockSize; p = p[BlockSize:] {
		block := (*[BlockSize]byte)(p)
		for i := range w {
			w[i] = byteorder.LeUint32(block[4*i:])
		}
		a, b, c, d := s[0], s[1], s[2], s[3]
		for i := 0; i < 16; i += 4 {
			a = b + bits.RotateLeft32(a+(d^b&(c^d))+constants[i]+w[i], 7)
			d = a + bits.RotateLeft32(d+(c^a&(b^c))+constants[i+1]+w[i+1], 12)
			c = d + bits.RotateLeft32(c+(b^d&(a^b))+constants[i+2]+w[i+2], 17)
			b = c + bits.RotateLeft32(b+(a^c&(d^a))+constants[i+3]+w[i+3], 22)
		}
		for i := 16; i < 32; i += 4 {
			a = b + bits.RotateLeft32(a+(c^d&(b^c))+constants[i]+w[(5*i+1)%16], 5)
			d = a + bits.RotateLeft32(d+(b^c&(a^b))+constants[i+1]+w[(5*i+6)%16], 9)
			c = d + bits.RotateLeft32(c+(a^b&(d^a))+constants[i+2]+w[(5*i+11)%16], 14)
			b = c + bits.RotateLeft32(b+(d^a&(c^d))+constants[i+3]+w[5*i%16], 20)
		}
		for i := 32; i < 48; i += 4 {
			a = b + bits.RotateLeft32(a+(b^c^d)+constants[i]+w[(3*i+5)%16], 4)
			d = a + bits.RotateLeft32(d+(a^b^c)+constants[i+1]+w[(3*i+8)%16], 11)
			c = d + bits.RotateLeft32(c+(d^a^b)+constants[i+2]+w[(3*i+11)%16], 16)
			b = c + bits.RotateLeft32(b+(c^d^a)+constants[i+3]+w[(3*i+14)%16], 23)
		}
		for i := 48; i < 64; i += 4 {
			a = b + bits.RotateLeft32(a+(c^(b|^d))+constants[i]+w[7*i%16], 6)
			d = a + bits.RotateLeft32(d+(b^(a|^c))+constants[i+1]+w[(7*i+7)%16], 10)
			c = d + bits.RotateLeft32(c+(a^(d|^b))+constants[i+2]+w[(7*i+14)%16], 15)
			b = c + bits.RotateLeft32(b+(d^(c|^a))+constants[i+3]+w[(7*i+5)%16], 21)
		}
		s[0] += a
		s[1] += b
		s[2] += c
		s[3] += d
	}
}
