package md5

import (
	"encoding/hex"
	"hash"
	"internal/testhash"
	"strings"
	"testing"
)

// The hashes are what other programs say.
var functions = []struct {
	name string
	make func() hash.Hash
	sum  func([]byte) []byte
	want map[int]string // of so many bytes a
}{
	{"md5", New, func(b []byte) []byte { s := Sum(b); return s[:] }, map[int]string{
		0:    "d41d8cd98f00b204e9800998ecf8427e",
		1:    "0cc175b9c0f1b6a831c399e269772661",
		55:   "ef1772b6dff9a122358552954ad0df65",
		56:   "3b0c8ac703f828b04c6c197006d17218",
		111:  "089f243d1e831c5879aa375ee364a06e",
		112:  "9146ef3527c7cfcc66dc615c3986e391",
		128:  "e510683b3f5ffe4093d021808bc6ff70",
		1000: "cabe45dcc9ae5b66ba86600cca6b8ba8",
	}},
}

func TestFunctions(t *testing.T) {
	for _, f := range functions {
		t.Run(f.name, func(t *testing.T) {
			testhash.TestHash(t, f.make)
			for n, want := range f.want {
				data := strings.Repeat("a", n)
				h := f.make()
				h.Write([]byte(data))
				if got := hex.EncodeToString(h.Sum(nil)); got != want {
					t.Errorf("%d bytes: %s, want %s", n, got, want)
				}
				if got := hex.EncodeToString(f.sum([]byte(data))); got != want {
					t.Errorf("%d bytes at once: %s, want %s", n, got, want)
				}
			}
		})
	}
}

// States are marshaled with their words big-endian, other than the hash.
func TestState(t *testing.T) {
	state, err := New().(*digest).MarshalBinary()
	if got := hex.EncodeToString(state[:8]); got != "6d64350167452301" || err != nil {
		t.Error(got, err)
	}
}

func BenchmarkHash(b *testing.B) {
	data := make([]byte, 8192)
	b.SetBytes(int64(len(data)))
	for range b.N {
		functions[0].sum(data)
	}
}
