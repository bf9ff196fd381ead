// Package hmac authenticates messages with a key and a hash function (FIPS 198-1).
//
// The code of a message is H(key^opad + H(key^ipad + message)).
package hmac

import (
	"crypto/subtle"
	"errors"
	"fmt"
	"hash"
)

type hmac struct {
	inner, outer       hash.Hash
	innerPad, outerPad []byte // the key, with each pad, as long as a block
}

// New returns a hash with a key. Each call of h must return a new hash.
func New(h func() hash.Hash, key []byte) hash.Hash {
	m := &hmac{inner: h(), outer: h()}
	if distinct := m.inner != m.outer; !distinct {
		panic("crypto/hmac: hash generation function does not produce unique values")
	}
	size := m.inner.BlockSize()
	if len(key) > size {
		m.outer.Write(key)
		key = m.outer.Sum(nil)
	}
	m.innerPad, m.outerPad = pad(key, size, 0x36), pad(key, size, 0x5c)
	m.Reset()
	return m
}

func pad(key []byte, size int, c byte) []byte {
	block := make([]byte, size)
	copy(block, key)
	for i := range block {
		block[i] ^= c
	}
	return block
}

func (m *hmac) Write(p []byte) (int, error) { return m.inner.Write(p) }
func (m *hmac) Size() int                   { return m.outer.Size() }
func (m *hmac) BlockSize() int              { return m.inner.BlockSize() }

func (m *hmac) Sum(in []byte) []byte {
	had := len(in)
	in = m.inner.Sum(in)
	m.outer.Reset()
	m.outer.Write(m.outerPad)
	m.outer.Write(in[had:])
	return m.outer.Sum(in[:had])
}

func (m *hmac) Reset() {
	m.inner.Reset()
	m.inner.Write(m.innerPad)
}

// Clone can only copy what its hash function can.
func (m *hmac) Clone() (hash.Cloner, error) {
	clone := *m
	for _, h := range []*hash.Hash{&clone.inner, &clone.outer} {
		cloner, ok := (*h).(hash.Cloner)
		if !ok {
			return nil, fmt.Errorf("crypto/hmac: hash does not support hash.Cloner: %w", errors.ErrUnsupported)
		}
		copied, err := cloner.Clone()
		if err != nil {
			return nil, err
		}
		*h = copied
	}
	return &clone, nil
}

// Equal compares two codes in a time that does not tell where they differ.
func Equal(mac1, mac2 []byte) bool { return subtle.ConstantTimeCompare(mac1, mac2) == 1 }
