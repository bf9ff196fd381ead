package big

import "math/bits"

// exp is x to the power y, modulo m if m is not 0.
func (z nat) exp(x, y, m nat) nat {
	switch {
	case len(m) == 1 && m[0] == 1:
		return z[:0]
	case len(y) == 0:
		return z.setUint64(1)
	case len(x) == 0:
		return z[:0]
	case len(m) == 0:
		return z.power(x, y)
	}
	if x.cmp(m) >= 0 {
		_, x = nat(nil).div(nil, x, m)
		if len(x) == 0 {
			return z[:0]
		}
	}
	if len(m) > 1 && m[0]&1 == 1 && len(y) > 1 {
		return z.set(expMontgomery(x, y, m))
	}
	r := nat(nil).set(x)
	var square, quotient nat
	for i := y.bitLen() - 2; i >= 0; i-- {
		square = square.mul(r, r)
		quotient, r = quotient.div(r, square, m)
		if y.bit(uint(i)) != 0 {
			square = square.mul(r, x)
			quotient, r = quotient.div(r, square, m)
		}
	}
	return z.set(r)
}

func (z nat) power(x, y nat) nat {
	if len(x) == 1 && x[0] == 1 {
		return z.setUint64(1)
	}
	r := nat(nil).set(x)
	var t nat
	for i := y.bitLen() - 2; i >= 0; i-- {
		t = t.mul(r, r)
		r, t = t, r
		if y.bit(uint(i)) != 0 {
			t = t.mul(r, x)
			r, t = t, r
		}
	}
	return z.set(r)
}

// A montgomery computes products modulo an odd m without division: numbers are kept multiplied by b = 1<<(bits
// of n words), and a product is divided by b by adding multiples of m until its low words are 0.
// P. Montgomery, "Modular multiplication without trial division", 1985.
type montgomery struct {
	m  nat
	k0 Word // -1/m modulo a word
}

func newMontgomery(m nat) montgomery {
	// Newton's iteration doubles the right bits of the inverse.
	inverse := m[0]
	for range 5 {
		inverse *= 2 - m[0]*inverse
	}
	return montgomery{m, -inverse}
}

// mul sets z to x*y/b modulo m; all have len(m) words, t twice as many and one.
func (g *montgomery) mul(z, x, y, t nat) {
	n := len(g.m)
	clear(t[:2*n+1])
	for i := range n {
		carry := addMulVVW(t[i:i+n], x, y[i])
		sum, c := bits.Add(uint(t[i+n]), uint(carry), 0)
		t[i+n] = Word(sum)
		t[i+n+1] += Word(c)
		carry = addMulVVW(t[i:i+n], g.m, t[i]*g.k0)
		sum, c = bits.Add(uint(t[i+n]), uint(carry), 0)
		t[i+n] = Word(sum)
		t[i+n+1] += Word(c)
	}
	copy(z, t[n:2*n])
	if t[2*n] != 0 || !lessWords(z, g.m) {
		subVV(z, z, g.m)
	}
}

func lessWords(x, y nat) bool {
	for i := len(y) - 1; i >= 0; i-- {
		if x[i] != y[i] {
			return x[i] < y[i]
		}
	}
	return false
}

// expMontgomery goes through the exponent four bits at a time.
func expMontgomery(x, y, m nat) nat {
	g := newMontgomery(m)
	n := len(m)
	t := make(nat, 2*n+1)
	padded := func(x nat) nat {
		p := make(nat, n)
		copy(p, x)
		return p
	}
	_, b := nat(nil).div(nil, nat(nil).shl(natOne, uint(n*wordBits)), m)
	_, b2 := nat(nil).div(nil, nat(nil).mul(b, b), m)
	var powers [16]nat
	powers[0] = padded(b)
	powers[1] = make(nat, n)
	g.mul(powers[1], padded(x), padded(b2), t)
	for i := 2; i < 16; i++ {
		powers[i] = make(nat, n)
		g.mul(powers[i], powers[i-1], powers[1], t)
	}
	r := padded(b)
	for i := len(y) - 1; i >= 0; i-- {
		for shift := wordBits - 4; shift >= 0; shift -= 4 {
			for range 4 {
				g.mul(r, r, r, t)
			}
			if digit := y[i] >> shift & 15; digit != 0 {
				g.mul(r, r, powers[digit], t)
			}
		}
	}
	g.mul(r, r, padded(natOne), t)
	return r.norm()
}
