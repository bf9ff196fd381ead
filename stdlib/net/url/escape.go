package url

import (
	"strconv"
	"strings"
)

// A part is a part of a URL. Each leaves other characters as they are.
type part int

const (
	inPath part = iota
	inSegment
	inHost
	inZone
	inUser
	inQuery
	inFragment
)

// plain has for each part the characters, beside letters, digits and -_.~, that stand for themselves.
var plain = [...]string{
	inPath:     "$&+,/:;=@",
	inSegment:  "$&+:=@",
	inHost:     "!$&'()*+,;=:[]<>\"",
	inZone:     "!$&'()*+,;=:[]<>\"",
	inUser:     "$&+,;=",
	inQuery:    "",
	inFragment: "$&+,/:;=?@!()*",
}

func isAlphanumeric(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

func isPlain(c byte, p part) bool {
	return isAlphanumeric(c) || strings.IndexByte("-_.~", c) >= 0 || strings.IndexByte(plain[p], c) >= 0
}

const hexDigits = "0123456789ABCDEF"

func escape(s string, p part) string {
	n := 0
	for i := range len(s) {
		if !isPlain(s[i], p) {
			n++
		}
	}
	if n == 0 {
		return s
	}
	b := make([]byte, 0, len(s)+2*n)
	for i := range len(s) {
		switch c := s[i]; {
		case isPlain(c, p):
			b = append(b, c)
		case c == ' ' && p == inQuery:
			b = append(b, '+')
		default:
			b = append(b, '%', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	return string(b)
}

// An EscapeError is a % with no two digits behind it, or one where it may not be.
type EscapeError string

func (e EscapeError) Error() string { return "invalid URL escape " + strconv.Quote(string(e)) }

// An InvalidHostError is a character that hosts can't have.
type InvalidHostError string

func (e InvalidHostError) Error() string {
	return "invalid character " + strconv.Quote(string(e)) + " in host name"
}

// hexValue is what a digit means, or -1.
func hexValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c - 'a' + 10)
	case 'A' <= c && c <= 'F':
		return int(c - 'A' + 10)
	}
	return -1
}

// escaped is the byte that the escape at the beginning of s means.
func escaped(s string, p part) (byte, error) {
	if len(s) < 3 || hexValue(s[1]) < 0 || hexValue(s[2]) < 0 {
		return 0, EscapeError(s[:min(3, len(s))])
	}
	c := byte(hexValue(s[1])<<4 | hexValue(s[2]))
	switch {
	case s[:3] == "%25":
	case p == inHost && c < 0x80: // hosts may escape what is not ASCII only
		return 0, EscapeError(s[:3])
	case p == inZone && c != ' ' && !isPlain(c, inHost):
		return 0, EscapeError(s[:3])
	}
	return c, nil
}

func unescape(s string, p part) (string, error) {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '%':
			var err error
			if c, err = escaped(s[i:], p); err != nil {
				return "", err
			}
			i += 2
		case c == '+' && p == inQuery:
			c = ' '
		case (p == inHost || p == inZone) && c < 0x80 && !isPlain(c, p):
			return "", InvalidHostError(s[i : i+1])
		}
		b = append(b, c)
	}
	return string(b), nil
}

// QueryEscape escapes s for a key or value of a query.
func QueryEscape(s string) string { return escape(s, inQuery) }

// QueryUnescape is the inverse of QueryEscape.
func QueryUnescape(s string) (string, error) { return unescape(s, inQuery) }

// PathEscape escapes s for a segment of a path.
func PathEscape(s string) string { return escape(s, inSegment) }

// PathUnescape is the inverse of PathEscape; a + stands for itself.
func PathUnescape(s string) (string, error) { return unescape(s, inSegment) }

// isEncoding says whether s could be an escaped path or fragment, if not the one that escape makes.
func isEncoding(s string, p part) bool {
	for i := range len(s) {
		if !isPlain(s[i], p) && strings.IndexByte("!$&'()*+,;=:@[]%", s[i]) < 0 {
			return false
		}
	}
	return true
}
