package path

import (
	"errors"
	"unicode/utf8"
)

// ErrBadPattern says that a pattern is not well formed.
var ErrBadPattern = errors.New("syntax error in pattern")

// Match says whether pattern matches the whole of name. In a pattern
//
//   - matches any number of characters that are not slashes
//     ?        matches one character that is not a slash
//     [a-z_]   matches one of the characters of the class; [^...] one that is not
//     \c       matches the character c
//
// and everything else matches itself. The only error is ErrBadPattern. It is reported however much of name matches.
func Match(pattern, name string) (matched bool, err error) {
	if err := check(pattern); err != nil {
		return false, err
	}
	return match(pattern, name), nil
}

// check returns ErrBadPattern if pattern is not well formed.
func check(pattern string) error {
	for pattern != "" {
		switch pattern[0] {
		case '\\':
			if len(pattern) == 1 {
				return ErrBadPattern
			}
			pattern = pattern[2:]
		case '[':
			_, rest, ok := class(pattern[1:], 0)
			if !ok {
				return ErrBadPattern
			}
			pattern = rest
		default:
			pattern = pattern[1:]
		}
	}
	return nil
}

// match says whether the well-formed pattern matches name. A star first matches nothing; when the rest does not match,
// one byte more. Only the last star need be tried again: what was before it matched with the shortest text.
func match(pattern, name string) bool {
	starPattern, starName, star := "", "", false
	for {
		if pattern == "" && name == "" {
			return true
		}
		if pattern != "" && pattern[0] == '*' {
			pattern = pattern[1:]
			starPattern, starName, star = pattern, name, true
			continue
		}
		if p, n, ok := matchOne(pattern, name); ok {
			pattern, name = p, n
			continue
		}
		if !star || starName == "" || starName[0] == '/' {
			return false
		}
		starName = starName[1:]
		pattern, name = starPattern, starName
	}
}

// matchOne matches the first part of pattern, which is not a star, with the first character of name.
func matchOne(pattern, name string) (restPattern, restName string, ok bool) {
	if pattern == "" || name == "" {
		return "", "", false
	}
	switch pattern[0] {
	case '[':
		r, size := utf8.DecodeRuneInString(name)
		in, rest, _ := class(pattern[1:], r)
		return rest, name[size:], in
	case '?':
		_, size := utf8.DecodeRuneInString(name)
		return pattern[1:], name[size:], name[0] != '/'
	case '\\':
		pattern = pattern[1:]
	}
	return pattern[1:], name[1:], pattern[0] == name[0]
}

// class says whether r is in the class that s is the inside of, and returns what comes after it. ok is false if it is
// not well formed.
func class(s string, r rune) (in bool, rest string, ok bool) {
	negated := s != "" && s[0] == '^'
	if negated {
		s = s[1:]
	}
	for n := 0; ; n++ {
		if s != "" && s[0] == ']' && n > 0 {
			return in != negated, s[1:], true
		}
		lo, rest, ok := classRune(s)
		if !ok {
			return false, "", false
		}
		hi := lo
		if rest[0] == '-' {
			if hi, rest, ok = classRune(rest[1:]); !ok {
				return false, "", false
			}
		}
		if lo <= r && r <= hi {
			in = true
		}
		s = rest
	}
}

// classRune returns the first, possibly quoted character of s. There must be something behind it: a class has an end.
func classRune(s string) (r rune, rest string, ok bool) {
	if s == "" || s[0] == '-' || s[0] == ']' {
		return 0, "", false
	}
	if s[0] == '\\' {
		if s = s[1:]; s == "" {
			return 0, "", false
		}
	}
	r, size := utf8.DecodeRuneInString(s)
	rest = s[size:]
	return r, rest, (r != utf8.RuneError || size != 1) && rest != ""
}
