package bytes

import (
	"unicode"
	"unicode/utf8"
)

// Fields returns the parts of s that are separated by one or more white space characters.
func Fields(s []byte) [][]byte { return FieldsFunc(s, unicode.IsSpace) }

// FieldsFunc returns the parts of s that are separated by one or more runes that satisfy f. f should always say the
// same of the same rune; each rune is asked about once, in no promised order.
func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	fields := make([][]byte, 0, 8)
	start := -1
	for i, r := range view(s) {
		separates := f(r)
		switch {
		case separates && start >= 0:
			fields = append(fields, s[start:i:i])
			start = -1
		case !separates && start < 0:
			start = i
		}
	}
	if start >= 0 {
		fields = append(fields, s[start:len(s):len(s)])
	}
	return fields
}

// Split returns the parts of s between the separators. If sep is empty these are the runes of s. A slice without
// separator is the only part.
func Split(s, sep []byte) [][]byte { return split(s, sep, 0, -1) }

// SplitN is Split for at most n parts, the last of which is all the rest. For n == 0 the result is nil, for n < 0 the
// number is not limited.
func SplitN(s, sep []byte, n int) [][]byte { return split(s, sep, 0, n) }

// SplitAfter is Split with each separator kept at the end of the part before it.
func SplitAfter(s, sep []byte) [][]byte { return split(s, sep, len(sep), -1) }

// SplitAfterN is SplitN with each separator kept at the end of the part before it.
func SplitAfterN(s, sep []byte, n int) [][]byte { return split(s, sep, len(sep), n) }

// split keeps so many bytes of each separator.
func split(s, sep []byte, keep, n int) [][]byte {
	if n == 0 {
		return nil
	}
	if len(sep) == 0 {
		return explode(s, n)
	}
	if parts := Count(s, sep) + 1; n < 0 || n > parts {
		n = parts
	}
	parts := make([][]byte, n)
	for i := 0; i < n-1; i++ {
		end := Index(s, sep) + keep
		parts[i] = s[:end:end]
		s = s[end-keep+len(sep):]
	}
	parts[n-1] = s
	return parts
}

// explode returns the runes of s, at most n, the last with all the rest.
func explode(s []byte, n int) [][]byte {
	if runes := utf8.RuneCount(s); n < 0 || n > runes {
		n = runes
	}
	parts := make([][]byte, n)
	for i := range parts {
		_, size := utf8.DecodeRune(s)
		if i == n-1 {
			size = len(s)
		}
		parts[i] = s[:size:size]
		s = s[size:]
	}
	return parts
}

// Runes returns the runes of s.
func Runes(s []byte) []rune { return []rune(view(s)) }
