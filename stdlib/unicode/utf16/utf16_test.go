package utf16_test

import (
	"testing"
	. "unicode/utf16"
)

func TestEveryRuneMakesTheRoundTrip(t *testing.T) {
	for r := rune(0); r <= 0x10FFFF; r++ {
		a := AppendRune(nil, r)
		if IsSurrogate(r) {
			if len(a) != 1 || a[0] != 0xFFFD || RuneLen(r) != -1 {
				t.Fatalf("the surrogate %#x is encoded as %x", r, a)
			}
			continue
		}
		if back := Decode(a); len(back) != 1 || back[0] != r || RuneLen(r) != len(a) {
			t.Fatalf("%#x is encoded as %x and decoded as %x", r, a, back)
		}
	}
}

func TestEncodeAndDecode(t *testing.T) {
	same := func(a, b []uint16) bool {
		for i := range a {
			if len(a) != len(b) || a[i] != b[i] {
				return false
			}
		}
		return len(a) == len(b)
	}
	if got := Encode([]rune{'a', 0xFFFF, 0x10000, 0x1D11E, 0x10FFFF, 0xD800, -1, 0x110000}); !same(got,
		[]uint16{'a', 0xFFFF, 0xD800, 0xDC00, 0xD834, 0xDD1E, 0xDBFF, 0xDFFF, 0xFFFD, 0xFFFD, 0xFFFD}) {
		t.Errorf("Encode = %x", got)
	}
	for _, test := range []struct {
		words []uint16
		want  string
	}{
		{[]uint16{0xD834, 0xDD1E, 'b'}, "\U0001D11Eb"}, {[]uint16{0xD834}, "\uFFFD"}, {[]uint16{0xDC00, 'a'}, "\uFFFDa"},
		{[]uint16{0xD834, 'a'}, "\uFFFDa"}, {[]uint16{0xD800, 0xD834, 0xDD1E}, "\uFFFD\U0001D11E"}, {nil, ""},
	} {
		if got := string(Decode(test.words)); got != test.want {
			t.Errorf("Decode(%x) = %q, want %q", test.words, got, test.want)
		}
	}
	if r1, r2 := EncodeRune('a'); r1 != 0xFFFD || r2 != 0xFFFD || DecodeRune('a', 'b') != 0xFFFD {
		t.Errorf("a rune of 16 bits has surrogates %#x, %#x", r1, r2)
	}
}
