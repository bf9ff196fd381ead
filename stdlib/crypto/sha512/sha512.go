// Package sha512 has the hash functions SHA-384, SHA-512, SHA-512/224 and SHA-512/256 of FIPS 180-4.
package sha512

import (
	"crypto"
	"crypto/internal/blocks"
	"hash"
	"internal/byteorder"
	"sync"
)

const (
	Size      = 64 // bytes of SHA-512
	Size224   = 28 // bytes of SHA-512/224
	Size256   = 32 // bytes of SHA-512/256
	Size384   = 48 // bytes of SHA-384
	BlockSize = 128
)

// A function is one of the four: they differ in the words that they begin with and in how many they show.
type function struct {
	blocks.Kind
	start func() [8]uint64
}

func newFunction(magic string, size int, start func() [8]uint64) *function {
	return &function{blocks.Kind{Package: "crypto/sha512", Magic: magic, Block: BlockSize, Size: size}, start}
}

var (
	sha384     = newFunction("sha\x04", Size384, func() [8]uint64 { return start384 })
	sha512_224 = newFunction("sha\x05", Size224, sync.OnceValue(func() [8]uint64 { return startOf("SHA-512/224") }))
	sha512_256 = newFunction("sha\x06", Size256, sync.OnceValue(func() [8]uint64 { return startOf("SHA-512/256") }))
	sha512     = newFunction("sha\x07", Size, func() [8]uint64 { return start512 })
)

// startOf are the words that the shortened functions begin with: the SHA-512 of their names, begun with other bits.
func startOf(name string) [8]uint64 {
	masked := newFunction("", Size, func() (words [8]uint64) {
		for i, w := range start512 {
			words[i] = w ^ 0xa5a5a5a5a5a5a5a5
		}
		return words
	})
	h := newHash(masked)
	h.Write([]byte(name))
	s := new(state)
	s.LoadWords(h.Sum(nil))
	return s.words
}

type state struct {
	words    [8]uint64
	function *function
}

type digest = blocks.Digest[state, *state]

func init() {
	crypto.RegisterHash(crypto.SHA384, New384)
	crypto.RegisterHash(crypto.SHA512, New)
	crypto.RegisterHash(crypto.SHA512_224, New512_224)
	crypto.RegisterHash(crypto.SHA512_256, New512_256)
}

func newHash(f *function) hash.Hash {
	d := &digest{State: state{function: f}}
	d.Reset()
	return d
}

// New returns a hash of SHA-512.
func New() hash.Hash { return newHash(sha512) }

// New384 returns a hash of SHA-384.
func New384() hash.Hash { return newHash(sha384) }

// New512_224 returns a hash of SHA-512/224.
func New512_224() hash.Hash { return newHash(sha512_224) }

// New512_256 returns a hash of SHA-512/256.
func New512_256() hash.Hash { return newHash(sha512_256) }

func sum(f *function, data, out []byte) {
	d := digest{State: state{function: f}}
	d.SumOf(data, out)
}

// Sum512 returns the SHA-512 of data.
func Sum512(data []byte) (out [Size]byte) {
	sum(sha512, data, out[:])
	return out
}

// Sum384 returns the SHA-384 of data.
func Sum384(data []byte) (out [Size384]byte) {
	sum(sha384, data, out[:])
	return out
}

// Sum512_224 returns the SHA-512/224 of data.
func Sum512_224(data []byte) (out [Size224]byte) {
	sum(sha512_224, data, out[:])
	return out
}

// Sum512_256 returns the SHA-512/256 of data.
func Sum512_256(data []byte) (out [Size256]byte) {
	sum(sha512_256, data, out[:])
	return out
}

func (s *state) Kind() *blocks.Kind { return &s.function.Kind }

func (s *state) Reset() { s.words = s.function.start() }

func (s *state) AppendWords(b []byte) []byte {
	for _, w := range s.words {
		b = byteorder.BeAppendUint64(b, w)
	}
	return b
}

func (s *state) LoadWords(b []byte) {
	for i := range s.words {
		s.words[i] = byteorder.BeUint64(b[8*i:])
	}
}
