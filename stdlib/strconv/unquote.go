package strconv

import "unicode/utf8"

// UnquoteChar reads the first character of what stands between the quotes of a literal. It returns
//
//   - the rune or the byte that the character stands for,
//   - whether that is a rune which takes more than one byte in UTF-8,
//   - the rest of the string,
//   - an error if there is no correct character.
//
// quote is the kind of the literal: between single quotes \' is permitted and ' is not, between double quotes \" is
// and " is not; for 0 the quotes need no escape and may have none.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	if s == "" {
		return 0, false, "", ErrSyntax
	}
	switch c := s[0]; {
	case c == quote && (quote == '\'' || quote == '"'):
		return 0, false, "", ErrSyntax
	case c >= utf8.RuneSelf:
		r, size := utf8.DecodeRuneInString(s)
		return r, true, s[size:], nil
	case c != '\\':
		return rune(c), false, s[1:], nil
	}
	if len(s) < 2 {
		return 0, false, "", ErrSyntax
	}
	escape := s
	letter := s[1]
	s = s[2:]
	switch letter {
	case 'a':
		value = '\a'
	case 'b':
		value = '\b'
	case 'f':
		value = '\f'
	case 'n':
		value = '\n'
	case 'r':
		value = '\r'
	case 't':
		value = '\t'
	case 'v':
		value = '\v'
	case '\\':
		value = '\\'
	case '\'', '"':
		if letter != quote {
			return 0, false, "", ErrSyntax
		}
		value = rune(letter)
	case 'x':
		value, s, err = escapedNumber(s, 2, 16)
	case '0', '1', '2', '3', '4', '5', '6', '7':
		value, s, err = escapedNumber(escape[1:], 3, 8)
		if value > 255 {
			err = ErrSyntax
		}
	case 'u', 'U':
		digits := 4
		if letter == 'U' {
			digits = 8
		}
		value, s, err = escapedNumber(s, digits, 16)
		if !utf8.ValidRune(value) {
			err = ErrSyntax
		}
		multibyte = true
	default:
		err = ErrSyntax
	}
	if err != nil {
		return 0, false, "", err
	}
	return value, multibyte, s, nil
}

// escapedNumber reads so many digits from the beginning of s.
func escapedNumber(s string, digits, base int) (value rune, tail string, err error) {
	if len(s) < digits {
		return 0, "", ErrSyntax
	}
	for i := 0; i < digits; i++ {
		d := digitValue(s[i])
		if d >= base {
			return 0, "", ErrSyntax
		}
		value = value*rune(base) + rune(d)
	}
	return value, s[digits:], nil
}

// Unquote returns the string that the Go literal s, in single, double or back quotes, stands for. In single quotes
// there may be only one character; if there is none the result is the empty string.
func Unquote(s string) (string, error) {
	end, plain, err := literal(s)
	if err != nil || end != len(s) {
		return "", ErrSyntax
	}
	body := s[1 : end-1]
	switch {
	case plain:
		return body, nil
	case s[0] == '`':
		return withoutReturns(body), nil
	}
	buf := make([]byte, 0, len(body))
	for body != "" {
		value, multibyte, rest, err := UnquoteChar(body, s[0])
		if err != nil {
			return "", err
		}
		body = rest
		if multibyte {
			buf = utf8.AppendRune(buf, value)
		} else {
			buf = append(buf, byte(value))
		}
	}
	return string(buf), nil
}

// QuotedPrefix returns the literal, as Unquote understands it, at the beginning of s.
func QuotedPrefix(s string) (string, error) {
	end, _, err := literal(s)
	if err != nil {
		return "", err
	}
	return s[:end], nil
}

// literal returns where the literal at the beginning of s ends, and whether it stands for just what is between its
// quotes.
func literal(s string) (end int, plain bool, err error) {
	if len(s) < 2 {
		return 0, false, ErrSyntax
	}
	plain = true
	quote := s[0]
	switch quote {
	case '`':
		for i := 1; i < len(s); i++ {
			if s[i] == '`' {
				return i + 1, plain, nil
			}
			plain = plain && s[i] != '\r'
		}
		return 0, false, ErrSyntax
	case '"', '\'':
	default:
		return 0, false, ErrSyntax
	}
	rest := s[1:]
	for n := 0; ; n++ {
		if rest == "" {
			return 0, false, ErrSyntax
		}
		c := rest[0]
		if c == quote {
			return len(s) - len(rest) + 1, plain, nil
		}
		if c == '\n' || quote == '\'' && n == 1 {
			return 0, false, ErrSyntax
		}
		if c < utf8.RuneSelf && c != '\\' {
			rest = rest[1:]
			continue
		}
		value, _, tail, err := UnquoteChar(rest, quote)
		if err != nil {
			return 0, false, err
		}
		plain = plain && c != '\\' && (value != utf8.RuneError || len(rest)-len(tail) > 1)
		rest = tail
	}
}

func withoutReturns(s string) string {
	buf := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '\r' {
			buf = append(buf, s[i])
		}
	}
	return string(buf)
}
