package strings

import (
	"internal/bytealg"
	"unicode"
	"unicode/utf8"
)

// Clone returns a copy of s that shares no memory with it, for keeping a small part of a great string.
func Clone(s string) string {
	if s == "" {
		return ""
	}
	var b Builder
	b.Grow(len(s))
	b.WriteString(s)
	return b.String()
}

// Join returns the elements one after the other with sep between them.
func Join(elems []string, sep string) string {
	switch len(elems) {
	case 0:
		return ""
	case 1:
		return elems[0]
	}
	const most = int(^uint(0) >> 1)
	if len(sep) > 0 && len(sep) >= most/(len(elems)-1) {
		panic("strings: Join output length overflow")
	}
	n := len(sep) * (len(elems) - 1)
	for _, elem := range elems {
		if len(elem) > most-n {
			panic("strings: Join output length overflow")
		}
		n += len(elem)
	}
	var b Builder
	b.Grow(n)
	b.WriteString(elems[0])
	for _, elem := range elems[1:] {
		b.WriteString(sep)
		b.WriteString(elem)
	}
	return b.String()
}

// Repeat returns s count times. It panics if count is negative or the result would be too long.
func Repeat(s string, count int) string {
	switch {
	case count < 0:
		panic("strings: negative Repeat count")
	case count == 0 || s == "":
		return ""
	case count == 1:
		return s
	case len(s) > int(^uint(0)>>1)/count:
		panic("strings: Repeat output length overflow")
	}
	n := len(s) * count
	var b Builder
	b.Grow(n)
	b.WriteString(s)
	for b.Len() < n {
		// Double what is there, in chunks that stay in the cache.
		done := b.String()
		if len(done) > 8<<10 {
			done = done[:8<<10/len(s)*len(s)]
			if done == "" {
				done = s
			}
		}
		if len(done) > n-b.Len() {
			done = done[:n-b.Len()]
		}
		b.WriteString(done)
	}
	return b.String()
}

// Replace returns s with the first n places where old stands replaced by new, all if n < 0. If old is empty it stands
// before each rune and at the end.
func Replace(s, old, new string, n int) string {
	if old == new || n == 0 {
		return s
	}
	count := Count(s, old)
	if count == 0 {
		return s
	}
	if n < 0 || n > count {
		n = count
	}
	var b Builder
	b.Grow(len(s) + n*(len(new)-len(old)))
	for i := 0; i < n; i++ {
		at := 0
		if old != "" {
			at = Index(s, old)
		} else if i > 0 {
			_, at = utf8.DecodeRuneInString(s)
		}
		b.WriteString(s[:at])
		b.WriteString(new)
		s = s[at+len(old):]
	}
	b.WriteString(s)
	return b.String()
}

// ReplaceAll is Replace for all places.
func ReplaceAll(s, old, new string) string {
	return Replace(s, old, new, -1)
}

// Map returns s with each rune replaced by what mapping makes of it; a negative result drops the rune. If nothing
// changes it returns s itself.
func Map(mapping func(rune) rune, s string) string {
	// Go on as long as nothing changes. A byte that is not UTF-8 changes into RuneError.
	for i, r := range s {
		mapped := mapping(r)
		if mapped == r && (r != utf8.RuneError || HasPrefix(s[i:], "\uFFFD")) {
			continue
		}
		var b Builder
		b.Grow(len(s) + utf8.UTFMax)
		b.WriteString(s[:i])
		if mapped >= 0 {
			b.WriteRune(mapped)
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		for _, r := range s[i+size:] {
			if mapped := mapping(r); mapped >= 0 {
				b.WriteRune(mapped)
			}
		}
		return b.String()
	}
	return s
}

// ToUpper returns s in upper case.
func ToUpper(s string) string { return mapASCII(s, 'a', 'z', unicode.ToUpper) }

// ToLower returns s in lower case.
func ToLower(s string) string { return mapASCII(s, 'A', 'Z', unicode.ToLower) }

// mapASCII turns the ASCII letters from first to last into those of the other case; if s is not all ASCII it maps by
// the general mapping instead.
func mapASCII(s string, first, last byte, mapping func(rune) rune) string {
	if bytealg.ASCIILen(s) < len(s) {
		return Map(mapping, s)
	}
	i := 0
	for i < len(s) && (s[i] < first || s[i] > last) {
		i++
	}
	if i == len(s) {
		return s
	}
	buf := []byte(s)
	for ; i < len(buf); i++ {
		if c := buf[i]; first <= c && c <= last {
			buf[i] = c ^ ('a' - 'A')
		}
	}
	return bytealg.View(buf) // nobody else has buf
}

// ToTitle returns s with all letters in title case, which is seldom another one than upper case.
func ToTitle(s string) string { return Map(unicode.ToTitle, s) }

// ToUpperSpecial returns s in upper case as c has it.
func ToUpperSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToUpper, s) }

// ToLowerSpecial returns s in lower case as c has it.
func ToLowerSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToLower, s) }

// ToTitleSpecial returns s with all letters in title case as c has it.
func ToTitleSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToTitle, s) }

// ToValidUTF8 returns s with each run of bytes that are not UTF-8 replaced by replacement.
func ToValidUTF8(s, replacement string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b Builder
	b.Grow(len(s) + len(replacement))
	within := false // a run
	for s != "" {
		_, size := utf8.DecodeRuneInString(s)
		wrong := size == 1 && s[0] >= utf8.RuneSelf
		if !wrong {
			b.WriteString(s[:size])
		} else if !within {
			b.WriteString(replacement)
		}
		within = wrong
		s = s[size:]
	}
	return b.String()
}

// separatesWords tells where Title begins a new word: not after letters, digits and underscores, and beyond ASCII only
// after white space.
func separatesWords(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return !('0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r == '_')
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return false
	}
	return unicode.IsSpace(r)
}

// Title returns s with the first letter of each word in title case.
//
// Deprecated: it does not know what a word is where Unicode's punctuation is used. golang.org/x/text/cases does.
func Title(s string) string {
	previous := ' '
	return Map(func(r rune) rune {
		begins := separatesWords(previous)
		previous = r
		if begins {
			return unicode.ToTitle(r)
		}
		return r
	}, s)
}
