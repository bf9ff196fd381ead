package fmt

import (
	"strconv"
	"unicode/utf8"
)

const (
	lowerDigits = "0123456789abcdefx"
	upperDigits = "0123456789ABCDEFX" // the last one is for 0x
)

// padding writes n characters to fill a field: zeros only on the left, where they do not change a number.
func (p *printer) padding(n int) {
	c := byte(' ')
	if p.zero && !p.minus {
		c = '0'
	}
	if n <= 0 {
		return
	}
	begin := len(p.buf)
	if begin+n > cap(p.buf) {
		bigger := make([]byte, begin, 2*begin+n)
		copy(bigger, p.buf)
		p.buf = bigger
	}
	p.buf = p.buf[:begin+n]
	for i := begin; i < begin+n; i++ {
		p.buf[i] = c
	}
}

// pad writes b, filled up to the width.
func (p *printer) pad(b []byte) {
	missing := 0
	if p.hasWidth {
		missing = p.width - utf8.RuneCount(b)
	}
	if !p.minus {
		p.padding(missing)
	}
	p.buf = append(p.buf, b...)
	if p.minus {
		p.padding(missing)
	}
}

// padString is pad for a string.
func (p *printer) padString(s string) {
	missing := 0
	if p.hasWidth {
		missing = p.width - utf8.RuneCountInString(s)
	}
	if !p.minus {
		p.padding(missing)
	}
	p.buf = append(p.buf, s...)
	if p.minus {
		p.padding(missing)
	}
}

// padSpaces is pad with spaces, whatever the flag 0 says.
func (p *printer) padSpaces(b []byte) {
	zero := p.zero
	p.zero = false
	p.pad(b)
	p.zero = zero
}

func (p *printer) formatBool(v bool, verb rune) {
	switch {
	case verb != 't' && verb != 'v':
		p.badVerb(verb)
	case v:
		p.padString("true")
	default:
		p.padString("false")
	}
}

func (p *printer) formatInt(v int64, verb rune)   { p.formatInteger(uint64(v), true, verb) }
func (p *printer) formatUint(v uint64, verb rune) { p.formatInteger(v, false, verb) }

func (p *printer) formatInteger(u uint64, signed bool, verb rune) {
	switch verb {
	case 'v':
		if p.sharpV && !signed {
			p.hex(u, true)
		} else {
			p.integer(u, 10, signed, verb, lowerDigits)
		}
	case 'd':
		p.integer(u, 10, signed, verb, lowerDigits)
	case 'b':
		p.integer(u, 2, signed, verb, lowerDigits)
	case 'o', 'O':
		p.integer(u, 8, signed, verb, lowerDigits)
	case 'x':
		p.integer(u, 16, signed, verb, lowerDigits)
	case 'X':
		p.integer(u, 16, signed, verb, upperDigits)
	case 'c':
		p.pad(appendRune(nil, character(u)))
	case 'q':
		if p.plus {
			p.pad(strconv.AppendQuoteRuneToASCII(nil, character(u)))
		} else {
			p.pad(strconv.AppendQuoteRune(nil, character(u)))
		}
	case 'U':
		p.unicode(u)
	default:
		p.badVerb(verb)
	}
}

// character returns u as a character, the replacement character if it is none.
func character(u uint64) rune {
	if u > utf8.MaxRune {
		return utf8.RuneError
	}
	return rune(u)
}

// hex prints u in base 16, with or without 0x.
func (p *printer) hex(u uint64, prefix bool) {
	sharp := p.sharp
	p.sharp = prefix
	p.integer(u, 16, false, 'v', lowerDigits)
	p.sharp = sharp
}

// integer prints a number with sign, zeros and prefix, written from its end.
func (p *printer) integer(u uint64, base uint64, signed bool, verb rune, digits string) {
	negative := signed && int64(u) < 0
	if negative {
		u = -u
	}
	least := 0 // digits to be written
	if p.hasPrec {
		least = p.prec
		if least == 0 && u == 0 {
			p.padSpaces(nil)
			return
		}
	} else if p.zero && !p.minus && p.hasWidth {
		least = p.width
		if negative || p.plus || p.space {
			least--
		}
	}

	var space [64 + 3]byte // 64 digits, a sign and a prefix
	b := space[:]
	if need := least + 3; need > len(b) {
		b = make([]byte, need)
	}
	i := len(b)
	for ; u >= base; u /= base {
		i--
		b[i] = digits[u%base]
	}
	i--
	b[i] = digits[u]
	for i > 0 && len(b)-i < least {
		i--
		b[i] = '0'
	}

	if p.sharp {
		switch base {
		case 2:
			i -= 2
			b[i], b[i+1] = '0', 'b'
		case 8:
			if b[i] != '0' {
				i--
				b[i] = '0'
			}
		case 16:
			i -= 2
			b[i], b[i+1] = '0', digits[16]
		}
	}
	if verb == 'O' {
		i -= 2
		b[i], b[i+1] = '0', 'o'
	}
	switch {
	case negative:
		i--
		b[i] = '-'
	case p.plus:
		i--
		b[i] = '+'
	case p.space:
		i--
		b[i] = ' '
	}
	p.padSpaces(b[i:])
}

// unicode prints u as U+0078, with the flag # as U+0078 'x'.
func (p *printer) unicode(u uint64) {
	digits := 1
	for v := u; v >= 16; v >>= 4 {
		digits++
	}
	least := 4
	if p.hasPrec && p.prec > least {
		least = p.prec
	}
	b := append(make([]byte, 0, 32), "U+"...)
	for n := least; n > digits; n-- {
		b = append(b, '0')
	}
	for n := digits - 1; n >= 0; n-- {
		b = append(b, upperDigits[u>>uint(4*n)&15])
	}
	if p.sharp && u <= utf8.MaxRune && strconv.IsPrint(rune(u)) {
		b = append(appendRune(append(b, " '"...), rune(u)), '\'')
	}
	p.padSpaces(b)
}

func (p *printer) formatFloat(v float64, size int, verb rune) {
	switch verb {
	case 'v':
		p.float(v, size, 'g', -1)
	case 'b', 'g', 'G', 'x', 'X':
		if p.hasPrec && p.prec == -1 {
			p.hasPrec = false
		}
		p.float(v, size, verb, -1)
	case 'f', 'e', 'E':
		p.float(v, size, verb, 6)
	case 'F':
		p.float(v, size, 'f', 6)
	default:
		p.badVerb(verb)
	}
}

// float prints a floating-point number; prec counts unless the directive has its own.
func (p *printer) float(v float64, size int, verb rune, prec int) {
	if p.hasPrec {
		prec = p.prec
	}
	var space [32]byte
	num := strconv.AppendFloat(space[:1], v, byte(verb), prec, size)
	if num[1] == '-' || num[1] == '+' {
		num = num[1:]
	} else {
		num[0] = '+'
	}
	if p.space && num[0] == '+' && !p.plus {
		num[0] = ' '
	}
	if num[1] == 'I' || num[1] == 'N' { // not padded with zeros; NaN has a sign only if asked for
		if num[1] == 'N' && !p.space && !p.plus {
			num = num[1:]
		}
		p.padSpaces(num)
		return
	}
	if p.sharp && verb != 'b' {
		num = withPoint(num, verb, prec)
	}
	if num[0] == '+' && !p.plus {
		p.pad(num[1:])
		return
	}
	if p.zero && !p.minus && p.hasWidth && p.width > len(num) { // zeros come after the sign
		p.char(num[0])
		p.padding(p.width - len(num))
		p.buf = append(p.buf, num[1:]...)
		return
	}
	p.pad(num)
}

// withPoint returns a number, which has a sign, as the flag # wants it: always with a point, for %g with all the digits
// that the precision asks for.
func withPoint(num []byte, verb rune, prec int) []byte {
	digits := 0
	switch verb {
	case 'v', 'g', 'G', 'x':
		if digits = prec; digits < 0 {
			digits = 6
		}
	}
	isHex := verb == 'x' || verb == 'X'
	end, point, significant := len(num), false, false
scan:
	for i := 1; i < len(num); i++ {
		switch c := num[i]; {
		case c == '.':
			point = true
		case c == 'p', c == 'P', (c == 'e' || c == 'E') && !isHex:
			end = i
			break scan
		default:
			significant = significant || c != '0'
			if significant {
				digits--
			}
		}
	}
	tail := append([]byte(nil), num[end:]...)
	num = num[:end]
	if !point {
		if len(num) == 2 && num[1] == '0' {
			digits-- // a zero that stands alone counts
		}
		num = append(num, '.')
	}
	for ; digits > 0; digits-- {
		num = append(num, '0')
	}
	return append(num, tail...)
}

func (p *printer) formatComplex(v complex128, size int, verb rune) {
	switch verb {
	case 'v', 'b', 'g', 'G', 'x', 'X', 'f', 'F', 'e', 'E':
		plus := p.plus
		p.char('(')
		p.formatFloat(real(v), size/2, verb)
		p.plus = true // the imaginary part always has a sign
		p.formatFloat(imag(v), size/2, verb)
		p.text("i)")
		p.plus = plus
	default:
		p.badVerb(verb)
	}
}
