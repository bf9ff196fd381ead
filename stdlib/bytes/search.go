// Package bytes does for slices of bytes what package strings does for strings.
//
// To search a slice is to search its bytes as a string, which costs nothing, so what only looks is strings' own work.
// What cuts a slice returns parts of it, whose capacity ends where they do; what changes it returns a new one.
package bytes

import (
	"internal/bytealg"
	"strings"
	"unicode"
)

// view lends b's bytes as a string, for as long as b does not change.
func view(b []byte) string { return bytealg.View(b) }

// Equal reports whether a and b hold the same bytes. nil equals an empty slice.
func Equal(a, b []byte) bool { return bytealg.Equal(a, b) }

// Compare returns -1, 0 or +1 as a is less than, equal to or greater than b, byte by byte.
func Compare(a, b []byte) int { return bytealg.Compare(a, b) }

// Contains reports whether subslice is within b.
func Contains(b, subslice []byte) bool { return Index(b, subslice) >= 0 }

// ContainsAny reports whether a rune of chars is within b.
func ContainsAny(b []byte, chars string) bool { return IndexAny(b, chars) >= 0 }

// ContainsRune reports whether r is within b.
func ContainsRune(b []byte, r rune) bool { return IndexRune(b, r) >= 0 }

// ContainsFunc reports whether a rune of b satisfies f.
func ContainsFunc(b []byte, f func(rune) bool) bool { return IndexFunc(b, f) >= 0 }

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix []byte) bool {
	return len(s) >= len(prefix) && Equal(s[:len(prefix)], prefix)
}

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix []byte) bool {
	return len(s) >= len(suffix) && Equal(s[len(s)-len(suffix):], suffix)
}

// Index returns where sep first begins in s, or -1.
func Index(s, sep []byte) int { return bytealg.Index(s, sep) }

// LastIndex returns where sep last begins in s, or -1.
func LastIndex(s, sep []byte) int { return bytealg.LastIndex(s, sep) }

// IndexByte returns where c first is in b, or -1.
func IndexByte(b []byte, c byte) int { return bytealg.IndexByte(b, c) }

// LastIndexByte returns where c last is in s, or -1.
func LastIndexByte(s []byte, c byte) int { return bytealg.LastIndexByte(s, c) }

// IndexRune returns where r first begins in s, or -1. For utf8.RuneError that may be where s is not UTF-8; what is no
// rune is nowhere.
func IndexRune(s []byte, r rune) int { return strings.IndexRune(view(s), r) }

// IndexAny returns where the first rune of s that is in chars begins, or -1.
func IndexAny(s []byte, chars string) int { return strings.IndexAny(view(s), chars) }

// LastIndexAny returns where the last rune of s that is in chars begins, or -1.
func LastIndexAny(s []byte, chars string) int { return strings.LastIndexAny(view(s), chars) }

// IndexFunc returns where the first rune of s that satisfies f begins, or -1.
func IndexFunc(s []byte, f func(r rune) bool) int { return strings.IndexFunc(view(s), f) }

// LastIndexFunc returns where the last rune of s that satisfies f begins, or -1.
func LastIndexFunc(s []byte, f func(r rune) bool) int { return strings.LastIndexFunc(view(s), f) }

// Count returns how often sep is in s, without overlaps. The empty slice is before each rune and at the end.
func Count(s, sep []byte) int { return strings.Count(view(s), view(sep)) }

// EqualFold reports whether s and t are equal but for case, by Unicode's simple case folding.
func EqualFold(s, t []byte) bool { return strings.EqualFold(view(s), view(t)) }

// Cut returns what stands before and after the first sep in s, as parts of s. If there is none it returns
// s, nil, false.
func Cut(s, sep []byte) (before, after []byte, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, nil, false
}

// CutPrefix returns s without the prefix, and whether it was there.
func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without the suffix, and whether it was there.
func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// TrimPrefix returns s without the prefix, if it is there.
func TrimPrefix(s, prefix []byte) []byte {
	s, _ = CutPrefix(s, prefix)
	return s
}

// TrimSuffix returns s without the suffix, if it is there.
func TrimSuffix(s, suffix []byte) []byte {
	s, _ = CutSuffix(s, suffix)
	return s
}

// lastBytes returns the n last bytes of s; nil for none, as all that cuts from the left does.
func lastBytes(s []byte, n int) []byte {
	if n == 0 {
		return nil
	}
	return s[len(s)-n:]
}

// TrimLeftFunc returns s without the runes at its beginning that satisfy f, nil if nothing remains.
func TrimLeftFunc(s []byte, f func(r rune) bool) []byte {
	return lastBytes(s, len(strings.TrimLeftFunc(view(s), f)))
}

// TrimRightFunc returns s without the runes at its end that satisfy f.
func TrimRightFunc(s []byte, f func(r rune) bool) []byte {
	return s[:len(strings.TrimRightFunc(view(s), f))]
}

// TrimFunc returns s without the runes at its beginning and its end that satisfy f.
func TrimFunc(s []byte, f func(r rune) bool) []byte {
	return TrimRightFunc(TrimLeftFunc(s, f), f)
}

// TrimLeft returns s without the runes at its beginning that are in cutset, nil if nothing remains.
func TrimLeft(s []byte, cutset string) []byte {
	return lastBytes(s, len(strings.TrimLeft(view(s), cutset)))
}

// TrimRight returns s without the runes at its end that are in cutset.
func TrimRight(s []byte, cutset string) []byte {
	return s[:len(strings.TrimRight(view(s), cutset))]
}

// Trim returns s without the runes at its beginning and its end that are in cutset.
func Trim(s []byte, cutset string) []byte {
	return TrimRight(TrimLeft(s, cutset), cutset)
}

// TrimSpace returns s without the white space at its beginning and its end, nil if nothing remains.
func TrimSpace(s []byte) []byte {
	s = TrimLeftFunc(s, unicode.IsSpace)
	return s[:len(strings.TrimSpace(view(s)))]
}
