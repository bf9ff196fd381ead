package json

import (
	"unicode/utf16"
	"unicode/utf8"
)

// JSON strings, there and back.

// asItIs are the ASCII bytes that need no escape, with and without HTML's.
var asItIs, asItIsInHTML = func() (p, h [utf8.RuneSelf]bool) {
	for c := range utf8.RuneSelf {
		p[c] = plain[c]
		h[c] = plain[c] && c != '<' && c != '>' && c != '&'
	}
	return p, h
}()

// appendString appends s as a JSON string.
func appendString[S []byte | string](dst []byte, s S, escapeHTML bool) []byte {
	same := &asItIs
	if escapeHTML {
		same = &asItIsInHTML
	}
	dst = append(dst, '"')
	done := 0
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if !same[c] {
				dst = append(dst, s[done:i]...)
				dst = appendEscape(dst, c)
				done = i + 1
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(string(s[i:min(len(s), i+utf8.UTFMax)]))
		switch {
		case r == utf8.RuneError && n == 1:
			dst = append(dst, s[done:i]...)
			dst = append(dst, `\ufffd`...)
			done = i + n
		case r == '\u2028' || r == '\u2029': // which end lines in JavaScript
			dst = append(dst, s[done:i]...)
			dst = append(dst, '\\', 'u', '2', '0', '2', hexDigits[r&15])
			done = i + n
		}
		i += n
	}
	dst = append(dst, s[done:]...)
	return append(dst, '"')
}

func appendEscape(dst []byte, c byte) []byte {
	switch c {
	case '\\', '"':
		return append(dst, '\\', c)
	case '\b':
		return append(dst, '\\', 'b')
	case '\f':
		return append(dst, '\\', 'f')
	case '\n':
		return append(dst, '\\', 'n')
	case '\r':
		return append(dst, '\\', 'r')
	case '\t':
		return append(dst, '\\', 't')
	}
	return append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
}

// unquoted is what a string's text means. It is part of the text if possible, or good until the next call.
func (d *decoder) unquoted(text []byte) []byte {
	inner := text[1 : len(text)-1]
	i := 0
	for i < len(inner) && inner[i] != '\\' && inner[i] < utf8.RuneSelf {
		i++
	}
	if i == len(inner) {
		return inner
	}
	out := append(d.stringBuffer[:0], inner[:i]...)
	for i < len(inner) {
		switch c := inner[i]; {
		case c == '\\':
			var r rune
			r, i = unescape(inner, i+1)
			out = utf8.AppendRune(out, r)
		case c < utf8.RuneSelf:
			out = append(out, c)
			i++
		default:
			r, n := utf8.DecodeRune(inner[i:])
			out = utf8.AppendRune(out, r)
			i += n
		}
	}
	d.stringBuffer = out
	return out
}

// unescape reads what follows a backslash, at s[i]: its rune, and where it ends. Half a surrogate pair is
// U+FFFD.
func unescape(s []byte, i int) (rune, int) {
	switch c := s[i]; c {
	case 'b':
		return '\b', i + 1
	case 'f':
		return '\f', i + 1
	case 'n':
		return '\n', i + 1
	case 'r':
		return '\r', i + 1
	case 't':
		return '\t', i + 1
	case 'u':
		r := hex4(s[i+1:])
		i += 5
		if utf16.IsSurrogate(r) {
			if i+6 <= len(s) && s[i] == '\\' && s[i+1] == 'u' {
				if pair := utf16.DecodeRune(r, hex4(s[i+2:])); pair != utf8.RuneError {
					return pair, i + 6
				}
			}
			return utf8.RuneError, i
		}
		return r, i
	default:
		return rune(c), i + 1
	}
}

func hex4(s []byte) rune {
	var r rune
	for _, c := range s[:4] {
		switch {
		case c <= '9':
			c -= '0'
		default:
			c = c&^0x20 - 'A' + 10
		}
		r = r<<4 | rune(c)
	}
	return r
}
