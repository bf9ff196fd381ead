package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// pushClass pushes the class of a clean set, or something simpler that matches the same: a literal for one
// rune, or for the two cases of one.
func (p *parser) pushClass(set charset) *Error {
	p.runes += len(set)
	if p.runes > maxRunes {
		return &Error{ErrLarge, p.whole}
	}
	p.push(newClass(set, p.flags))
	return nil
}

func newClass(set charset, flags Flags) *Regexp {
	re := &Regexp{Op: OpCharClass, Flags: flags &^ FoldCase}
	switch {
	case len(set) == 2 && set[0] == set[1]:
		re.Op = OpLiteral
		re.Rune = set[:1]
	case len(set) == 4 && set[0] == set[1] && set[2] == set[3] &&
		unicode.SimpleFold(set[0]) == set[2] && unicode.SimpleFold(set[2]) == set[0]:
		re.Op = OpLiteral
		re.Flags |= FoldCase
		re.Rune = set[:1]
	case len(set) == 2 && set[1] == set[0]+1 &&
		unicode.SimpleFold(set[0]) == set[1] && unicode.SimpleFold(set[1]) == set[0]:
		re.Op = OpLiteral
		re.Flags |= FoldCase
		re.Rune = set[:1]
	default:
		re.Rune = set
	}
	return re
}

// escape reads what begins with a backslash outside of brackets.
func (p *parser) escape(s string) (string, *Error) {
	if p.flags&PerlX != 0 && len(s) >= 2 {
		switch s[1] {
		case 'A':
			p.push(&Regexp{Op: OpBeginText, Flags: p.flags})
			return s[2:], nil
		case 'z':
			p.push(&Regexp{Op: OpEndText, Flags: p.flags &^ WasDollar})
			return s[2:], nil
		case 'b':
			p.push(&Regexp{Op: OpWordBoundary, Flags: p.flags})
			return s[2:], nil
		case 'B':
			p.push(&Regexp{Op: OpNoWordBoundary, Flags: p.flags})
			return s[2:], nil
		case 'Q':
			quoted, rest, _ := strings.Cut(s[2:], `\E`)
			for _, r := range quoted {
				p.literal(r)
			}
			return rest, nil
		}
	}
	set, rest, err := p.namedClass(s)
	if err != nil {
		return "", err
	}
	if rest != s {
		if set.everything() && s[1]|0x20 == 'p' {
			p.push(&Regexp{Op: OpAnyChar, Flags: p.flags})
			return rest, nil
		}
		return rest, p.pushClass(set)
	}
	r, rest, err := escapedRune(s)
	if err == nil {
		p.literal(r)
	}
	return rest, err
}

// namedClass reads a class that is written with a backslash: \d or \pN. It returns a clean set; rest is s if
// there is none.
func (p *parser) namedClass(s string) (set charset, rest string, err *Error) {
	if len(s) < 2 || s[0] != '\\' {
		return nil, s, nil
	}
	switch c := s[1]; {
	case p.flags&UnicodeGroups != 0 && (c == 'p' || c == 'P'):
		return p.unicodeClass(s)
	case p.flags&PerlX != 0:
		if pairs := perlGroups[c|0x20]; pairs != nil {
			return p.asciiClass(pairs, c < 'a'), s[2:], nil
		}
	}
	return nil, s, nil
}

// asciiClass is the set of some pairs or its complement, with the other cases if the flags say so.
func (p *parser) asciiClass(pairs []rune, negate bool) charset {
	var set charset
	for i := 0; i < len(pairs); i += 2 {
		set = set.addFlags(pairs[i], pairs[i+1], p.flags)
	}
	set = set.clean()
	if negate {
		set = set.negated()
	}
	return set
}

// unicodeClass reads \pN, \p{Name}, \p{^Name} and the same with P.
func (p *parser) unicodeClass(s string) (set charset, rest string, err *Error) {
	negate := s[1] == 'P'
	if len(s) == 2 {
		return nil, "", &Error{ErrInvalidCharRange, s}
	}
	_, size := utf8.DecodeRuneInString(s[2:])
	name, rest := s[2:2+size], s[2+size:]
	if name == "{" {
		end := strings.IndexByte(s, '}')
		if end < 0 {
			return nil, "", &Error{ErrInvalidCharRange, s}
		}
		name, rest = s[3:end], s[end+1:]
	}
	if strings.HasPrefix(name, "^") {
		negate = !negate
		name = name[1:]
	}
	set, found := unicodeGroup(name, p.flags&FoldCase != 0)
	if !found {
		return nil, "", &Error{ErrInvalidCharRange, s[:len(s)-len(rest)]}
	}
	if negate {
		set = set.negated()
	}
	return set, rest, nil
}

// bracketClass reads [...].
func (p *parser) bracketClass(s string) (string, *Error) {
	t := s[1:]
	var set charset
	negate := strings.HasPrefix(t, "^")
	if negate {
		t = t[1:]
		if p.flags&ClassNL == 0 { // not to be matched by the complement
			set = set.add('\n', '\n')
		}
	}
	for first := true; t == "" || t[0] != ']' || first; first = false {
		if t == "" {
			return "", &Error{ErrMissingBracket, s}
		}
		// POSIX takes - as itself only at the ends.
		if t[0] == '-' && p.flags&PerlX == 0 && !first && (len(t) == 1 || t[1] != ']') {
			_, size := utf8.DecodeRuneInString(t[1:])
			return "", &Error{ErrInvalidCharRange, t[:1+size]}
		}
		more, rest, err := p.classElement(t, s)
		if err != nil {
			return "", err
		}
		set = set.addSet(more)
		t = rest
	}
	set = set.clean()
	if negate {
		set = set.negated()
	}
	return t[1:], p.pushClass(set)
}

// classElement reads one element of the bracketed class whole: a named class, a rune or a range.
func (p *parser) classElement(s, whole string) (set charset, rest string, err *Error) {
	if strings.HasPrefix(s, "[:") {
		if end := strings.Index(s, ":]"); end >= 2 {
			name := s[2:end]
			plain := strings.TrimPrefix(name, "^")
			pairs := posixGroups[plain]
			if pairs == nil {
				return nil, "", &Error{ErrInvalidCharRange, s[:end+2]}
			}
			return p.asciiClass(pairs, name != plain), s[end+2:], nil
		}
	}
	set, rest, err = p.namedClass(s)
	if err != nil || rest != s {
		return set, rest, err
	}
	lo, rest, err := classRune(s, whole)
	if err != nil {
		return nil, "", err
	}
	hi := lo
	if len(rest) >= 2 && rest[0] == '-' && rest[1] != ']' {
		if hi, rest, err = classRune(rest[1:], whole); err != nil {
			return nil, "", err
		}
		if hi < lo {
			return nil, "", &Error{ErrInvalidCharRange, s[:len(s)-len(rest)]}
		}
	}
	return set.addFlags(lo, hi, p.flags), rest, nil
}

func classRune(s, whole string) (r rune, rest string, err *Error) {
	if s == "" {
		return 0, "", &Error{ErrMissingBracket, whole}
	}
	if s[0] == '\\' {
		return escapedRune(s)
	}
	r, size := utf8.DecodeRuneInString(s)
	return r, s[size:], nil
}

// escapedRune reads a backslash and the rune it stands for.
func escapedRune(s string) (r rune, rest string, err *Error) {
	t := s[1:]
	if t == "" {
		return 0, "", &Error{ErrTrailingBackslash, ""}
	}
	c, size := utf8.DecodeRuneInString(t)
	t = t[size:]
	switch c {
	case '0', '1', '2', '3', '4', '5', '6', '7':
		if c != '0' && (t == "" || !isOctal(t[0])) {
			break // a back reference; there are none
		}
		r = c - '0'
		for n := 1; n < 3 && t != "" && isOctal(t[0]); n++ {
			r = r*8 + rune(t[0]-'0')
			t = t[1:]
		}
		return r, t, nil
	case 'x':
		return hexRune(s, t)
	case 'a':
		return '\a', t, nil
	case 'f':
		return '\f', t, nil
	case 'n':
		return '\n', t, nil
	case 'r':
		return '\r', t, nil
	case 't':
		return '\t', t, nil
	case 'v':
		return '\v', t, nil
	default:
		if c < utf8.RuneSelf && !isAlnum(c) {
			return c, t, nil
		}
	}
	return 0, "", &Error{ErrInvalidEscape, s[:len(s)-len(t)]}
}

func isOctal(c byte) bool { return '0' <= c && c <= '7' }

// hexRune reads the digits behind \x: two, or any number in braces. s begins with the backslash, t after the x.
func hexRune(s, t string) (r rune, rest string, err *Error) {
	if !strings.HasPrefix(t, "{") {
		end := len(t)
		n := 0
		for i := range t {
			if n++; n == 3 {
				end = i
				break
			}
		}
		if hi, lo := hexDigit(t, 0), hexDigit(t, 1); hi >= 0 && lo >= 0 {
			return hi<<4 | lo, t[2:], nil
		}
		return 0, "", &Error{ErrInvalidEscape, s[:len(s)-len(t)+end]}
	}
	for i, c := range t[1:] {
		if c == '}' && i > 0 {
			return r, t[2+i:], nil
		}
		v := hexDigit(t, 1+i)
		if v >= 0 {
			r = r<<4 | v
		}
		if v < 0 || r > unicode.MaxRune {
			return 0, "", &Error{ErrInvalidEscape, s[:len(s)-len(t)+1+i+utf8.RuneLen(c)]}
		}
	}
	return 0, "", &Error{ErrInvalidEscape, s}
}

// hexDigit is the value of the digit at s[i], -1 if there is none.
func hexDigit(s string, i int) rune {
	if i >= len(s) {
		return -1
	}
	switch c := rune(s[i]); {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10
	}
	return -1
}
