package utf8_test

import (
	"testing"
	. "unicode/utf8"
)

var encodings = []struct {
	r rune
	s string
}{
	{0, "\x00"}, {'a', "a"}, {0x7f, "\x7f"},
	{0x80, "\xc2\x80"}, {'ß', "\xc3\x9f"}, {0x7ff, "\xdf\xbf"},
	{0x800, "\xe0\xa0\x80"}, {0xd7ff, "\xed\x9f\xbf"}, {0xe000, "\xee\x80\x80"}, {0xfffd, "\xef\xbf\xbd"},
	{0xffff, "\xef\xbf\xbf"},
	{0x10000, "\xf0\x90\x80\x80"}, {0x10ffff, "\xf4\x8f\xbf\xbf"},
}

var wrong = []string{
	"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc2", "\xc2A", "\xe0\x80\x80", "\xe0\x9f\xbf", "\xe1\x80",
	"\xed\xa0\x80", "\xed\xbf\xbf", "\xf0\x80\x80\x80", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80",
	"\xff", "\xe1\x80A", "\xf1\x80\x80A",
}

func TestEncodeAndDecode(t *testing.T) {
	for _, e := range encodings {
		var buf [UTFMax]byte
		n := EncodeRune(buf[:], e.r)
		if string(buf[:n]) != e.s || n != RuneLen(e.r) {
			t.Errorf("EncodeRune(%#x) = %q, want %q", e.r, buf[:n], e.s)
		}
		if got := AppendRune([]byte("x"), e.r); string(got) != "x"+e.s {
			t.Errorf("AppendRune(%#x) = %q", e.r, got)
		}
		for _, after := range []string{"", "a", "\x80", "ü"} {
			s := e.s + after
			if r, size := DecodeRuneInString(s); r != e.r || size != n {
				t.Errorf("DecodeRuneInString(%q) = %#x, %d", s, r, size)
			}
			if r, size := DecodeRune([]byte(s)); r != e.r || size != n {
				t.Errorf("DecodeRune(%q) = %#x, %d", s, r, size)
			}
			if !FullRuneInString(s) || !FullRune([]byte(s)) {
				t.Errorf("FullRune(%q) = false", s)
			}
		}
		for _, before := range []string{"", "a", "\x80\x80\x80", "ü"} {
			s := before + e.s
			if r, size := DecodeLastRuneInString(s); r != e.r || size != n {
				t.Errorf("DecodeLastRuneInString(%q) = %#x, %d", s, r, size)
			}
		}
		for i := 0; i < n; i++ {
			if FullRuneInString(e.s[:i]) {
				t.Errorf("FullRuneInString(%q) = true", e.s[:i])
			}
		}
		if !ValidRune(e.r) || !ValidString(e.s) || !Valid([]byte(e.s)) {
			t.Errorf("%#x is not valid", e.r)
		}
	}
}

func TestWrongEncodings(t *testing.T) {
	for _, s := range wrong {
		if r, size := DecodeRuneInString(s); r != RuneError || size != 1 {
			t.Errorf("DecodeRuneInString(%q) = %#x, %d", s, r, size)
		}
		if ValidString(s) {
			t.Errorf("ValidString(%q) = true", s)
		}
		var runes []rune
		for _, r := range s {
			runes = append(runes, r)
		}
		if got := RuneCountInString(s); got != len(runes) || got != RuneCount([]byte(s)) {
			t.Errorf("RuneCountInString(%q) = %d, range yields %d", s, got, len(runes))
		}
		last, size := DecodeLastRuneInString(s)
		if last != runes[len(runes)-1] || size != 1 {
			t.Errorf("DecodeLastRuneInString(%q) = %#x, %d", s, last, size)
		}
	}
	if r, size := DecodeRune(nil); r != RuneError || size != 0 {
		t.Errorf("DecodeRune(nil) = %#x, %d", r, size)
	}
	if r, size := DecodeLastRune(nil); r != RuneError || size != 0 {
		t.Errorf("DecodeLastRune(nil) = %#x, %d", r, size)
	}
}

func TestRunesThatCannotBeEncoded(t *testing.T) {
	for _, r := range []rune{-1, 0xd800, 0xdfff, 0x110000, 1<<31 - 1} {
		if ValidRune(r) || RuneLen(r) != -1 {
			t.Errorf("%#x counts as valid", r)
		}
		if got := AppendRune(nil, r); string(got) != "\uFFFD" {
			t.Errorf("AppendRune(%#x) = %q", r, got)
		}
	}
}

func TestEveryRuneMakesTheRoundTrip(t *testing.T) {
	for r := rune(0); r <= MaxRune; r++ {
		if !ValidRune(r) {
			continue
		}
		var buf [UTFMax]byte
		n := EncodeRune(buf[:], r)
		if got, size := DecodeRune(buf[:n]); got != r || size != n {
			t.Fatalf("%#x decodes as %#x, %d", r, got, size)
		}
	}
}
