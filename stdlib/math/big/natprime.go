package big

import "math/rand"

// ProbablyPrime reports whether x is probably prime: n rounds of the test of Miller and Rabin with random bases,
// then the one of Baillie, Pomerance, Selfridge and Wagstaff. Numbers below 1<<64 are told for sure.
func (x *Int) ProbablyPrime(n int) bool {
	if n < 0 {
		panic("negative n for ProbablyPrime")
	}
	if x.neg || len(x.abs) == 0 {
		return false
	}
	if len(x.abs) == 1 && x.abs[0] < 64 {
		const primes = 1<<2 | 1<<3 | 1<<5 | 1<<7 | 1<<11 | 1<<13 | 1<<17 | 1<<19 | 1<<23 | 1<<29 | 1<<31 |
			1<<37 | 1<<41 | 1<<43 | 1<<47 | 1<<53 | 1<<59 | 1<<61
		return primes>>x.abs[0]&1 != 0
	}
	if x.abs[0]&1 == 0 {
		return false
	}
	const product = 3 * 5 * 7 * 11 * 13 * 17 * 19 * 23 * 29 * 31 * 37 * 41 * 43 * 47 * 53
	r := x.abs.modW(product)
	for _, p := range [...]Word{3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53} {
		if r%p == 0 {
			return false
		}
	}
	return x.abs.millerRabin(n+1) && x.abs.lucas()
}

// millerRabin tests the odd n > 3 with random bases, the last of them 2.
func (n nat) millerRabin(rounds int) bool {
	less1 := nat(nil).sub(n, natOne)
	k := less1.trailingZeroBits()
	odd := nat(nil).shr(less1, k)
	less3 := nat(nil).sub(less1, natTwo)
	rnd := rand.New(rand.NewSource(int64(n[0])))
next:
	for i := range rounds {
		base := natTwo
		if i < rounds-1 {
			base = nat(nil).random(rnd, less3, less3.bitLen())
			base = base.add(base, natTwo)
		}
		y := nat(nil).exp(base, odd, n)
		if y.cmp(natOne) == 0 || y.cmp(less1) == 0 {
			continue
		}
		for j := uint(1); j < k; j++ {
			_, y = nat(nil).div(nil, nat(nil).mul(y, y), n)
			if y.cmp(less1) == 0 {
				continue next
			}
			if y.cmp(natOne) == 0 {
				return false
			}
		}
		return false
	}
	return true
}

// lucas is the "almost extra strong" Lucas test: V of the Lucas sequence with P = 3, 4, 5, ..., Q = 1, where P is
// the first for which P²-4 is no square modulo n. R. Baillie and S. Wagstaff, "Lucas Pseudoprimes", 1980.
func (n nat) lucas() bool {
	p := Word(3)
	for ; ; p++ {
		if p > 10000 {
			panic("math/big: internal error: cannot find (D/n) = -1 for " + string(n.text(false, 10)))
		}
		d := Int{abs: nat{p*p - 4}}
		j := Jacobi(&d, &Int{abs: n})
		if j == -1 {
			break
		}
		if j == 0 {
			return len(n) == 1 && n[0] == p+2 // P²-4 = (P-2)(P+2)
		}
		if p == 40 { // a square has no such P
			root := nat(nil).sqrt(n)
			if nat(nil).mul(root, root).cmp(n) == 0 {
				return false
			}
		}
	}
	// n+1 = s 2^r; V(s) is ±2, or one of V(s 2^i) is 0.
	s := nat(nil).add(n, natOne)
	r := s.trailingZeroBits()
	s = s.shr(s, r)
	less2 := nat(nil).sub(n, natTwo)
	natP := nat{p}
	mod := func(x nat) nat {
		_, x = nat(nil).div(nil, x, n)
		return x
	}
	v, next := nat{2}, nat{p}
	for i := s.bitLen() - 1; i >= 0; i-- {
		// V(2k) = V(k)²-2, V(2k+1) = V(k) V(k+1) - P
		cross := mod(nat(nil).sub(nat(nil).add(nat(nil).mul(v, next), n), natP))
		if s.bit(uint(i)) != 0 {
			v, next = cross, mod(nat(nil).add(nat(nil).mul(next, next), less2))
		} else {
			v, next = mod(nat(nil).add(nat(nil).mul(v, v), less2)), cross
		}
	}
	if v.cmp(natTwo) == 0 || v.cmp(less2) == 0 {
		// And U(s) is 0, that is P V(s) = 2 V(s+1).
		a, b := nat(nil).mul(v, natP), nat(nil).shl(next, 1)
		d, _ := difference(a, b)
		if len(mod(d)) == 0 {
			return true
		}
	}
	for i := uint(0); i+1 < r; i++ {
		if len(v) == 0 {
			return true
		}
		if v.cmp(natTwo) == 0 {
			return false // it stays 2
		}
		v = mod(nat(nil).add(nat(nil).mul(v, v), less2))
	}
	return false
}
