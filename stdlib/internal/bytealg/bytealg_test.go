package bytealg_test

import (
	. "internal/bytealg"
	"testing"
)

// The slow, obvious versions that the quick ones must agree with.

func slowIndex(s, sep string) int {
	for i := 0; i+len(sep) <= len(s); i++ {
		if s[i:i+len(sep)] == sep {
			return i
		}
	}
	return -1
}

func slowLastIndex(s, sep string) int {
	for i := len(s) - len(sep); i >= 0; i-- {
		if s[i:i+len(sep)] == sep {
			return i
		}
	}
	return -1
}

// words makes strings of length n over the first k letters, one for each number.
func word(number, n, k int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte('a' + number%k)
		number /= k
	}
	return string(b)
}

func TestIndexAgreesOnAllShortStrings(t *testing.T) {
	for number := 0; number < 1<<10; number++ {
		s := word(number, 10, 2)
		for n := 1; n <= 5; n++ {
			for m := 0; m < 1<<uint(n); m++ {
				sep := word(m, n, 2)
				want := slowIndex(s, sep)
				if got := IndexString(s, sep); got != want {
					t.Fatalf("IndexString(%q, %q) = %d, want %d", s, sep, got, want)
				}
				if got := TwoWay(s, sep); got != want {
					t.Fatalf("twoWay(%q, %q) = %d, want %d", s, sep, got, want)
				}
				want = slowLastIndex(s, sep)
				if got := LastIndexString(s, sep); got != want {
					t.Fatalf("LastIndexString(%q, %q) = %d, want %d", s, sep, got, want)
				}
			}
		}
	}
}

func TestTwoWayOnLongNeedles(t *testing.T) {
	state := uint32(1)
	random := func(n int) int {
		state = state*1664525 + 1013904223
		return int(state>>8) % n
	}
	for round := 0; round < 3000; round++ {
		// A needle with a short period, sometimes spoiled in one place.
		unit := word(random(64), 1+random(6), 2)
		needle := ""
		for len(needle) < 30 {
			needle += unit
		}
		needle = needle[:5+random(25)]
		if random(2) == 0 {
			at := random(len(needle))
			needle = needle[:at] + "b" + needle[at+1:]
		}
		text := ""
		for len(text) < 200 {
			text += unit
			if random(10) == 0 {
				text += needle[:random(len(needle)+1)]
			}
		}
		want := slowIndex(text, needle)
		if got := TwoWay(text, needle); got != want {
			t.Fatalf("twoWay(%q, %q) = %d, want %d", text, needle, got, want)
		}
		if got := IndexString(text, needle); got != want {
			t.Fatalf("IndexString(%q, %q) = %d, want %d", text, needle, got, want)
		}
	}
}

func TestByteLoopsAtEveryLengthAndPlace(t *testing.T) {
	for n := 0; n < 40; n++ {
		b := make([]byte, n)
		for _, fill := range []byte{0, 1, 0x7f, 0x80, 0xfe} {
			const c = 0xff
			for i := range b {
				b[i] = fill
			}
			if IndexByte(b, c) != -1 || LastIndexByte(b, c) != -1 || Count(b, c) != 0 {
				t.Fatalf("n=%d fill=%x: found a byte that is not there", n, fill)
			}
			if Count(b, fill) != n {
				t.Fatalf("n=%d: Count of fill %x = %d", n, fill, Count(b, fill))
			}
			for i := range b {
				b[i] = c
				for j := i; j < n; j++ {
					old := b[j]
					b[j] = c
					wantCount := 2
					if i == j {
						wantCount = 1
					}
					if IndexByte(b, c) != i || LastIndexByte(b, c) != j || Count(b, c) != wantCount {
						t.Fatalf("n=%d i=%d j=%d fill=%x: IndexByte %d LastIndexByte %d Count %d",
							n, i, j, fill, IndexByte(b, c), LastIndexByte(b, c), Count(b, c))
					}
					b[j] = old
				}
				b[i] = fill
			}
		}
	}
}

func TestASCIILen(t *testing.T) {
	for n := 0; n < 40; n++ {
		b := make([]byte, n)
		if got := ASCIILen(string(b)); got != n {
			t.Fatalf("ASCIILen of %d zeros = %d", n, got)
		}
		for i := range b {
			b[i] = 0x80
			if got := ASCIILen(string(b)); got != i {
				t.Fatalf("ASCIILen = %d, want %d of %d", got, i, n)
			}
			b[i] = 0x7f
		}
	}
}

func TestCompare(t *testing.T) {
	long := "the same sixteen bytes and more"
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "a", -1}, {"a", "", 1}, {"a", "b", -1}, {"ab", "a", 1},
		{long, long, 0}, {long + "a", long + "b", -1}, {long, long[:20], 1},
		{"1234567\x80", "1234567\x7f", 1}, {"a\x00", "a", 1}, {"\x00bcdefgh", "\x01acdefgh", -1},
	}
	for _, test := range tests {
		if got := Compare([]byte(test.a), []byte(test.b)); got != test.want {
			t.Errorf("Compare(%q, %q) = %d, want %d", test.a, test.b, got, test.want)
		}
		if got := CompareString(test.b, test.a); got != -test.want {
			t.Errorf("CompareString(%q, %q) = %d, want %d", test.b, test.a, got, -test.want)
		}
		if got := Equal([]byte(test.a), []byte(test.b)); got != (test.want == 0) {
			t.Errorf("Equal(%q, %q) = %v", test.a, test.b, got)
		}
	}
}
