// Package testhash tests what all hashes have in common.
package testhash

import (
	"bytes"
	"encoding"
	"hash"
	"testing"
)

// A MakeHash makes a new hash.
type MakeHash func() hash.Hash

// TestHash tests the hashes of mh, cloning included.
func TestHash(t *testing.T, mh MakeHash) {
	t.Helper()
	TestHashWithoutClone(t, mh)
	t.Run("Clone", func(t *testing.T) {
		h := mh().(hash.Cloner)
		h.Write(text(100))
		clone, err := h.Clone()
		if err != nil {
			t.Fatal(err)
		}
		h.Write(text(33))
		if bytes.Equal(h.Sum(nil), clone.Sum(nil)) {
			t.Error("a clone follows its original")
		}
		clone.Write(text(33))
		same(t, "clone and original", clone.Sum(nil), h.Sum(nil))
	})
}

// TestHashWithoutClone tests the methods of Hash, and marshaling where there is some.
func TestHashWithoutClone(t *testing.T, mh MakeHash) {
	t.Helper()
	data := text(1000)
	all := sum(mh, data)
	t.Run("Parts", func(t *testing.T) {
		for size := 1; size <= 300; size = size*3/2 + 1 {
			h := mh()
			for rest := data; len(rest) > 0; rest = rest[min(size, len(rest)):] {
				part := rest[:min(size, len(rest))]
				if n, err := h.Write(part); n != len(part) || err != nil {
					t.Fatalf("Write of %d bytes = %d, %v", len(part), n, err)
				}
				h.Sum(nil)
			}
			same(t, "parts and whole", h.Sum(nil), all)
		}
	})
	t.Run("Sum", func(t *testing.T) {
		h := mh()
		h.Write(data)
		same(t, "behind a prefix", h.Sum([]byte("before")), append([]byte("before"), all...))
		room := make([]byte, 3, 200)
		same(t, "in place", h.Sum(room)[3:], all)
		if len(all) != h.Size() || h.BlockSize() <= 0 {
			t.Errorf("a hash of %d bytes, size %d, block size %d", len(all), h.Size(), h.BlockSize())
		}
		h.Reset()
		same(t, "reset", h.Sum(nil), sum(mh, nil))
	})
	t.Run("Marshal", func(t *testing.T) {
		h := mh()
		h.Write(data[:777])
		m, ok := h.(encoding.BinaryMarshaler)
		if !ok {
			t.Skip("can't be marshaled")
		}
		state, err := m.MarshalBinary()
		if err != nil {
			t.Skip(err)
		}
		appended, err := h.(encoding.BinaryAppender).AppendBinary([]byte("x"))
		if err != nil || string(appended) != "x"+string(state) {
			t.Errorf("AppendBinary: %x, %v", appended, err)
		}
		back := mh()
		restore := back.(encoding.BinaryUnmarshaler).UnmarshalBinary
		if restore(nil) == nil || restore(state[:len(state)-1]) == nil {
			t.Error("half a state is restored")
		}
		if err := restore(state); err != nil {
			t.Fatal(err)
		}
		back.Write(data[777:])
		same(t, "restored", back.Sum(nil), all)
	})
}

func text(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(i*i + i>>3)
	}
	return b
}

func sum(mh MakeHash, data []byte) []byte {
	h := mh()
	h.Write(data)
	return h.Sum(nil)
}

func same(t *testing.T, what string, got, want []byte) {
	t.Helper()
	if !bytes.Equal(got, want) {
		t.Errorf("%s: %x, want %x", what, got, want)
	}
}
