// Package utf8 translates between runes and UTF-8.
//
// The encoding is that of Unicode's table 3-7: the shortest form only, no surrogates, nothing above U+10FFFF. A byte
// that does not begin a correct encoding counts as one error of width 1, and reads as RuneError.
package utf8

import "internal/bytealg"

const (
	RuneError = '\uFFFD'     // what an encoding error reads as: the replacement character
	RuneSelf  = 0x80         // runes below it are one byte, themselves
	MaxRune   = '\U0010FFFF' // the greatest rune
	UTFMax    = 4            // the greatest number of bytes of a rune
)

const (
	surrogateMin = 0xD800
	surrogateMax = 0xDFFF

	max1 = 1<<7 - 1 // the greatest runes of one, two and three bytes
	max2 = 1<<11 - 1
	max3 = 1<<16 - 1
)

// isContinuation reports whether b is a byte of the form 10xxxxxx.
func isContinuation(b byte) bool { return b&0xC0 == 0x80 }

// secondRange returns how many bytes a rune that begins with lead has, and between which bounds its second byte
// must lie; size is 1 for an ASCII byte and 0 for a byte that begins nothing. The bounds are narrower than those of
// a continuation byte where an overlong form, a surrogate or too great a rune would follow.
func secondRange(lead byte) (size int, low, high byte) {
	switch {
	case lead < RuneSelf:
		return 1, 0, 0
	case lead < 0xC2:
		return 0, 0, 0
	case lead < 0xE0:
		return 2, 0x80, 0xBF
	case lead == 0xE0:
		return 3, 0xA0, 0xBF
	case lead == 0xED:
		return 3, 0x80, 0x9F
	case lead < 0xF0:
		return 3, 0x80, 0xBF
	case lead == 0xF0:
		return 4, 0x90, 0xBF
	case lead < 0xF4:
		return 4, 0x80, 0xBF
	case lead == 0xF4:
		return 4, 0x80, 0x8F
	}
	return 0, 0, 0
}

// FullRune reports whether p begins with a whole rune. An encoding that is wrong already counts as whole, for it
// decodes as an error of width 1.
func FullRune(p []byte) bool {
	return FullRuneInString(bytealg.View(p))
}

// FullRuneInString is FullRune for a string.
func FullRuneInString(s string) bool {
	if len(s) == 0 {
		return false
	}
	size, low, high := secondRange(s[0])
	if len(s) >= size {
		return true
	}
	if len(s) > 1 && (s[1] < low || s[1] > high) {
		return true
	}
	return len(s) > 2 && !isContinuation(s[2])
}

// DecodeRune returns the first rune of p and its number of bytes: RuneError and 0 if p is empty, RuneError and 1 if
// the encoding is wrong.
func DecodeRune(p []byte) (r rune, size int) {
	if len(p) > 0 && p[0] < RuneSelf {
		return rune(p[0]), 1
	}
	return decode(bytealg.View(p))
}

// DecodeRuneInString is DecodeRune for a string.
func DecodeRuneInString(s string) (r rune, size int) {
	if len(s) > 0 && s[0] < RuneSelf {
		return rune(s[0]), 1
	}
	return decode(s)
}

func decode(s string) (rune, int) {
	if len(s) == 0 {
		return RuneError, 0
	}
	lead := s[0]
	size, low, high := secondRange(lead)
	if size == 1 {
		return rune(lead), 1
	}
	if size == 0 || len(s) < size || s[1] < low || s[1] > high {
		return RuneError, 1
	}
	second := rune(s[1] & 0x3F)
	if size == 2 {
		return rune(lead&0x1F)<<6 | second, 2
	}
	if !isContinuation(s[2]) {
		return RuneError, 1
	}
	third := rune(s[2] & 0x3F)
	if size == 3 {
		return rune(lead&0x0F)<<12 | second<<6 | third, 3
	}
	if !isContinuation(s[3]) {
		return RuneError, 1
	}
	return rune(lead&0x07)<<18 | second<<12 | third<<6 | rune(s[3]&0x3F), 4
}

// DecodeLastRune returns the last rune of p and its number of bytes: RuneError and 0 if p is empty, RuneError and 1
// if the encoding is wrong.
func DecodeLastRune(p []byte) (r rune, size int) {
	return DecodeLastRuneInString(bytealg.View(p))
}

// DecodeLastRuneInString is DecodeLastRune for a string.
func DecodeLastRuneInString(s string) (r rune, size int) {
	end := len(s)
	if end == 0 {
		return RuneError, 0
	}
	if s[end-1] < RuneSelf {
		return rune(s[end-1]), 1
	}
	// The rune begins at the nearest byte before that is no continuation, if it reaches exactly to the end.
	for start := end - 1; start >= 0 && start >= end-UTFMax; start-- {
		if RuneStart(s[start]) {
			r, size = decode(s[start:])
			if start+size == end {
				return r, size
			}
			break
		}
	}
	return RuneError, 1
}

// RuneLen returns how many bytes r takes, or -1 if r cannot be encoded.
func RuneLen(r rune) int {
	switch {
	case r < 0:
		return -1
	case r <= max1:
		return 1
	case r <= max2:
		return 2
	case surrogateMin <= r && r <= surrogateMax:
		return -1
	case r <= max3:
		return 3
	case r <= MaxRune:
		return 4
	}
	return -1
}

// EncodeRune writes r to p, which must be long enough, and returns the number of bytes. A rune that cannot be
// encoded is written as RuneError.
func EncodeRune(p []byte, r rune) int {
	if uint32(r) <= max1 {
		p[0] = byte(r)
		return 1
	}
	switch n := RuneLen(r); n {
	case 2:
		_ = p[1]
		p[0] = 0xC0 | byte(r>>6)
		p[1] = 0x80 | byte(r)&0x3F
		return 2
	case 4:
		_ = p[3]
		p[0] = 0xF0 | byte(r>>18)
		p[1] = 0x80 | byte(r>>12)&0x3F
		p[2] = 0x80 | byte(r>>6)&0x3F
		p[3] = 0x80 | byte(r)&0x3F
		return 4
	case -1:
		r = RuneError
	}
	_ = p[2]
	p[0] = 0xE0 | byte(r>>12)
	p[1] = 0x80 | byte(r>>6)&0x3F
	p[2] = 0x80 | byte(r)&0x3F
	return 3
}

// AppendRune appends the encoding of r to p, that of RuneError if r cannot be encoded.
func AppendRune(p []byte, r rune) []byte {
	if uint32(r) <= max1 {
		return append(p, byte(r))
	}
	var b [UTFMax]byte
	n := EncodeRune(b[:], r)
	return append(p, b[:n]...)
}

// RuneCount returns the number of runes in p, an error counting as one rune of width 1.
func RuneCount(p []byte) int {
	return RuneCountInString(bytealg.View(p))
}

// RuneCountInString is RuneCount for a string.
func RuneCountInString(s string) (n int) {
	for i := 0; i < len(s); {
		if s[i] < RuneSelf {
			ascii := bytealg.ASCIILen(s[i:])
			n += ascii
			i += ascii
			continue
		}
		_, size := decode(s[i:])
		n++
		i += size
	}
	return n
}

// RuneStart reports whether b can be the first byte of a rune, right or wrong: whether it is no continuation byte.
func RuneStart(b byte) bool { return !isContinuation(b) }

// Valid reports whether p is UTF-8 throughout.
func Valid(p []byte) bool {
	return ValidString(bytealg.View(p))
}

// ValidString reports whether s is UTF-8 throughout.
func ValidString(s string) bool {
	for i := 0; i < len(s); {
		if s[i] < RuneSelf {
			i += bytealg.ASCIILen(s[i:])
			continue
		}
		_, size := decode(s[i:])
		if size == 1 {
			return false
		}
		i += size
	}
	return true
}

// ValidRune reports whether r can be encoded: whether it is in range and not half of a surrogate pair.
func ValidRune(r rune) bool {
	return 0 <= r && r < surrogateMin || surrogateMax < r && r <= MaxRune
}
