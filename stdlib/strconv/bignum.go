package strconv

import "math/bits"

// A bignum is a natural number of up to 3072 bits, enough for every exact question about a float64: the longest is to
// compare 800 decimal digits with a float of the smallest magnitude. The lowest word comes first; the top one of the n
// words in use is not zero.
type bignum struct {
	n     int
	words [48]uint64
}

func (b *bignum) set(x uint64) {
	b.n = 0
	if x != 0 {
		b.words[0] = x
		b.n = 1
	}
}

// multiplyAdd makes b = b × m + a.
func (b *bignum) multiplyAdd(m, a uint64) {
	for i := 0; i < b.n; i++ {
		hi, lo := bits.Mul64(b.words[i], m)
		var carry uint64
		b.words[i], carry = bits.Add64(lo, a, 0)
		a = hi + carry
	}
	if a != 0 {
		b.words[b.n] = a
		b.n++
	}
}

// multiplyPower5 makes b = b × 5**n.
func (b *bignum) multiplyPower5(n int) {
	const most, power = 27, 7450580596923828125 // 5**27 is the greatest power in a word
	for ; n >= most; n -= most {
		b.multiplyAdd(power, 0)
	}
	rest := uint64(1)
	for ; n > 0; n-- {
		rest *= 5
	}
	b.multiplyAdd(rest, 0)
}

// shiftLeft makes b = b × 2**n.
func (b *bignum) shiftLeft(n int) {
	if b.n == 0 {
		return
	}
	whole, part := n/64, uint(n%64)
	b.words[b.n+whole] = 0
	for i := b.n - 1; i >= 0; i-- {
		w := b.words[i]
		b.words[i+whole+1] |= w >> (64 - part)
		b.words[i+whole] = w << part
	}
	for i := 0; i < whole; i++ {
		b.words[i] = 0
	}
	b.n += whole
	if b.words[b.n] != 0 {
		b.n++
	}
}

// divide makes b = b / d and returns the remainder.
func (b *bignum) divide(d uint64) (rem uint64) {
	for i := b.n - 1; i >= 0; i-- {
		b.words[i], rem = bits.Div64(rem, b.words[i], d)
	}
	for b.n > 0 && b.words[b.n-1] == 0 {
		b.n--
	}
	return rem
}

// compare returns -1, 0 or +1 as b is less than, equal to or greater than c.
func (b *bignum) compare(c *bignum) int {
	switch {
	case b.n < c.n:
		return -1
	case b.n > c.n:
		return 1
	}
	for i := b.n - 1; i >= 0; i-- {
		switch {
		case b.words[i] < c.words[i]:
			return -1
		case b.words[i] > c.words[i]:
			return 1
		}
	}
	return 0
}
