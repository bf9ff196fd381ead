package bits_test

import (
	. "math/bits"
	"testing"
)

// naive descriptions of the counting functions, one bit at a time.
func bitsOf(x uint64, width int) (length, trailing, ones int, reversed uint64) {
	trailing = width
	for i := 0; i < width; i++ {
		if x>>uint(i)&1 == 0 {
			continue
		}
		length = i + 1
		if ones == 0 {
			trailing = i
		}
		ones++
		reversed |= 1 << uint(width-1-i)
	}
	return
}

func samples() []uint64 {
	var xs []uint64
	for i := uint(0); i < 64; i++ {
		xs = append(xs, 1<<i, 1<<i-1, ^uint64(0)<<i, 0x9E3779B97F4A7C15<<i, 0xD1B54A32D192ED03>>i)
	}
	return append(xs, 0, 1<<64-1)
}

func TestCounts(t *testing.T) {
	for _, x := range samples() {
		length, trailing, ones, reversed := bitsOf(x, 64)
		if Len64(x) != length || LeadingZeros64(x) != 64-length || TrailingZeros64(x) != trailing ||
			OnesCount64(x) != ones || Reverse64(x) != reversed {
			t.Errorf("%#x: Len %d TrailingZeros %d OnesCount %d Reverse %#x",
				x, Len64(x), TrailingZeros64(x), OnesCount64(x), Reverse64(x))
		}
		length, trailing, ones, reversed = bitsOf(x, 32)
		if y := uint32(x); Len32(y) != length || LeadingZeros32(y) != 32-length || TrailingZeros32(y) != trailing ||
			OnesCount32(y) != ones || uint64(Reverse32(y)) != reversed {
			t.Errorf("32 bits of %#x are counted wrongly", x)
		}
		length, trailing, ones, reversed = bitsOf(x, 16)
		if y := uint16(x); Len16(y) != length || LeadingZeros16(y) != 16-length || TrailingZeros16(y) != trailing ||
			OnesCount16(y) != ones || uint64(Reverse16(y)) != reversed {
			t.Errorf("16 bits of %#x are counted wrongly", x)
		}
		length, trailing, ones, reversed = bitsOf(x, 8)
		if y := uint8(x); Len8(y) != length || LeadingZeros8(y) != 8-length || TrailingZeros8(y) != trailing ||
			OnesCount8(y) != ones || uint64(Reverse8(y)) != reversed {
			t.Errorf("8 bits of %#x are counted wrongly", x)
		}
		if UintSize == 64 && (Len(uint(x)) != Len64(x) || TrailingZeros(uint(x)) != TrailingZeros64(x) ||
			uint64(Reverse(uint(x))) != Reverse64(x) || LeadingZeros(uint(x)) != LeadingZeros64(x)) {
			t.Errorf("uint %#x is counted wrongly", x)
		}
	}
}

func TestReverseBytesAndRotate(t *testing.T) {
	if got := ReverseBytes64(0x0123456789ABCDEF); got != 0xEFCDAB8967452301 {
		t.Errorf("ReverseBytes64 = %#x", got)
	}
	if got := ReverseBytes32(0x01234567); got != 0x67452301 {
		t.Errorf("ReverseBytes32 = %#x", got)
	}
	if got := ReverseBytes16(0x0123); got != 0x2301 {
		t.Errorf("ReverseBytes16 = %#x", got)
	}
	for k := -130; k <= 130; k++ {
		const x = 0x9E3779B97F4A7C15
		if got := RotateLeft64(RotateLeft64(x, k), -k); got != x {
			t.Errorf("RotateLeft64 by %d and back = %#x", k, got)
		}
		if RotateLeft64(x, k) != RotateLeft64(x, k+64) || RotateLeft8(0x8F, k) != RotateLeft8(0x8F, k+8) {
			t.Errorf("a full turn changes RotateLeft by %d", k)
		}
	}
	if RotateLeft64(1<<63, 1) != 1 || RotateLeft32(1, -1) != 1<<31 || RotateLeft16(0x8001, 4) != 0x0018 ||
		RotateLeft8(0x81, 1) != 3 {
		t.Error("RotateLeft turns the wrong way")
	}
}

func TestCarries(t *testing.T) {
	xs := samples()
	for i, x := range xs {
		y := xs[(i*37+11)%len(xs)]
		for carry := uint64(0); carry < 2; carry++ {
			sum, out := Add64(x, y, carry)
			back, borrow := Sub64(sum, y, carry)
			if back != x || borrow != out {
				t.Errorf("%#x + %#x + %d = %#x carry %d; taken back %#x borrow %d", x, y, carry, sum, out, back, borrow)
			}
			sum32, out32 := Add32(uint32(x), uint32(y), uint32(carry))
			if want := uint64(uint32(x)) + uint64(uint32(y)) + carry; uint64(out32)<<32|uint64(sum32) != want {
				t.Errorf("Add32(%#x, %#x, %d) = %#x, %d", uint32(x), uint32(y), carry, sum32, out32)
			}
		}
	}
	if _, out := Add64(1<<64-1, 0, 1); out != 1 {
		t.Error("the carry is lost")
	}
	if _, out := Sub64(0, 0, 1); out != 1 {
		t.Error("the borrow is lost")
	}
}

func TestMulAndDivAreInverse(t *testing.T) {
	xs := samples()
	for i, x := range xs {
		y := xs[(i*37+11)%len(xs)]
		if y == 0 {
			continue
		}
		hi, lo := Mul64(x, y)
		rest := xs[(i*53+7)%len(xs)] % y
		lo, carry := Add64(lo, rest, 0)
		hi += carry
		if q, r := Div64(hi, lo, y); q != x || r != rest {
			t.Errorf("(%#x * %#x + %#x) / it = %#x, %#x", x, y, rest, q, r)
		}
		if r := Rem64(hi+y, lo, y); y > hi && r != rest && hi+y >= hi {
			t.Errorf("Rem64(%#x, %#x, %#x) = %#x, want %#x", hi+y, lo, y, r, rest)
		}
	}
	if hi, lo := Mul64(1<<64-1, 1<<64-1); hi != 1<<64-2 || lo != 1 {
		t.Errorf("the greatest product is %#x, %#x", hi, lo)
	}
	if q, r := Div32(1, 5, 3); q != (1<<32+5)/3 || r != (1<<32+5)%3 {
		t.Errorf("Div32 = %d, %d", q, r)
	}
	if q, r := Div(1, 0, 2); q != 1<<(UintSize-1) || r != 0 {
		t.Errorf("Div = %d, %d", q, r)
	}
}

func TestDivPanics(t *testing.T) {
	check := func(want string, f func()) {
		defer func() {
			err, ok := recover().(interface {
				error
				RuntimeError()
			})
			if !ok || err.Error() != want {
				t.Errorf("panics with %v, want %s", err, want)
			}
		}()
		f()
	}
	var zero uint64
	check("runtime error: integer divide by zero", func() { Div64(1, 2, zero) })
	check("runtime error: integer divide by zero", func() { Div64(0, 2, zero) })
	check("runtime error: integer divide by zero", func() { Div32(1, 2, uint32(zero)) })
	check("runtime error: integer divide by zero", func() { Rem64(1, 2, zero) })
	check("runtime error: integer overflow", func() { Div64(2, 2, zero+2) })
	check("runtime error: integer overflow", func() { Div32(2, 2, uint32(zero)+2) })
}
