package fnv

import (
	"encoding/hex"
	"hash"
	"internal/testhash"
	"testing"
)

var hashes = []struct {
	name  string
	make  func() hash.Hash
	empty string
	a     string // the hash of "a"
}{
	{"32", func() hash.Hash { return New32() }, "811c9dc5", "050c5d7e"},
	{"32a", func() hash.Hash { return New32a() }, "811c9dc5", "e40c292c"},
	{"64", func() hash.Hash { return New64() }, "cbf29ce484222325", "af63bd4c8601b7be"},
	{"64a", func() hash.Hash { return New64a() }, "cbf29ce484222325", "af63dc4c8601ec8c"},
	{"128", New128, "6c62272e07bb014262b821756295c58d", "d228cb69101a8caf78912b704e4a141e"},
	{"128a", New128a, "6c62272e07bb014262b821756295c58d", "d228cb696f1a8caf78912b704e4a8964"},
}

func TestHashes(t *testing.T) {
	for _, h := range hashes {
		t.Run(h.name, func(t *testing.T) {
			testhash.TestHash(t, h.make)
			sum := h.make()
			if got := hex.EncodeToString(sum.Sum(nil)); got != h.empty {
				t.Errorf("of nothing: %s, want %s", got, h.empty)
			}
			sum.Write([]byte("a"))
			if got := hex.EncodeToString(sum.Sum(nil)); got != h.a {
				t.Errorf("of a: %s, want %s", got, h.a)
			}
		})
	}
}
