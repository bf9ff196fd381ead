package sha1

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
	{"sha1", New, func(b []byte) []byte { s := Sum(b); return s[:] }, map[int]string{
		0:    "da39a3ee5e6b4b0d3255bfef95601890afd80709",
		1:    "86f7e437faa5a7fce15d1ddcb9eaeaea377667b8",
		55:   "c1c8bbdc22796e28c0e15163d20899b65621d65a",
		56:   "c2db330f6083854c99d4b5bfb6e8f29f201be699",
		111:  "ac877859d427d9192054eea8feb3b8a403ef83a5",
		112:  "689993727ba37386bb032495e9dbdfb4dd1ba744",
		128:  "ad5b3fdbcb526778c2839d2f151ea753995e26a0",
		1000: "291e9a6c66994949b57ba5e650361e98fc36b1ba",
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

func BenchmarkHash(b *testing.B) {
	data := make([]byte, 8192)
	b.SetBytes(int64(len(data)))
	for range b.N {
		functions[0].sum(data)
	}
}
