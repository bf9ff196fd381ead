// Package strings searches, cuts, joins and changes strings of UTF-8.
//
// Bytes that are not UTF-8 are kept as they are wherever a string is only cut; where runes are looked at, each of them
// counts as utf8.RuneError. Results share memory with the arguments where they can.
package strings

import (
	"internal/bytealg"
	"unicode"
	"unicode/utf8"
)

// Compare returns -1, 0 or +1 as a is less than, equal to or greater than b, byte by byte. The operators ==, < and so
// on are clearer where they do; this is for functions that want such a result.
func Compare(a, b string) int {
	return bytealg.CompareString(a, b)
}

// Contains reports whether substr is within s.
func Contains(s, substr string) bool { return Index(s, substr) >= 0 }

// ContainsAny reports whether a rune of chars is within s.
func ContainsAny(s, chars string) bool { return IndexAny(s, chars) >= 0 }

// ContainsRune reports whether r is within s.
func ContainsRune(s string, r rune) bool { return IndexRune(s, r) >= 0 }

// ContainsFunc reports whether a rune of s satisfies f.
func ContainsFunc(s string, f func(rune) bool) bool { return IndexFunc(s, f) >= 0 }

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && s[:len(prefix)] == prefix
}

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}

// Index returns where substr first begins in s, or -1.
func Index(s, substr string) int { return bytealg.IndexString(s, substr) }

// LastIndex returns where substr last begins in s, or -1.
func LastIndex(s, substr string) int { return bytealg.LastIndexString(s, substr) }

// IndexByte returns where c first is in s, or -1.
func IndexByte(s string, c byte) int { return bytealg.IndexByteString(s, c) }

// LastIndexByte returns where c last is in s, or -1.
func LastIndexByte(s string, c byte) int { return bytealg.LastIndexByteString(s, c) }

// IndexRune returns where r first begins in s, or -1. For utf8.RuneError that may be where s is not UTF-8; what is no
// rune is nowhere.
func IndexRune(s string, r rune) int {
	switch {
	case 0 <= r && r < utf8.RuneSelf:
		return IndexByte(s, byte(r))
	case r == utf8.RuneError:
		for i, found := range s {
			if found == r {
				return i
			}
		}
		return -1
	case !utf8.ValidRune(r):
		return -1
	}
	var buf [utf8.UTFMax]byte
	n := utf8.EncodeRune(buf[:], r)
	return Index(s, bytealg.View(buf[:n]))
}

// asciiSet is a set of ASCII characters, one bit each. Bytes from 128 on are never in it.
type asciiSet [8]uint32

// makeASCIISet returns the set of the characters of chars, or false if there are others than ASCII.
func makeASCIISet(chars string) (set asciiSet, ok bool) {
	for i := 0; i < len(chars); i++ {
		c := chars[i]
		if c >= utf8.RuneSelf {
			return set, false
		}
		set[c>>5] |= 1 << (c & 31)
	}
	return set, true
}

func (set *asciiSet) has(c byte) bool {
	return set[c>>5]>>(c&31)&1 != 0
}

// IndexAny returns where the first rune of s that is in chars begins, or -1.
func IndexAny(s, chars string) int {
	if set, ok := makeASCIISet(chars); ok {
		for i := 0; i < len(s); i++ {
			if set.has(s[i]) {
				return i
			}
		}
		return -1
	}
	for i, r := range s {
		if IndexRune(chars, r) >= 0 {
			return i
		}
	}
	return -1
}

// LastIndexAny returns where the last rune of s that is in chars begins, or -1.
func LastIndexAny(s, chars string) int {
	if set, ok := makeASCIISet(chars); ok {
		for i := len(s) - 1; i >= 0; i-- {
			if set.has(s[i]) {
				return i
			}
		}
		return -1
	}
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if IndexRune(chars, r) >= 0 {
			return i
		}
	}
	return -1
}

// IndexFunc returns where the first rune of s that satisfies f begins, or -1.
func IndexFunc(s string, f func(rune) bool) int { return indexFunc(s, f, true) }

// LastIndexFunc returns where the last rune of s that satisfies f begins, or -1.
func LastIndexFunc(s string, f func(rune) bool) int { return lastIndexFunc(s, f, true) }

// indexFunc looks for a rune for which f returns want.
func indexFunc(s string, f func(rune) bool, want bool) int {
	for i, r := range s {
		if f(r) == want {
			return i
		}
	}
	return -1
}

func lastIndexFunc(s string, f func(rune) bool, want bool) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if f(r) == want {
			return i
		}
	}
	return -1
}

// Count returns how often substr is in s, without overlaps. The empty string is before each rune and at the end.
func Count(s, substr string) int {
	switch len(substr) {
	case 0:
		return utf8.RuneCountInString(s) + 1
	case 1:
		return bytealg.CountString(s, substr[0])
	}
	n := 0
	for {
		i := Index(s, substr)
		if i < 0 {
			return n
		}
		n++
		s = s[i+len(substr):]
	}
}

// EqualFold reports whether s and t are equal but for case, by Unicode's simple case folding.
func EqualFold(s, t string) bool {
	for s != "" && t != "" {
		a, sizeA := rune(s[0]), 1
		b, sizeB := rune(t[0]), 1
		if a >= utf8.RuneSelf {
			a, sizeA = utf8.DecodeRuneInString(s)
		}
		if b >= utf8.RuneSelf {
			b, sizeB = utf8.DecodeRuneInString(t)
		}
		if a != b && !equalFoldRune(a, b) {
			return false
		}
		s, t = s[sizeA:], t[sizeB:]
	}
	return s == t
}

// equalFoldRune reports whether two different runes are equal but for case.
func equalFoldRune(a, b rune) bool {
	if a > b {
		a, b = b, a
	}
	if b < utf8.RuneSelf {
		return 'A' <= a && a <= 'Z' && b == a+'a'-'A'
	}
	r := unicode.SimpleFold(a)
	for r != a && r < b {
		r = unicode.SimpleFold(r)
	}
	return r == b
}
