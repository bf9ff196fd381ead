package strings

import (
	"internal/bytealg"
	"unicode"
	"unicode/utf8"
)

// Cut returns what stands before and after the first sep in s. If there is none it returns s, "", false.
func Cut(s, sep string) (before, after string, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// CutPrefix returns s without the prefix, and whether it was there.
func CutPrefix(s, prefix string) (after string, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without the suffix, and whether it was there.
func CutSuffix(s, suffix string) (before string, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// TrimPrefix returns s without the prefix, if it is there.
func TrimPrefix(s, prefix string) string {
	s, _ = CutPrefix(s, prefix)
	return s
}

// TrimSuffix returns s without the suffix, if it is there.
func TrimSuffix(s, suffix string) string {
	s, _ = CutSuffix(s, suffix)
	return s
}

// TrimLeftFunc returns s without the runes at its beginning that satisfy f.
func TrimLeftFunc(s string, f func(rune) bool) string {
	i := indexFunc(s, f, false)
	if i < 0 {
		return ""
	}
	return s[i:]
}

// TrimRightFunc returns s without the runes at its end that satisfy f.
func TrimRightFunc(s string, f func(rune) bool) string {
	i := lastIndexFunc(s, f, false)
	if i < 0 {
		return ""
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	return s[:i+size]
}

// TrimFunc returns s without the runes at its beginning and its end that satisfy f.
func TrimFunc(s string, f func(rune) bool) string {
	return TrimRightFunc(TrimLeftFunc(s, f), f)
}

// TrimLeft returns s without the runes at its beginning that are in cutset.
func TrimLeft(s, cutset string) string {
	if set, ok := makeASCIISet(cutset); ok {
		for s != "" && set.has(s[0]) {
			s = s[1:]
		}
		return s
	}
	return TrimLeftFunc(s, func(r rune) bool { return ContainsRune(cutset, r) })
}

// TrimRight returns s without the runes at its end that are in cutset.
func TrimRight(s, cutset string) string {
	if set, ok := makeASCIISet(cutset); ok {
		for s != "" && set.has(s[len(s)-1]) {
			s = s[:len(s)-1]
		}
		return s
	}
	return TrimRightFunc(s, func(r rune) bool { return ContainsRune(cutset, r) })
}

// Trim returns s without the runes at its beginning and its end that are in cutset.
func Trim(s, cutset string) string {
	return TrimRight(TrimLeft(s, cutset), cutset)
}

// isASCIISpace tells which ASCII characters unicode.IsSpace accepts.
func isASCIISpace(c byte) bool {
	return c == ' ' || '\t' <= c && c <= '\r'
}

// TrimSpace returns s without the white space at its beginning and its end.
func TrimSpace(s string) string {
	for s != "" && isASCIISpace(s[0]) {
		s = s[1:]
	}
	for s != "" && isASCIISpace(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	if s != "" && (s[0] >= utf8.RuneSelf || s[len(s)-1] >= utf8.RuneSelf) {
		return TrimFunc(s, unicode.IsSpace)
	}
	return s
}

// Fields returns the parts of s that are separated by one or more white space characters.
func Fields(s string) []string {
	if bytealg.ASCIILen(s) < len(s) {
		return FieldsFunc(s, unicode.IsSpace)
	}
	// Count first, so that one allocation does.
	n := 0
	within := false
	for i := 0; i < len(s); i++ {
		space := isASCIISpace(s[i])
		if !space && !within {
			n++
		}
		within = !space
	}
	fields := make([]string, 0, n)
	for i := 0; i < len(s); i++ {
		if isASCIISpace(s[i]) {
			continue
		}
		start := i
		for i < len(s) && !isASCIISpace(s[i]) {
			i++
		}
		fields = append(fields, s[start:i])
	}
	return fields
}

// FieldsFunc returns the parts of s that are separated by one or more runes that satisfy f. f should always say the
// same of the same rune; each rune is asked about once, in no promised order.
func FieldsFunc(s string, f func(rune) bool) []string {
	fields := make([]string, 0, 8)
	start := -1
	for i, r := range s {
		separates := f(r)
		switch {
		case separates && start >= 0:
			fields = append(fields, s[start:i])
			start = -1
		case !separates && start < 0:
			start = i
		}
	}
	if start >= 0 {
		fields = append(fields, s[start:])
	}
	return fields
}

// Split returns the parts of s between the separators. If sep is empty these are the runes of s. A string without
// separator is the only part.
func Split(s, sep string) []string { return split(s, sep, 0, -1) }

// SplitN is Split for at most n parts, the last of which is all the rest. For n == 0 the result is nil, for n < 0 the
// number is not limited.
func SplitN(s, sep string, n int) []string { return split(s, sep, 0, n) }

// SplitAfter is Split with each separator kept at the end of the part before it.
func SplitAfter(s, sep string) []string { return split(s, sep, len(sep), -1) }

// SplitAfterN is SplitN with each separator kept at the end of the part before it.
func SplitAfterN(s, sep string, n int) []string { return split(s, sep, len(sep), n) }

// split keeps so many bytes of each separator.
func split(s, sep string, keep, n int) []string {
	if n == 0 {
		return nil
	}
	if sep == "" {
		return explode(s, n)
	}
	if parts := Count(s, sep) + 1; n < 0 || n > parts {
		n = parts
	}
	parts := make([]string, n)
	for i := 0; i < n-1; i++ {
		at := Index(s, sep)
		parts[i] = s[:at+keep]
		s = s[at+len(sep):]
	}
	parts[n-1] = s
	return parts
}

// explode returns the runes of s, at most n, the last with all the rest.
func explode(s string, n int) []string {
	if runes := utf8.RuneCountInString(s); n < 0 || n > runes {
		n = runes
	}
	parts := make([]string, n)
	for i := 0; i < n-1; i++ {
		_, size := utf8.DecodeRuneInString(s)
		parts[i] = s[:size]
		s = s[size:]
	}
	if n > 0 {
		parts[n-1] = s
	}
	return parts
}
