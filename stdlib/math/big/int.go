package big

import (
	"math/rand"
	"strings"
)

// An Int is a signed integer of any size.
type Int struct {
	neg bool // never of 0
	abs nat
}

// NewInt is a new Int of value x.
func NewInt(x int64) *Int { return new(Int).SetInt64(x) }

func (z *Int) setNat(neg bool, abs nat) *Int {
	z.abs = abs
	z.neg = neg && len(abs) > 0
	return z
}

// Sign is -1, 0 or +1.
func (x *Int) Sign() int {
	switch {
	case len(x.abs) == 0:
		return 0
	case x.neg:
		return -1
	}
	return 1
}

// SetInt64 sets z to x.
func (z *Int) SetInt64(x int64) *Int {
	u := uint64(x)
	if x < 0 {
		u = -u
	}
	return z.setNat(x < 0, z.abs.setUint64(u))
}

// SetUint64 sets z to x.
func (z *Int) SetUint64(x uint64) *Int { return z.setNat(false, z.abs.setUint64(x)) }

// Set sets z to x.
func (z *Int) Set(x *Int) *Int {
	if z != x {
		z.setNat(x.neg, z.abs.set(x.abs))
	}
	return z
}

// Bits gives the words of |x|, least first, which are x's own.
func (x *Int) Bits() []Word { return x.abs }

// SetBits makes abs the words of z.
func (z *Int) SetBits(abs []Word) *Int { return z.setNat(false, nat(abs).norm()) }

// Abs sets z to |x|.
func (z *Int) Abs(x *Int) *Int {
	z.Set(x)
	z.neg = false
	return z
}

// Neg sets z to -x.
func (z *Int) Neg(x *Int) *Int {
	z.Set(x)
	return z.setNat(!z.neg, z.abs)
}

// Add sets z to x + y.
func (z *Int) Add(x, y *Int) *Int { return z.addSigned(x, y.neg, y.abs) }

// Sub sets z to x - y.
func (z *Int) Sub(x, y *Int) *Int { return z.addSigned(x, !y.neg, y.abs) }

func (z *Int) addSigned(x *Int, yNeg bool, y nat) *Int {
	switch {
	case x.neg == yNeg:
		return z.setNat(x.neg, z.abs.add(x.abs, y))
	case x.abs.cmp(y) >= 0:
		return z.setNat(x.neg, z.abs.sub(x.abs, y))
	}
	return z.setNat(yNeg, z.abs.sub(y, x.abs))
}

// Mul sets z to x * y.
func (z *Int) Mul(x, y *Int) *Int { return z.setNat(x.neg != y.neg, z.abs.mul(x.abs, y.abs)) }

// MulRange sets z to the product of all integers from a to b; of none that is 1.
func (z *Int) MulRange(a, b int64) *Int {
	switch {
	case a > b:
		return z.SetInt64(1)
	case a <= 0 && b >= 0:
		return z.SetInt64(0)
	}
	neg := false
	if a < 0 {
		neg = (b-a)&1 == 0
		a, b = -b, -a
	}
	return z.setNat(neg, z.abs.mulRange(uint64(a), uint64(b)))
}

// Binomial sets z to n over k.
func (z *Int) Binomial(n, k int64) *Int {
	if k > n {
		return z.SetInt64(0)
	}
	k = min(k, n-k)
	// After step i, z is the binomial of n over i.
	z.SetInt64(1)
	var factor Int
	for i := int64(1); i <= k; i++ {
		z.Mul(z, factor.SetInt64(n-i+1))
		z.Quo(z, factor.SetInt64(i))
	}
	return z
}

// Quo sets z to x / y, rounded towards 0. Division by 0 panics.
func (z *Int) Quo(x, y *Int) *Int {
	neg := x.neg != y.neg
	q, _ := z.abs.div(nil, x.abs, y.abs)
	return z.setNat(neg, q)
}

// Rem sets z to x - y Quo(x, y).
func (z *Int) Rem(x, y *Int) *Int {
	neg := x.neg
	_, r := nat(nil).div(z.abs, x.abs, y.abs)
	return z.setNat(neg, r)
}

// QuoRem sets z to Quo(x, y) and r to Rem(x, y).
func (z *Int) QuoRem(x, y, r *Int) (*Int, *Int) {
	qNeg, rNeg := x.neg != y.neg, x.neg
	q, rest := z.abs.div(r.abs, x.abs, y.abs)
	return z.setNat(qNeg, q), r.setNat(rNeg, rest)
}

// Div sets z to the quotient of Euclid's division of x by y: the one whose remainder is not negative.
func (z *Int) Div(x, y *Int) *Int {
	yNeg := y.neg // z may be y
	var r Int
	z.QuoRem(x, y, &r)
	if r.neg {
		if yNeg {
			z.Add(z, intOne)
		} else {
			z.Sub(z, intOne)
		}
	}
	return z
}

var intOne = &Int{abs: natOne}

// Mod sets z to the remainder of Euclid's division of x by y.
func (z *Int) Mod(x, y *Int) *Int {
	y0 := y
	if z == y || alias(z.abs, y.abs) {
		y0 = new(Int).Set(y)
	}
	z.Rem(x, y)
	if z.neg {
		if y0.neg {
			z.Sub(z, y0)
		} else {
			z.Add(z, y0)
		}
	}
	return z
}

// DivMod sets z to Div(x, y) and m to Mod(x, y).
func (z *Int) DivMod(x, y, m *Int) (*Int, *Int) {
	y0 := y
	if z == y || alias(z.abs, y.abs) || m == y || alias(m.abs, y.abs) {
		y0 = new(Int).Set(y)
	}
	z.QuoRem(x, y, m)
	if m.neg {
		if y0.neg {
			z.Add(z, intOne)
			m.Sub(m, y0)
		} else {
			z.Sub(z, intOne)
			m.Add(m, y0)
		}
	}
	return z, m
}

// Cmp compares x and y: -1, 0 or +1.
func (x *Int) Cmp(y *Int) (r int) {
	switch {
	case x == y:
		return 0
	case x.neg != y.neg:
		if x.neg {
			return -1
		}
		return 1
	}
	r = x.abs.cmp(y.abs)
	if x.neg {
		r = -r
	}
	return r
}

// CmpAbs compares |x| and |y|.
func (x *Int) CmpAbs(y *Int) int { return x.abs.cmp(y.abs) }

// Int64 is x if it is an int64, and undefined otherwise.
func (x *Int) Int64() int64 {
	v := int64(x.abs.uint64())
	if x.neg {
		v = -v
	}
	return v
}

// Uint64 is x if it is a uint64, and undefined otherwise.
func (x *Int) Uint64() uint64 { return x.abs.uint64() }

// IsInt64 reports whether x is an int64.
func (x *Int) IsInt64() bool {
	w := x.abs.uint64()
	return len(x.abs) <= 1 && (int64(w) >= 0 || x.neg && w == 1<<63)
}

// IsUint64 reports whether x is a uint64.
func (x *Int) IsUint64() bool { return !x.neg && len(x.abs) <= 1 }

// Float64 is the float64 nearest to x, and how it compares to x.
func (x *Int) Float64() (float64, Accuracy) {
	n := x.abs.bitLen()
	if n == 0 {
		return 0, Exact
	}
	if n <= 53 || n < 64 && n-int(x.abs.trailingZeroBits()) <= 53 {
		f := float64(x.abs.uint64())
		if x.neg {
			f = -f
		}
		return f, Exact
	}
	return new(Float).SetInt(x).Float64()
}

// SetString sets z to the number s in a base from 2 to MaxBase, or 0: then a prefix 0b, 0o, 0 or 0x says which,
// and digits may be separated by _. ok is false, and z undefined, if s is not one.
func (z *Int) SetString(s string, base int) (*Int, bool) {
	r := strings.NewReader(s)
	if _, _, err := z.scan(r, base); err != nil || r.Len() > 0 {
		return nil, false
	}
	return z, true
}

// SetBytes sets z to the number whose bytes are buf, most significant first.
func (z *Int) SetBytes(buf []byte) *Int { return z.setNat(false, z.abs.setBytes(buf)) }

// Bytes gives the bytes of |x|, most significant first.
func (x *Int) Bytes() []byte {
	buf := make([]byte, len(x.abs)*wordBytes)
	return buf[x.abs.bytes(buf):]
}

// FillBytes writes |x| to the whole of buf, most significant byte first. It panics if it does not fit.
func (x *Int) FillBytes(buf []byte) []byte {
	x.abs.bytes(buf)
	return buf
}

// BitLen is the number of bits of |x|; that of 0 is 0.
func (x *Int) BitLen() int { return x.abs.bitLen() }

// TrailingZeroBits is how often 2 divides |x|.
func (x *Int) TrailingZeroBits() uint { return x.abs.trailingZeroBits() }

// Exp sets z to x**y modulo |m|; m nil or 0 stands for no modulus. A negative y needs a modulus of which x has an
// inverse: without an inverse z is unchanged and nil returned; without a modulus the result is 1.
func (z *Int) Exp(x, y, m *Int) *Int {
	base := x.abs
	neg := x.neg
	if y.neg {
		if m == nil || len(m.abs) == 0 {
			return z.SetInt64(1)
		}
		inverse := new(Int).ModInverse(x, m)
		if inverse == nil {
			return nil
		}
		base, neg = inverse.abs, false
	}
	var modulus nat
	if m != nil {
		modulus = m.abs
	}
	negative := neg && len(y.abs) > 0 && y.abs[0]&1 == 1
	z.setNat(negative, nat(nil).exp(base, y.abs, modulus))
	if z.neg && len(modulus) > 0 {
		z.setNat(false, nat(nil).sub(modulus, z.abs))
	}
	return z
}

// GCD sets z to the greatest common divisor of a and b, and x and y, unless nil, to numbers with z = a x + b y.
func (z *Int) GCD(x, y, a, b *Int) *Int {
	if len(a.abs) == 0 || len(b.abs) == 0 {
		return z.gcdOfZero(x, y, a, b)
	}
	// Euclid's algorithm; u and nextU are the factors of a in r and nextR.
	r, nextR := new(Int).Abs(a), new(Int).Abs(b)
	u, nextU := NewInt(1), new(Int)
	q, t := new(Int), new(Int)
	for len(nextR.abs) > 0 {
		q.QuoRem(r, nextR, t)
		r, nextR, t = nextR, t, r
		if x != nil || y != nil {
			t.Mul(q, nextU)
			u.Sub(u, t)
			u, nextU = nextU, u
		}
	}
	if x != nil || y != nil {
		if a.neg {
			u.Neg(u)
		}
		if y != nil { // (r - a u) / b
			t.Mul(a, u)
			t.Sub(r, t)
			q.Quo(t, b)
		}
		if x != nil {
			x.Set(u)
		}
		if y != nil {
			y.Set(q)
		}
	}
	return z.Set(r)
}

func (z *Int) gcdOfZero(x, y, a, b *Int) *Int {
	lenA, lenB, negA, negB := len(a.abs), len(b.abs), a.neg, b.neg
	if lenA == 0 {
		z.Set(b)
	} else {
		z.Set(a)
	}
	z.neg = false
	set := func(v *Int, zero, neg bool) {
		if v == nil {
			return
		}
		if zero {
			v.SetUint64(0)
		} else {
			v.SetUint64(1)
			v.neg = neg
		}
	}
	set(x, lenA == 0, negA)
	set(y, lenB == 0, negB)
	return z
}

// Rand sets z to a random number from 0 to n-1; 0 if n is not positive.
func (z *Int) Rand(rnd *rand.Rand, n *Int) *Int {
	if n.neg || len(n.abs) == 0 {
		return z.SetInt64(0)
	}
	return z.setNat(false, z.abs.random(rnd, n.abs, n.abs.bitLen()))
}

// ModInverse sets z to the inverse of g modulo n and returns z; if there is none z is unchanged and nil returned.
func (z *Int) ModInverse(g, n *Int) *Int {
	if n.neg {
		n = new(Int).Neg(n)
	}
	if g.neg {
		g = new(Int).Mod(g, n)
	}
	var d, x Int
	d.GCD(&x, nil, g, n)
	if d.Cmp(intOne) != 0 {
		return nil
	}
	if x.neg {
		return z.Add(&x, n)
	}
	return z.Set(&x)
}

// Jacobi is the Jacobi symbol (x/y): +1, -1 or 0. y must be odd.
func Jacobi(x, y *Int) int {
	if len(y.abs) == 0 || y.abs[0]&1 == 0 {
		panic("big: invalid 2nd argument to Int.Jacobi: need odd integer but got " + y.String())
	}
	var a, b Int
	a.Set(x)
	b.Set(y)
	j := 1
	if b.neg {
		if a.neg {
			j = -1
		}
		b.neg = false
	}
	for {
		if b.Cmp(intOne) == 0 {
			return j
		}
		if a.Mod(&a, &b); len(a.abs) == 0 {
			return 0
		}
		s := a.abs.trailingZeroBits()
		if mod8 := b.abs[0] & 7; s&1 != 0 && (mod8 == 3 || mod8 == 5) {
			j = -j
		}
		a.Rsh(&a, s)
		if a.abs[0]&3 == 3 && b.abs[0]&3 == 3 { // reciprocity
			j = -j
		}
		a, b = b, a
	}
}

// ModSqrt sets z to a square root of x modulo the odd prime p and returns z; if there is none z is unchanged and
// nil returned.
func (z *Int) ModSqrt(x, p *Int) *Int {
	switch Jacobi(x, p) {
	case -1:
		return nil
	case 0:
		return z.SetInt64(0)
	}
	if x.neg || x.Cmp(p) >= 0 {
		x = new(Int).Mod(x, p)
	}
	if p.abs[0]&3 == 3 { // x to the (p+1)/4
		e := new(Int).Add(p, intOne)
		return z.Exp(x, e.Rsh(e, 2), p)
	}
	return z.tonelliShanks(x, p)
}

// tonelliShanks is the algorithm for any p: H. Cohen, A Course in Computational Algebraic Number Theory, 1.5.1.
func (z *Int) tonelliShanks(x, p *Int) *Int {
	var s Int // p-1 = s 2^e
	s.Sub(p, intOne)
	e := s.abs.trailingZeroBits()
	s.Rsh(&s, e)
	n := NewInt(2) // which is no square
	for Jacobi(n, p) != -1 {
		n.Add(n, intOne)
	}
	var y, b, g, t Int
	y.Add(&s, intOne)
	y.Rsh(&y, 1)
	y.Exp(x, &y, p) // y² = x b
	b.Exp(x, &s, p)
	g.Exp(n, &s, p)
	for r := e; ; {
		m := uint(0) // b to the 2^m is 1
		for t.Set(&b); t.Cmp(intOne) != 0; m++ {
			t.Mul(&t, &t).Mod(&t, p)
		}
		if m == 0 {
			return z.Set(&y)
		}
		t.SetInt64(0).SetBit(&t, int(r-m-1), 1).Exp(&g, &t, p)
		g.Mul(&t, &t).Mod(&g, p)
		y.Mul(&y, &t).Mod(&y, p)
		b.Mul(&b, &g).Mod(&b, p)
		r = m
	}
}

// Sqrt sets z to the square root of x, rounded down. It panics if x is negative.
func (z *Int) Sqrt(x *Int) *Int {
	if x.neg {
		panic("square root of negative number")
	}
	return z.setNat(false, z.abs.sqrt(x.abs))
}

// Lsh sets z to x << n.
func (z *Int) Lsh(x *Int, n uint) *Int { return z.setNat(x.neg, z.abs.shl(x.abs, n)) }

// Rsh sets z to x >> n, rounded down.
func (z *Int) Rsh(x *Int, n uint) *Int {
	if x.neg {
		t := z.abs.sub(x.abs, natOne) // -x>>n is ^((x-1)>>n)
		t = t.shr(t, n)
		return z.setNat(true, t.add(t, natOne))
	}
	return z.setNat(false, z.abs.shr(x.abs, n))
}

// The bits of a negative number are those of its two's complement: -x is ^(x-1).

// Bit is bit i of x.
func (x *Int) Bit(i int) uint {
	if i < 0 {
		panic("negative bit index")
	}
	if x.neg {
		return nat(nil).sub(x.abs, natOne).bit(uint(i)) ^ 1
	}
	return x.abs.bit(uint(i))
}

// SetBit sets z to x with bit i set to b.
func (z *Int) SetBit(x *Int, i int, b uint) *Int {
	switch {
	case i < 0:
		panic("negative bit index")
	case b > 1:
		panic("set bit is not 0 or 1")
	}
	if x.neg {
		t := z.abs.sub(x.abs, natOne)
		t = t.setBit(t, uint(i), b^1)
		return z.setNat(true, t.add(t, natOne))
	}
	return z.setNat(false, z.abs.setBit(x.abs, uint(i), b))
}

// less1 is ^x for a negative x.
func (x *Int) less1() nat { return nat(nil).sub(x.abs, natOne) }

func (z *Int) setComplement(t nat) *Int { return z.setNat(true, z.abs.add(t, natOne)) }

// And sets z to x & y.
func (z *Int) And(x, y *Int) *Int {
	switch {
	case x.neg && y.neg:
		return z.setComplement(nat(nil).or(x.less1(), y.less1()))
	case !x.neg && !y.neg:
		return z.setNat(false, z.abs.and(x.abs, y.abs))
	case x.neg:
		x, y = y, x
	}
	return z.setNat(false, z.abs.andNot(x.abs, y.less1()))
}

// AndNot sets z to x &^ y.
func (z *Int) AndNot(x, y *Int) *Int {
	switch {
	case x.neg && y.neg:
		return z.setNat(false, z.abs.andNot(y.less1(), x.less1()))
	case !x.neg && !y.neg:
		return z.setNat(false, z.abs.andNot(x.abs, y.abs))
	case x.neg:
		return z.setComplement(nat(nil).or(x.less1(), y.abs))
	}
	return z.setNat(false, z.abs.and(x.abs, y.less1()))
}

// Or sets z to x | y.
func (z *Int) Or(x, y *Int) *Int {
	switch {
	case x.neg && y.neg:
		return z.setComplement(nat(nil).and(x.less1(), y.less1()))
	case !x.neg && !y.neg:
		return z.setNat(false, z.abs.or(x.abs, y.abs))
	case x.neg:
		x, y = y, x
	}
	return z.setComplement(nat(nil).andNot(y.less1(), x.abs))
}

// Xor sets z to x ^ y.
func (z *Int) Xor(x, y *Int) *Int {
	switch {
	case x.neg && y.neg:
		return z.setNat(false, z.abs.xor(x.less1(), y.less1()))
	case !x.neg && !y.neg:
		return z.setNat(false, z.abs.xor(x.abs, y.abs))
	case x.neg:
		x, y = y, x
	}
	return z.setComplement(nat(nil).xor(x.abs, y.less1()))
}

// Not sets z to ^x.
func (z *Int) Not(x *Int) *Int {
	if x.neg {
		return z.setNat(false, z.abs.sub(x.abs, natOne))
	}
	return z.setNat(true, z.abs.add(x.abs, natOne))
}
