// Package sha256 has the hash functions SHA-224 and SHA-256 of FIPS 180-4.
package sha256

import (
	"crypto"
	"crypto/internal/blocks"
	"hash"
	"internal/byteorder"
)

const (
	Size      = 32 // bytes of SHA-256
	Size224   = 28 // bytes of SHA-224
	BlockSize = 64
)

var (
	kind256 = blocks.Kind{Package: "crypto/sha256", Magic: "sha\x03", Block: BlockSize, Size: Size}
	kind224 = blocks.Kind{Package: "crypto/sha256", Magic: "sha\x02", Block: BlockSize, Size: Size224}
)

type state struct {
	words [8]uint32
	is224 bool
}

type digest = blocks.Digest[state, *state]

func init() {
	crypto.RegisterHash(crypto.SHA224, New224)
	crypto.RegisterHash(crypto.SHA256, New)
}

// New returns a hash of SHA-256.
func New() hash.Hash {
	d := new(digest)
	d.Reset()
	return d
}

// New224 returns a hash of SHA-224.
func New224() hash.Hash {
	d := &digest{State: state{is224: true}}
	d.Reset()
	return d
}

// Sum256 returns the SHA-256 of data.
func Sum256(data []byte) (sum [Size]byte) {
	var d digest
	d.SumOf(data, sum[:])
	return sum
}

// Sum224 returns the SHA-224 of data.
func Sum224(data []byte) (sum [Size224]byte) {
	d := digest{State: state{is224: true}}
	d.SumOf(data, sum[:])
	return sum
}

func (s *state) Kind() *blocks.Kind {
	if s.is224 {
		return &kind224
	}
	return &kind256
}

func (s *state) Reset() {
	s.words = start256
	if s.is224 {
		s.words = start224
	}
}

func (s *state) AppendWords(b []byte) []byte {
	for _, w := range s.words {
		b = byteorder.BeAppendUint32(b, w)
	}
	return b
}

func (s *state) LoadWords(b []byte) {
	for i := range s.words {
		s.words[i] = byteorder.BeUint32(b[4*i:])
	}
}
