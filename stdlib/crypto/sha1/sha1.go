// Package sha1 has the hash function SHA-1 of FIPS 180-4, which is broken: it is for old formats, not for secrets.
package sha1

import (
	"crypto"
	"crypto/internal/blocks"
	"hash"
	"internal/byteorder"
	"math/bits"
)

const (
	Size      = 20
	BlockSize = 64
)

var kind = blocks.Kind{Package: "crypto/sha1", Magic: "sha\x01", Block: BlockSize, Size: Size}

type state [5]uint32

type digest = blocks.Digest[state, *state]

func init() { crypto.RegisterHash(crypto.SHA1, New) }

// New returns a hash.
func New() hash.Hash {
	d := new(digest)
	d.Reset()
	return d
}

// Sum returns the SHA-1 of data.
func Sum(data []byte) (sum [Size]byte) {
	var d digest
	d.SumOf(data, sum[:])
	return sum
}

func (s *state) Kind() *blocks.Kind { return &kind }
func (s *state) Reset()             { *s = state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0} }

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

// Mix mixes whole blocks into the state: 80 rounds, of four kinds.
func (s *state) Mix(p []byte) {
	var w [80]uint32
	for ; len(p) >= BlockSize; p = p[BlockSize:] {
		block := (*[BlockSize]byte)(p)
		for i := range 16 {
			w[i] = byteorder.BeUint32(block[4*i:])
		}
		for i := 16; i < 80; i++ {
			w[i] = bits.RotateLeft32(w[i-3]^w[i-8]^w[i-14]^w[i-16], 1)
		}
		a, b, c, d, e := s[0], s[1], s[2], s[3], s[4]
		for i := 0; i < 20; i++ {
			e += bits.RotateLeft32(a, 5) + (d ^ b&(c^d)) + 0x5a827999 + w[i]
			a, b, c, d, e = e, a, bits.RotateLeft32(b, 30), c, d
		}
		for i := 20; i < 40; i++ {
			e += bits.RotateLeft32(a, 5) + (b ^ c ^ d) + 0x6ed9eba1 + w[i]
			a, b, c, d, e = e, a, bits.RotateLeft32(b, 30), c, d
		}
		for i := 40; i < 60; i++ {
			e += bits.RotateLeft32(a, 5) + (b&c | d&(b|c)) + 0x8f1bbcdc + w[i]
			a, b, c, d, e = e, a, bits.RotateLeft32(b, 30), c, d
		}
		for i := 60; i < 80; i++ {
			e += bits.RotateLeft32(a, 5) + (b ^ c ^ d) + 0xca62c1d6 + w[i]
			a, b, c, d, e = e, a, bits.RotateLeft32(b, 30), c, d
		}
		s[0] += a
		s[1] += b
		s[2] += c
		s[3] += d
		s[4] += e
	}
}
