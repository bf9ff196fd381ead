package hmac

import (
	"bytes"
	"crypto/md5"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"internal/testhash"
	"strings"
	"testing"
)

// Cases of RFC 2202 and RFC 4231.
func TestKnown(t *testing.T) {
	for _, c := range []struct {
		hash           func() hash.Hash
		key, text, mac string
	}{
		{md5.New, "Jefe", "what do ya want for nothing?", "750c783e6ab0b503eaa86e310a5db738"},
		{sha256.New, "Jefe", "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"},
		{sha256.New, strings.Repeat("\xaa", 131), "Test Using Larger Than Block-Size Key - Hash Key First",
			"60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"},
	} {
		h := New(c.hash, []byte(c.key))
		for range 2 {
			h.Write([]byte(c.text))
			if mac := hex.EncodeToString(h.Sum(nil)); mac != c.mac {
				t.Errorf("%q: %s, want %s", c.text, mac, c.mac)
			}
			h.Reset()
		}
	}
}

func TestHash(t *testing.T) {
	testhash.TestHash(t, func() hash.Hash { return New(sha256.New, []byte("key")) })
}

func TestEqual(t *testing.T) {
	a := []byte("some code")
	if !Equal(a, bytes.Clone(a)) || Equal(a, a[1:]) || Equal(a, []byte("same code")) {
		t.Error("Equal")
	}
}

func TestSameHash(t *testing.T) {
	defer func() {
		if e := recover(); e != "crypto/hmac: hash generation function does not produce unique values" {
			t.Error(e)
		}
	}()
	h := sha256.New()
	New(func() hash.Hash { return h }, nil)
}
