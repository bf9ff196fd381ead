package adler32

import (
	"bytes"
	"hash"
	"internal/testhash"
	"testing"
)

func TestHash(t *testing.T) {
	testhash.TestHash(t, func() hash.Hash { return New() })
}

func TestKnown(t *testing.T) {
	for _, test := range []struct {
		data string
		sum  uint32
	}{{"", 1}, {"a", 0x620062}, {"abc", 0x24d0127}, {"Wikipedia", 0x11e60398}} {
		if sum := Checksum([]byte(test.data)); sum != test.sum {
			t.Errorf("%q: %#x, want %#x", test.data, sum, test.sum)
		}
	}
}

// The largest bytes come closest to an overflow.
func TestOverflow(t *testing.T) {
	for _, n := range []int{longest - 1, longest, longest + 1, 100003} {
		a, b := 1, 0
		for range n {
			a = (a + 255) % modulus
			b = (b + a) % modulus
		}
		if sum := Checksum(bytes.Repeat([]byte{255}, n)); sum != uint32(b<<16|a) {
			t.Errorf("%d bytes: %#x, want %#x", n, sum, b<<16|a)
		}
	}
}
