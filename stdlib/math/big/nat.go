package big

import (
	"math/bits"
	"math/rand"
)

// A nat is a natural number: its words, least first, the last not 0; 0 has none. A method of z uses the memory
// of z for its result where it can; operands are not changed, unless they share that memory.
type nat []Word

var (
	natOne  = nat{1}
	natTwo  = nat{2}
	natFive = nat{5}
	natTen  = nat{10}
)

// norm takes leading zeros off.
func (z nat) norm() nat {
	n := len(z)
	for n > 0 && z[n-1] == 0 {
		n--
	}
	return z[:n]
}

// make is n words, of z if it has as many, whatever they hold.
func (z nat) make(n int) nat {
	if n <= cap(z) {
		return z[:n]
	}
	return make(nat, n, n+4) // numbers often grow by a little
}

func (z nat) set(x nat) nat {
	z = z.make(len(x))
	copy(z, x)
	return z
}

func (z nat) setUint64(x uint64) nat {
	if x == 0 {
		return z[:0]
	}
	z = z.make(1)
	z[0] = Word(x)
	return z
}

// uint64 is x modulo 1<<64.
func (x nat) uint64() uint64 {
	if len(x) == 0 {
		return 0
	}
	return uint64(x[0])
}

func (x nat) cmp(y nat) int {
	if len(x) != len(y) {
		if len(x) < len(y) {
			return -1
		}
		return 1
	}
	for i := len(x) - 1; i >= 0; i-- {
		if x[i] != y[i] {
			if x[i] < y[i] {
				return -1
			}
			return 1
		}
	}
	return 0
}

func (z nat) add(x, y nat) nat {
	if len(x) < len(y) {
		x, y = y, x
	}
	if len(y) == 0 {
		return z.set(x)
	}
	n, m := len(x), len(y)
	z = z.make(n + 1)
	c := addVV(z[:m], x, y)
	z[n] = addVW(z[m:n], x[m:], c)
	return z.norm()
}

// sub is x - y, which must not be negative.
func (z nat) sub(x, y nat) nat {
	if len(y) == 0 {
		return z.set(x)
	}
	n, m := len(x), len(y)
	if n < m {
		panic("underflow")
	}
	z = z.make(n)
	c := subVV(z[:m], x, y)
	if subVW(z[m:], x[m:], c) != 0 {
		panic("underflow")
	}
	return z.norm()
}

// mulAddWW is x*y + r.
func (z nat) mulAddWW(x nat, y, r Word) nat {
	if len(x) == 0 || y == 0 {
		return z.setUint64(uint64(r))
	}
	n := len(x)
	z = z.make(n + 1)
	z[n] = mulAddVWW(z[:n], x, y, r)
	return z.norm()
}

func alias(x, y nat) bool {
	return cap(x) > 0 && cap(y) > 0 && &x[:cap(x)][cap(x)-1] == &y[:cap(y)][cap(y)-1]
}

// From this many words on, a product is made of three of half the length.
const karatsubaWords = 40

func (z nat) mul(x, y nat) nat {
	if len(x) < len(y) {
		x, y = y, x
	}
	switch len(y) {
	case 0:
		return z[:0]
	case 1:
		return z.mulAddWW(x, y[0], 0)
	}
	if alias(z, x) || alias(z, y) {
		z = nil
	}
	z = z.make(len(x) + len(y))
	if len(y) < karatsubaWords {
		basicMul(z, x, y)
		return z.norm()
	}
	// Pieces of x as long as y are multiplied one after the other.
	clear(z)
	n := len(y)
	product := make(nat, 2*n)
	for i := 0; i < len(x); i += n {
		piece := x[i:min(i+n, len(x))].norm()
		var p nat
		if len(piece) == n {
			karatsuba(product, piece, y)
			p = product.norm()
		} else {
			p = nat(nil).mul(y, piece)
		}
		addAt(z, p, i)
	}
	return z.norm()
}

func basicMul(z, x, y nat) {
	clear(z[:len(x)+len(y)])
	for i, w := range y {
		if w != 0 {
			z[len(x)+i] = addMulVVW(z[i:i+len(x)], x, w)
		}
	}
}

// addAt adds x<<(i words) to z, which has room for the sum.
func addAt(z, x nat, i int) {
	if n := len(x); n > 0 {
		if c := addVV(z[i:i+n], z[i:], x); c != 0 {
			addVW(z[i+n:], z[i+n:], c)
		}
	}
}

func subAt(z, x nat, i int) {
	if n := len(x); n > 0 {
		if c := subVV(z[i:i+n], z[i:], x); c != 0 {
			subVW(z[i+n:], z[i+n:], c)
		}
	}
}

// karatsuba sets z, of 2n words, to the product of x and y, of n words: with x = x1 b + x0 and y = y1 b + y0,
// x y = x1 y1 b² + (x1 y1 + x0 y0 - (x1-x0)(y1-y0)) b + x0 y0.
func karatsuba(z, x, y nat) {
	n := len(x)
	if n < karatsubaWords {
		basicMul(z, x, y)
		return
	}
	h := n / 2
	x0, x1, y0, y1 := x[:h].norm(), x[h:], y[:h].norm(), y[h:]
	low, high := nat(nil).mul(x0, y0), nat(nil).mul(x1.norm(), y1.norm())
	dx, xNegative := difference(x1.norm(), x0)
	dy, yNegative := difference(y1.norm(), y0)
	middle := nat(nil).mul(dx, dy)
	clear(z[:2*n])
	copy(z, low)
	copy(z[2*h:], high)
	addAt(z, low, h)
	addAt(z, high, h)
	if xNegative == yNegative {
		subAt(z, middle, h)
	} else {
		addAt(z, middle, h)
	}
}

func difference(x, y nat) (d nat, negative bool) {
	if x.cmp(y) < 0 {
		return nat(nil).sub(y, x), true
	}
	return nat(nil).sub(x, y), false
}

// mulRange is the product of the numbers from a to b.
func (z nat) mulRange(a, b uint64) nat {
	switch {
	case a == 0:
		return z[:0]
	case a > b:
		return z.setUint64(1)
	case a == b:
		return z.setUint64(a)
	case a+1 == b:
		return z.mul(nat(nil).setUint64(a), nat(nil).setUint64(b))
	}
	m := a + (b-a)/2
	return z.mul(nat(nil).mulRange(a, m), nat(nil).mulRange(m+1, b))
}

// divW is x / y and the remainder.
func (z nat) divW(x nat, y Word) (nat, Word) {
	switch {
	case y == 0:
		panic("division by zero")
	case y == 1:
		return z.set(x), 0
	}
	z = z.make(len(x))
	r := divWVW(z, 0, x, y)
	return z.norm(), r
}

// modW is the remainder of x / y.
func (x nat) modW(y Word) Word {
	var r uint
	for i := len(x) - 1; i >= 0; i-- {
		_, r = bits.Div(r, uint(x[i]), uint(y))
	}
	return Word(r)
}

// div sets z to the quotient of u and v and z2 to the remainder, and returns both.
func (z nat) div(z2, u, v nat) (q, r nat) {
	switch {
	case len(v) == 0:
		panic("division by zero")
	case u.cmp(v) < 0:
		r = z2.set(u)
		return z[:0], r
	case len(v) == 1:
		q, rest := z.divW(u, v[0])
		return q, z2.setUint64(uint64(rest))
	}
	return z.divLong(z2, u, v)
}

// divLong is algorithm D of D. Knuth, The Art of Computer Programming 4.3.1: a word of the quotient is guessed
// from the first words, is then right or one too large, and the multiple of v taken off.
func (z nat) divLong(z2, u, v nat) (q, r nat) {
	n, m := len(v), len(u)-len(v)
	s := uint(bits.LeadingZeros(uint(v[n-1])))
	d := make(nat, n)
	shlVU(d, v, s)
	if alias(z2, v) || alias(z2, z) {
		z2 = nil
	}
	rest := z2.make(len(u) + 1)
	rest[len(u)] = shlVU(rest[:len(u)], u, s)
	if alias(z, u) || alias(z, v) || alias(z, rest) {
		z = nil
	}
	q = z.make(m + 1)
	first, second := uint(d[n-1]), uint(d[n-2])
	for j := m; j >= 0; j-- {
		guess := ^uint(0)
		if top := uint(rest[j+n]); top < first {
			var left uint
			guess, left = bits.Div(top, uint(rest[j+n-1]), first)
			hi, lo := bits.Mul(guess, second)
			for hi > left || hi == left && lo > uint(rest[j+n-2]) {
				guess--
				before := left
				left += first
				if left < before {
					break
				}
				hi, lo = bits.Mul(guess, second)
			}
		}
		if c := subMulVVW(rest[j:j+n], d, Word(guess)); c > rest[j+n] {
			rest[j+n] -= c
			rest[j+n] += addVV(rest[j:j+n], rest[j:], d)
			guess--
		} else {
			rest[j+n] -= c
		}
		q[j] = Word(guess)
	}
	r = rest[:n]
	shrVU(r, r, s)
	return q.norm(), r.norm()
}

func (x nat) bitLen() int {
	if len(x) == 0 {
		return 0
	}
	return (len(x)-1)*wordBits + bits.Len(uint(x[len(x)-1]))
}

func (x nat) trailingZeroBits() uint {
	for i, w := range x {
		if w != 0 {
			return uint(i*wordBits + bits.TrailingZeros(uint(w)))
		}
	}
	return 0
}

// isPow2 says whether x is a power of two.
func (x nat) isPow2() bool { return len(x) > 0 && int(x.trailingZeroBits()) == x.bitLen()-1 }

func (z nat) shl(x nat, s uint) nat {
	if len(x) == 0 {
		return z[:0]
	}
	words := int(s / wordBits)
	n := len(x) + words
	z = z.make(n + 1)
	z[n] = shlVU(z[words:n], x, s%wordBits)
	clear(z[:words])
	return z.norm()
}

func (z nat) shr(x nat, s uint) nat {
	words := int(s / wordBits)
	if words >= len(x) {
		return z[:0]
	}
	n := len(x) - words
	z = z.make(n)
	shrVU(z, x[words:], s%wordBits)
	return z.norm()
}

func (x nat) bit(i uint) uint {
	if j := i / wordBits; j < uint(len(x)) {
		return uint(x[j] >> (i % wordBits) & 1)
	}
	return 0
}

func (z nat) setBit(x nat, i uint, b uint) nat {
	j, mask := int(i/wordBits), Word(1)<<(i%wordBits)
	n := len(x)
	if b == 0 {
		z = z.set(x)
		if j < n {
			z[j] &^= mask
		}
		return z.norm()
	}
	z = z.make(max(n, j+1))
	copy(z, x)
	if j >= n {
		clear(z[n:])
	}
	z[j] |= mask
	return z
}

// sticky is 1 if any of the lowest i bits is set.
func (x nat) sticky(i uint) uint {
	if len(x) > 0 && x.trailingZeroBits() < i {
		return 1
	}
	return 0
}

func (z nat) and(x, y nat) nat {
	n := min(len(x), len(y))
	z = z.make(n)
	for i := range z {
		z[i] = x[i] & y[i]
	}
	return z.norm()
}

func (z nat) andNot(x, y nat) nat {
	z = z.make(len(x))
	for i := range z {
		w := x[i]
		if i < len(y) {
			w &^= y[i]
		}
		z[i] = w
	}
	return z.norm()
}

func (z nat) or(x, y nat) nat {
	if len(x) < len(y) {
		x, y = y, x
	}
	z = z.make(len(x))
	for i := range z {
		w := x[i]
		if i < len(y) {
			w |= y[i]
		}
		z[i] = w
	}
	return z.norm()
}

func (z nat) xor(x, y nat) nat {
	if len(x) < len(y) {
		x, y = y, x
	}
	z = z.make(len(x))
	for i := range z {
		w := x[i]
		if i < len(y) {
			w ^= y[i]
		}
		z[i] = w
	}
	return z.norm()
}

// lowBits is x modulo 1<<n.
func (z nat) lowBits(x nat, n uint) nat {
	words := int((n + wordBits - 1) / wordBits)
	if len(x) < words {
		return z.set(x)
	}
	z = z.make(words)
	copy(z, x)
	if r := n % wordBits; r != 0 {
		z[words-1] &= 1<<r - 1
	}
	return z.norm()
}

// sqrt is the largest number whose square is at most x: Newton's iteration from above.
func (z nat) sqrt(x nat) nat {
	if len(x) == 0 {
		return z[:0]
	}
	r := nat(nil).shl(natOne, uint(x.bitLen()+1)/2)
	for {
		q, _ := nat(nil).div(nil, x, r)
		q = q.add(q, r)
		q = q.shr(q, 1)
		if q.cmp(r) >= 0 {
			return z.set(r)
		}
		r = q
	}
}

// random is a number below limit, which has n bits.
func (z nat) random(rnd *rand.Rand, limit nat, n int) nat {
	z = make(nat, len(limit))
	top := ^Word(0) >> (uint(len(limit)*wordBits-n) % wordBits)
	for {
		for i := range z {
			z[i] = Word(rnd.Uint64())
		}
		z[len(z)-1] &= top
		if lessWords(z, limit) {
			return z.norm()
		}
	}
}

// bytes writes x to the end of buf, most significant byte first, and returns where it begins. Bytes that don't
// fit must be 0.
func (x nat) bytes(buf []byte) int {
	i := len(buf)
	for _, w := range x {
		for range wordBytes {
			if i > 0 {
				i--
				buf[i] = byte(w)
			} else if byte(w) != 0 {
				panic("math/big: buffer too small to fit value")
			}
			w >>= 8
		}
	}
	clear(buf[:i])
	for i < len(buf) && buf[i] == 0 {
		i++
	}
	return i
}

func (z nat) setBytes(buf []byte) nat {
	z = z.make((len(buf) + wordBytes - 1) / wordBytes)
	clear(z)
	for i, b := range buf {
		at := len(buf) - 1 - i
		z[at/wordBytes] |= Word(b) << (at % wordBytes * 8)
	}
	return z.norm()
}
