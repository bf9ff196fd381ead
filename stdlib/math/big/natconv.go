package big

import (
	"errors"
	"io"
	"math/bits"
	"slices"
)

const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

// MaxBase is the largest base for conversions to and from text.
const MaxBase = 10 + ('z' - 'a' + 1) + ('Z' - 'A' + 1)

const maxBaseSmall = 10 + ('z' - 'a' + 1) // up to which capital letters are the small ones

var (
	errNoDigits = errors.New("number has no digits")
	errInvalSep = errors.New("'_' must separate successive digits")
)

// maxPow is the largest power of b that is a word, and its exponent.
func maxPow(b Word) (p Word, n int) {
	p, n = b, 1
	for limit := ^Word(0) / b; p <= limit; {
		p *= b
		n++
	}
	return p, n
}

// scan reads a number. A base of 0 is what a prefix 0b, 0o, 0x or 0 says, or else 10, and allows _ between
// digits. With fraction a point is allowed, the prefix 0 does not mean octal, and count is minus the number of digits behind
// the point; otherwise it is the number of digits. What follows is not read.
func (z nat) scan(r io.ByteScanner, base int, fraction bool) (res nat, b, count int, err error) {
	z = z[:0]
	s := numberScanner{r: r}
	b, prefix, err := s.prefix(base, fraction)
	if err != nil && err != io.EOF {
		return z, b, 0, err
	}
	power, perWord := maxPow(Word(b))
	var word Word
	inWord, total := 0, s.digits
	point := -1 // digits before it
	invalidSeparator := false
	last := byte('.') // what was read before: a digit is '0'
	if s.digits > 0 || prefix != 0 {
		last = '0'
	}
	ch := byte(0)
	for err == nil {
		if ch, err = r.ReadByte(); err != nil {
			break
		}
		if ch == '.' && fraction && point < 0 {
			if last == '_' {
				invalidSeparator = true
			}
			last = '.'
			point = total
			continue
		}
		if ch == '_' && base == 0 {
			if last != '0' {
				invalidSeparator = true
			}
			last = '_'
			continue
		}
		d := digitValue(ch, b)
		if d >= Word(b) {
			r.UnreadByte()
			break
		}
		last = '0'
		total++
		word = word*Word(b) + d
		if inWord++; inWord == perWord {
			z = z.mulAddWW(z, power, word)
			word, inWord = 0, 0
		}
	}
	if err == io.EOF {
		err = nil
	}
	if err == nil && (invalidSeparator || last == '_') {
		err = errInvalSep
	}
	if total == 0 {
		if prefix == '0' { // a 0 that was taken for a prefix
			return z[:0], 10, 1, err
		}
		if err == nil {
			err = errNoDigits
		}
		return z, b, 0, err
	}
	if inWord > 0 {
		p := Word(1)
		for range inWord {
			p *= Word(b)
		}
		z = z.mulAddWW(z, p, word)
	}
	count = total
	if point >= 0 {
		count = point - total
	}
	return z.norm(), b, count, err
}

// A numberScanner reads the beginning of a number.
type numberScanner struct {
	r      io.ByteScanner
	digits int // read with the prefix: a single 0
}

// prefix reads a prefix if base is 0 and gives the base. prefix is 'b', 'o', 'x', or '0' for a bare 0; 0 if
// there is none.
func (s *numberScanner) prefix(base int, fraction bool) (b int, prefix byte, err error) {
	if base != 0 {
		return base, 0, nil
	}
	ch, err := s.r.ReadByte()
	if err != nil {
		return 10, 0, err
	}
	if ch != '0' {
		return 10, 0, s.r.UnreadByte()
	}
	ch, err = s.r.ReadByte()
	if err != nil {
		s.digits = 1
		return 10, 0, err
	}
	switch ch {
	case 'b', 'B':
		return 2, 'b', nil
	case 'o', 'O':
		return 8, 'o', nil
	case 'x', 'X':
		return 16, 'x', nil
	}
	s.r.UnreadByte()
	if fraction {
		s.digits = 1
		return 10, 0, nil
	}
	return 8, '0', nil
}

func digitValue(ch byte, base int) Word {
	switch {
	case '0' <= ch && ch <= '9':
		return Word(ch - '0')
	case 'a' <= ch && ch <= 'z':
		return Word(ch - 'a' + 10)
	case 'A' <= ch && ch <= 'Z' && base <= maxBaseSmall:
		return Word(ch - 'A' + 10)
	case 'A' <= ch && ch <= 'Z':
		return Word(ch - 'A' + maxBaseSmall)
	}
	return MaxBase + 1
}

// text is x in a base, with a sign.
func (x nat) text(negative bool, base int) []byte {
	if base < 2 || base > MaxBase {
		panic("invalid base")
	}
	var out []byte // the digits, last first
	switch {
	case len(x) == 0:
		out = append(out, '0')
	case base&(base-1) == 0:
		out = x.textPow2(uint(bits.TrailingZeros(uint(base))))
	default:
		out = make([]byte, 0, x.bitLen()*100/bits.Len(uint(base-1))/80+8)
		out = slices.Grow(out, 1)
		out = appendDigits(out, nat(nil).set(x), Word(base), powersFor(x, Word(base)), 0)
	}
	if negative {
		out = append(out, '-')
	}
	slices.Reverse(out)
	return out
}

func (x nat) textPow2(bitsPerDigit uint) []byte {
	var out []byte
	n := uint(x.bitLen())
	for i := uint(0); i < n; i += bitsPerDigit {
		d := uint(0)
		for j := bitsPerDigit; j > 0; j-- {
			d = d<<1 | x.bit(i+j-1)
		}
		out = append(out, digits[d])
	}
	return out
}

// A power of the base, and how many digits it has but one.
type basePower struct {
	value  nat
	digits int
}

// powersFor lists squares of the largest power that is a word, up to about the root of x: dividing by them
// halves a number's length at each step.
func powersFor(x nat, base Word) []basePower {
	const leafWords = 8
	if len(x) <= leafWords {
		return nil
	}
	p, n := maxPow(base)
	powers := []basePower{{nat{p}, n}}
	for {
		last := powers[len(powers)-1]
		if 2*len(last.value) > len(x)/2+1 {
			return powers
		}
		powers = append(powers, basePower{nat(nil).mul(last.value, last.value), 2 * last.digits})
	}
}

// appendDigits appends the digits of x, last first, at least width of them; x is destroyed.
func appendDigits(out []byte, x nat, base Word, powers []basePower, width int) []byte {
	for len(powers) > 0 && x.cmp(powers[len(powers)-1].value) < 0 {
		powers = powers[:len(powers)-1]
	}
	if len(powers) > 1 {
		p := powers[len(powers)-1]
		q, r := nat(nil).div(nil, x, p.value)
		out = appendDigits(out, r, base, powers[:len(powers)-1], p.digits)
		return appendDigits(out, q, base, powers, width-p.digits)
	}
	end := len(out) + width
	p, n := maxPow(base)
	for len(x) > 0 {
		var r Word
		x, r = x.divW(x, p)
		for i := 0; i < n && (len(x) > 0 || r > 0); i++ {
			out = append(out, digits[r%base])
			r /= base
		}
	}
	for len(out) < end {
		out = append(out, '0')
	}
	return out
}
