package crypto_test

import (
	"crypto"
	_ "crypto/md5"
	_ "crypto/sha1"
	_ "crypto/sha256"
	_ "crypto/sha512"
	"testing"
)

func TestHashes(t *testing.T) {
	available := 0
	for h := crypto.MD4; h <= crypto.BLAKE2b_512; h++ {
		if !h.Available() {
			continue
		}
		available++
		if n := h.New().Size(); n != h.Size() {
			t.Errorf("%v: size %d, want %d", h, n, h.Size())
		}
	}
	if available != 8 {
		t.Errorf("%d hash functions, want 8", available)
	}
	if s := crypto.Hash(77).String(); s != "unknown hash value 77" {
		t.Error(s)
	}
	defer func() {
		if e := recover(); e != "crypto: requested hash function #1 is unavailable" {
			t.Error(e)
		}
	}()
	crypto.MD4.New()
}
