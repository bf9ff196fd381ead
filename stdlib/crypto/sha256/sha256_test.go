package sha256

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
	{"sha256", New, func(b []byte) []byte { s := Sum256(b); return s[:] }, map[int]string{
		0:    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
		1:    "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
		55:   "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318",
		56:   "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a",
		111:  "6374f73208854473827f6f6a3f43b1f53eaa3b82c21c1a6d69a2110b2a79baad",
		112:  "f54353008a2553262ecdc4a34749563ba0950e8b0fc8652780b0a614b99683c1",
		128:  "6836cf13bac400e9105071cd6af47084dfacad4e5e302c94bfed24e013afb73e",
		1000: "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3",
	}},
	{"sha224", New224, func(b []byte) []byte { s := Sum224(b); return s[:] }, map[int]string{
		0:    "d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f",
		1:    "abd37534c7d9a2efb9465de931cd7055ffdb8879563ae98078d6d6d5",
		55:   "fb0bd626a70c28541dfa781bb5cc4d7d7f56622a58f01a0b1ddd646f",
		56:   "d40854fc9caf172067136f2e29e1380b14626bf6f0dd06779f820dcd",
		111:  "4aeec1a49b2c1bc663abf2809b36faaa64359523d4f26d02dbc2cba3",
		112:  "0336b66821946e7f1052102e3b9c29f3039efe9b261746370305f894",
		128:  "39873a2441c56608137850f4c54dde157710b9a2b83c8bdc756dd643",
		1000: "4e8f0ce90b64661a2b5e84be6d93a7d9b76871062f1814433d04a03d",
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
