// Package utf16 translates between runes and UTF-16.
package utf16

// A rune beyond 16 bits is written as a pair of surrogates: its distance from 0x10000 has 20 bits, of which the upper ten
// go into the first and the lower ten into the second.
const (
	firstMin  = 0xD800
	secondMin = 0xDC00
	secondMax = 0xDFFF
	beyond16  = 0x10000
	maxRune   = 0x10FFFF

	replacement = 0xFFFD
)

// IsSurrogate reports whether r is half of a surrogate pair.
func IsSurrogate(r rune) bool { return firstMin <= r && r <= secondMax }

// DecodeRune returns the rune that is written as the surrogates r1 and r2, or U+FFFD if they are no pair.
func DecodeRune(r1, r2 rune) rune {
	if firstMin <= r1 && r1 < secondMin && secondMin <= r2 && r2 <= secondMax {
		return (r1-firstMin)<<10 | (r2 - secondMin) + beyond16
	}
	return replacement
}

// EncodeRune returns the surrogates for r, or U+FFFD twice if r is no rune or needs none.
func EncodeRune(r rune) (r1, r2 rune) {
	if r < beyond16 || r > maxRune {
		return replacement, replacement
	}
	r -= beyond16
	return firstMin + r>>10, secondMin + r&0x3FF
}

// RuneLen returns how many words r takes, or -1 if r cannot be encoded.
func RuneLen(r rune) int {
	switch {
	case 0 <= r && r < firstMin, secondMax < r && r < beyond16:
		return 1
	case beyond16 <= r && r <= maxRune:
		return 2
	}
	return -1
}

// AppendRune appends the encoding of r to a, that of U+FFFD if r cannot be encoded.
func AppendRune(a []uint16, r rune) []uint16 {
	switch RuneLen(r) {
	case 1:
		return append(a, uint16(r))
	case 2:
		r1, r2 := EncodeRune(r)
		return append(a, uint16(r1), uint16(r2))
	}
	return append(a, replacement)
}

// Encode returns the encoding of s.
func Encode(s []rune) []uint16 {
	n := len(s)
	for _, r := range s {
		if r >= beyond16 {
			n++
		}
	}
	a := make([]uint16, 0, n)
	for _, r := range s {
		a = AppendRune(a, r)
	}
	return a
}

// Decode returns the runes that s encodes, with U+FFFD for each surrogate that is not in a pair.
func Decode(s []uint16) []rune {
	runes := make([]rune, 0, len(s))
	for i := 0; i < len(s); i++ {
		r := rune(s[i])
		if IsSurrogate(r) {
			second := rune(0)
			if i+1 < len(s) {
				second = rune(s[i+1])
			}
			if r = DecodeRune(r, second); r != replacement {
				i++
			}
		}
		runes = append(runes, r)
	}
	return runes
}
