package subtle

import (
	"bytes"
	"math"
	"testing"
)

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		x, y string
		want int
	}{{"", "", 1}, {"a", "a", 1}, {"a", "b", 0}, {"ab", "a", 0}, {"\x80", "\x00", 0}, {"abc", "abc", 1}} {
		if got := ConstantTimeCompare([]byte(c.x), []byte(c.y)); got != c.want {
			t.Errorf("ConstantTimeCompare(%q, %q) = %d", c.x, c.y, got)
		}
	}
	for x := range 256 {
		for y := range 256 {
			if (ConstantTimeByteEq(uint8(x), uint8(y)) == 1) != (x == y) || (ConstantTimeLessOrEq(x, y) == 1) != (x <= y) {
				t.Errorf("of %d and %d", x, y)
			}
		}
	}
	numbers := []int32{0, 1, -1, math.MaxInt32, math.MinInt32}
	for _, x := range numbers {
		for _, y := range numbers {
			if (ConstantTimeEq(x, y) == 1) != (x == y) {
				t.Errorf("ConstantTimeEq(%d, %d)", x, y)
			}
		}
	}
	if ConstantTimeSelect(1, -5, 7) != -5 || ConstantTimeSelect(0, -5, 7) != 7 {
		t.Error("ConstantTimeSelect")
	}
}

func TestCopy(t *testing.T) {
	x := []byte("abc")
	ConstantTimeCopy(0, x, []byte("xyz"))
	if string(x) != "abc" {
		t.Errorf("copied: %s", x)
	}
	ConstantTimeCopy(1, x, []byte("xyz"))
	if string(x) != "xyz" {
		t.Errorf("not copied: %s", x)
	}
}

func TestXOR(t *testing.T) {
	for n := range 40 {
		x, y := bytes.Repeat([]byte{0x5a}, n), bytes.Repeat([]byte{0x0f}, n+1)
		dst := make([]byte, n)
		if m := XORBytes(dst, x, y); m != n || !bytes.Equal(dst, bytes.Repeat([]byte{0x55}, n)) {
			t.Errorf("%d bytes: %d, %x", n, m, dst)
		}
	}
	for name, f := range map[string]func(b []byte){
		"subtle.XORBytes: dst too short":   func(b []byte) { XORBytes(b[:3], b[4:8], b[4:8]) },
		"subtle.XORBytes: invalid overlap": func(b []byte) { XORBytes(b[1:5], b[:4], b[8:12]) },
	} {
		func() {
			defer func() {
				if e := recover(); e != name {
					t.Errorf("got %v, want %s", e, name)
				}
			}()
			f(make([]byte, 16))
		}()
	}
}
