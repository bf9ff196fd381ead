package bytes

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clone returns a copy of b, nil for nil.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}

// Join returns the elements of s one after the other with sep between them.
func Join(s [][]byte, sep []byte) []byte {
	if len(s) == 0 {
		return []byte{}
	}
	const most = int(^uint(0) >> 1)
	if len(sep) > 0 && len(s) > 1 && len(sep) >= most/(len(s)-1) {
		panic("bytes: Join output length overflow")
	}
	n := len(sep) * (len(s) - 1)
	for _, elem := range s {
		if len(elem) > most-n {
			panic("bytes: Join output length overflow")
		}
		n += len(elem)
	}
	b := append(make([]byte, 0, n), s[0]...)
	for _, elem := range s[1:] {
		b = append(b, sep...)
		b = append(b, elem...)
	}
	return b
}

// Repeat returns b count times. It panics if count is negative or the result would be too long.
func Repeat(b []byte, count int) []byte {
	switch {
	case count < 0:
		panic("bytes: negative Repeat count")
	case count == 0 || len(b) == 0:
		return []byte{}
	case len(b) > int(^uint(0)>>1)/count:
		panic("bytes: Repeat output length overflow")
	}
	all := make([]byte, len(b)*count)
	for done := copy(all, b); done < len(all); {
		// Double what is there, in chunks that stay in the cache.
		chunk := done
		if chunk > 8<<10 {
			chunk = 8 << 10 / len(b) * len(b)
			if chunk == 0 {
				chunk = len(b)
			}
		}
		done += copy(all[done:], all[:chunk])
	}
	return all
}

// Replace returns a copy of s with the first n places where old stands replaced by new, all if n < 0. If old is empty
// it stands before each rune and at the end.
func Replace(s, old, new []byte, n int) []byte {
	if count := Count(s, old); n < 0 || n > count {
		n = count
	}
	if n == 0 {
		return append([]byte(nil), s...)
	}
	b := make([]byte, 0, len(s)+n*(len(new)-len(old)))
	for i := 0; i < n; i++ {
		at := 0
		if len(old) > 0 {
			at = Index(s, old)
		} else if i > 0 {
			_, at = utf8.DecodeRune(s)
		}
		b = append(b, s[:at]...)
		b = append(b, new...)
		s = s[at+len(old):]
	}
	return append(b, s...)
}

// ReplaceAll is Replace for all places.
func ReplaceAll(s, old, new []byte) []byte {
	return Replace(s, old, new, -1)
}

// Map returns a copy of s with each rune replaced by what mapping makes of it; a negative result drops the rune.
func Map(mapping func(r rune) rune, s []byte) []byte {
	b := make([]byte, 0, len(s))
	for _, r := range view(s) {
		if mapped := mapping(r); mapped >= 0 {
			b = utf8.AppendRune(b, mapped)
		}
	}
	return b
}

// ToUpper returns a copy of s in upper case.
func ToUpper(s []byte) []byte { return mapASCII(s, 'a', 'z', unicode.ToUpper) }

// ToLower returns a copy of s in lower case.
func ToLower(s []byte) []byte { return mapASCII(s, 'A', 'Z', unicode.ToLower) }

// mapASCII turns the ASCII letters from first to last into those of the other case; if s is not all ASCII it maps by
// the general mapping instead.
func mapASCII(s []byte, first, last byte, mapping func(rune) rune) []byte {
	b := make([]byte, len(s))
	for i, c := range s {
		if c >= utf8.RuneSelf {
			return Map(mapping, s)
		}
		if first <= c && c <= last {
			c ^= 'a' - 'A'
		}
		b[i] = c
	}
	return b
}

// ToTitle returns a copy of s with all letters in title case, which is seldom another one than upper case.
func ToTitle(s []byte) []byte { return Map(unicode.ToTitle, s) }

// ToUpperSpecial returns a copy of s in upper case as c has it.
func ToUpperSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToUpper, s) }

// ToLowerSpecial returns a copy of s in lower case as c has it.
func ToLowerSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToLower, s) }

// ToTitleSpecial returns a copy of s with all letters in title case as c has it.
func ToTitleSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToTitle, s) }

// ToValidUTF8 returns a copy of s with each run of bytes that are not UTF-8 replaced by replacement.
func ToValidUTF8(s, replacement []byte) []byte {
	b := make([]byte, 0, len(s)+len(replacement))
	within := false // a run
	for len(s) > 0 {
		_, size := utf8.DecodeRune(s)
		wrong := size == 1 && s[0] >= utf8.RuneSelf
		if !wrong {
			b = append(b, s[:size]...)
		} else if !within {
			b = append(b, replacement...)
		}
		within = wrong
		s = s[size:]
	}
	return b
}

// Title returns a copy of s with the first letter of each word in title case.
//
// Deprecated: it does not know what a word is where Unicode's punctuation is used. golang.org/x/text/cases does.
func Title(s []byte) []byte { return []byte(strings.Title(view(s))) }
