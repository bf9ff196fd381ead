// Package big computes with integers (Int), fractions (Rat) and floating-point numbers (Float) of any size.
//
// A method z.Op(x, y) sets z to the result and returns z, so that memory is used again; operands may be the
// same variable as the result. The zero value of each type is the number 0.
//
// All three are built of natural numbers, slices of machine words (nat*.go), and these of the loops over words
// in arith.go.
package big

import "math/bits"

// A Word is a digit of a number of several.
type Word uint

const (
	wordBits  = bits.UintSize
	wordBytes = wordBits / 8
)

// The loops over words. Where two or three slices are given they are as long as z; a result of one word more is
// returned as carry. z may be x or y.

func addVV(z, x, y []Word) (carry Word) {
	x, y = x[:len(z)], y[:len(z)]
	var c uint
	for i := range z {
		var s uint
		s, c = bits.Add(uint(x[i]), uint(y[i]), c)
		z[i] = Word(s)
	}
	return Word(c)
}

func subVV(z, x, y []Word) (borrow Word) {
	x, y = x[:len(z)], y[:len(z)]
	var c uint
	for i := range z {
		var d uint
		d, c = bits.Sub(uint(x[i]), uint(y[i]), c)
		z[i] = Word(d)
	}
	return Word(c)
}

func addVW(z, x []Word, y Word) (carry Word) {
	carry = y
	x = x[:len(z)]
	for i := range z {
		s, c := bits.Add(uint(x[i]), uint(carry), 0)
		z[i], carry = Word(s), Word(c)
	}
	return carry
}

func subVW(z, x []Word, y Word) (borrow Word) {
	borrow = y
	x = x[:len(z)]
	for i := range z {
		d, c := bits.Sub(uint(x[i]), uint(borrow), 0)
		z[i], borrow = Word(d), Word(c)
	}
	return borrow
}

// shlVU shifts left by s < wordBits.
func shlVU(z, x []Word, s uint) (out Word) {
	if s == 0 {
		copy(z, x)
		return 0
	}
	for i := len(z) - 1; i >= 0; i-- {
		w := x[i]
		if i == len(z)-1 {
			out = w >> (wordBits - s)
		} else {
			z[i+1] |= w >> (wordBits - s)
		}
		z[i] = w << s
	}
	return out
}

// shrVU shifts right by s < wordBits.
func shrVU(z, x []Word, s uint) (out Word) {
	if s == 0 {
		copy(z, x)
		return 0
	}
	for i := range z {
		w := x[i]
		if i == 0 {
			out = w << (wordBits - s)
		} else {
			z[i-1] |= w << (wordBits - s)
		}
		z[i] = w >> s
	}
	return out
}

// mulAddVWW is x*y + a.
func mulAddVWW(z, x []Word, y, a Word) (carry Word) {
	carry = a
	x = x[:len(z)]
	for i := range z {
		hi, lo := bits.Mul(uint(x[i]), uint(y))
		s, c := bits.Add(lo, uint(carry), 0)
		z[i], carry = Word(s), Word(hi+c)
	}
	return carry
}

// addMulVVW is z + x*y.
func addMulVVW(z, x []Word, y Word) (carry Word) {
	x = x[:len(z)]
	for i := range z {
		hi, lo := bits.Mul(uint(x[i]), uint(y))
		s, c := bits.Add(lo, uint(z[i]), 0)
		hi += c
		s, c = bits.Add(s, uint(carry), 0)
		z[i], carry = Word(s), Word(hi+c)
	}
	return carry
}

// subMulVVW is z - x*y.
func subMulVVW(z, x []Word, y Word) (borrow Word) {
	x = x[:len(z)]
	for i := range z {
		hi, lo := bits.Mul(uint(x[i]), uint(y))
		lo, c := bits.Add(lo, uint(borrow), 0)
		hi += c
		d, c := bits.Sub(uint(z[i]), lo, 0)
		z[i], borrow = Word(d), Word(hi+c)
	}
	return borrow
}

// divWVW divides x with r before it by y, and returns the remainder.
func divWVW(z []Word, r Word, x []Word, y Word) Word {
	for i := len(z) - 1; i >= 0; i-- {
		q, rest := bits.Div(uint(r), uint(x[i]), uint(y))
		z[i], r = Word(q), Word(rest)
	}
	return r
}
