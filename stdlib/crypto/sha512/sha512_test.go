package sha512

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
	{"sha512", New, func(b []byte) []byte { s := Sum512(b); return s[:] }, map[int]string{
		0:    "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e",
		1:    "1f40fc92da241694750979ee6cf582f2d5d7d28e18335de05abc54d0560e0f5302860c652bf08d560252aa5e74210546f369fbbbce8c12cfc7957b2652fe9a75",
		55:   "b0220c772cbf6c1822e2cb38a437d0e1d58772417a4bbb21c961364f8b6143e05aa6316dca8d1d7b19e16448419076395f6086cb55101fbd6d5497b148e1745f",
		56:   "962b64aae357d2a4fee3ded8b539bdc9d325081822b0bfc55583133aab44f18bafe11d72a7ae16c79ce2ba620ae2242d5144809161945f1367f41b3972e26e04",
		111:  "fa9121c7b32b9e01733d034cfc78cbf67f926c7ed83e82200ef86818196921760b4beff48404df811b953828274461673c68d04e297b0eb7b2b4d60fc6b566a2",
		112:  "c01d080efd492776a1c43bd23dd99d0a2e626d481e16782e75d54c2503b5dc32bd05f0f1ba33e568b88fd2d970929b719ecbb152f58f130a407c8830604b70ca",
		128:  "b73d1929aa615934e61a871596b3f3b33359f42b8175602e89f7e06e5f658a243667807ed300314b95cacdd579f3e33abdfbe351909519a846d465c59582f321",
		1000: "67ba5535a46e3f86dbfbed8cbbaf0125c76ed549ff8b0b9e03e0c88cf90fa634fa7b12b47d77b694de488ace8d9a65967dc96df599727d3292a8d9d447709c97",
	}},
	{"sha384", New384, func(b []byte) []byte { s := Sum384(b); return s[:] }, map[int]string{
		0:    "38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b",
		1:    "54a59b9f22b0b80880d8427e548b7c23abd873486e1f035dce9cd697e85175033caa88e6d57bc35efae0b5afd3145f31",
		55:   "5d91ac7e74e62b5c728904b40f10784d66b7af9cb6302123e48c92f0432ceb8d2a92c02de77dcb29ed75c4b42bde46f4",
		56:   "8a8d9649ea04e993a6ca7135af7e3392cc5fca84f8531cac7aa3feed4eb98f55dcbe0f3284b61c6f35f98b02cc644b4c",
		111:  "3c37955051cb5c3026f94d551d5b5e2ac38d572ae4e07172085fed81f8466b8f90dc23a8ffcdea0b8d8e58e8fdacc80a",
		112:  "187d4e07cb306103c69967bf544d0dfbe9042577599c73c330abc0cb64c61236d5ed565ee19119d8c31779a38f791fcd",
		128:  "edb12730a366098b3b2beac75a3bef1b0969b15c48e2163c23d96994f8d1bef760c7e27f3c464d3829f56c0d53808b0b",
		1000: "f54480689c6b0b11d0303285d9a81b21a93bca6ba5a1b4472765dca4da45ee328082d469c650cd3b61b16d3266ab8ced",
	}},
	{"sha512_224", New512_224, func(b []byte) []byte { s := Sum512_224(b); return s[:] }, map[int]string{
		0:    "6ed0dd02806fa89e25de060c19d3ac86cabb87d6a0ddd05c333b84f4",
		1:    "d5cdb9ccc769a5121d4175f2bfdd13d6310e0d3d361ea75d82108327",
		55:   "70a40c59a45a82e85038580887f60fb8bb3d3a0562dceac4a909de2e",
		56:   "b0f36f90a5c465e3376e275ce596b72b0b9dedc382f180215a8136e1",
		111:  "3ebe1b48e8c66acb9ae014db95b4bec93de7e9572bff41cf566bd7d0",
		112:  "79b41fef2a0439d2705724a67615f7bcbcd2bf5664a7774b80818eb6",
		128:  "261b94bcba554264b3b738e9e09e7dc68ac8e0b4c8517fe9bb7c3617",
		1000: "ffdfa284ae9e562222e2a37cd683823f7e669f3636477701f4ce9abe",
	}},
	{"sha512_256", New512_256, func(b []byte) []byte { s := Sum512_256(b); return s[:] }, map[int]string{
		0:    "c672b8d1ef56ed28ab87c3622c5114069bdd3ad7b8f9737498d0c01ecef0967a",
		1:    "455e518824bc0601f9fb858ff5c37d417d67c2f8e0df2babe4808858aea830f8",
		55:   "f6513468f05e7cec7d52fc337ef79dfa7c82520268d3aeba4002ead9a5642916",
		56:   "baa8bd7fb02a11878c6a1d5400f06ec5d96cd6f566da032f8dcbb602beea4ca5",
		111:  "0239e429f98d0ed61ee8e2a7c30afe98c1c3a80ce5dff62a107e9c538f7632ce",
		112:  "9216b5303edb66504570bee90e48ea5beaa5e9fe9f760bbd3e0460559fc005f6",
		128:  "b88f97e274f9c1d49f181c8cbd01a9c74930ad055a46ac4499a1d601f1c80bf2",
		1000: "40eb4a70d4d69815407a9e272f0101cd67e3d11262a4a0bfc087712749c7fb53",
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
