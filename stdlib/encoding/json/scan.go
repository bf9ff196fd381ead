// Package json reads and writes JSON (RFC 8259).
//
// scan.go checks the grammar, text arriving in any pieces; indent.go changes the white space of texts;
// fields.go knows which JSON object a struct is; encode.go and decode.go turn values into text and back, with
// quote.go for strings and literal.go for what fits which Go type; stream.go does so with readers and writers.
package json

import (
	"strconv"
	"sync"
)

// The scanner is a machine that takes one byte after the other and knows all the time whether they can begin a
// JSON value, and where the first value ends. What it has to remember is its state and, for each array or
// object that is open, one bit: which of the two.

// A state says what may come next.
type state uint8

const (
	wantValue    state = iota // a value
	wantFirst                 // the first element of an array, or ]
	wantFirstKey              // the first key of an object, or }
	wantKey                   // another key
	wantColon                 // : behind a key
	wantEnd                   // , or the end of what is open; at the top, the end of the text
	inString                  // more of a string
	inEscape                  // what follows a backslash
	inHex                     // one of four digits of \u
	inLiteral                 // more of true, false or null
	afterMinus                // the first digit of a number
	afterZero                 // . or e, for a number that begins with 0
	inDigits                  // another digit, . or e
	afterPoint                // the first digit of a fraction
	inFraction                // another digit, or e
	afterE                    // the sign or first digit of an exponent
	afterSign                 // the first digit of an exponent
	inExponent                // another digit
)

const maxDepth = 10000

type scanner struct {
	state   state
	key     bool   // the string being read is a key
	digits  int    // still to come of \u
	literal string // what is still to come of a literal, whole
	at      int    // how much of it was read
	open    []bool // for each that is open: it is an object
	done    bool   // the value is complete, but perhaps for more digits
	offset  int64  // bytes taken, since the first value if there are several
	err     error
}

// A SyntaxError is a text that is not JSON. Offset is the number of bytes read when that was clear.
type SyntaxError struct {
	msg    string
	Offset int64
}

func (e *SyntaxError) Error() string { return e.msg }

func (s *scanner) reset() {
	s.state = wantValue
	s.key, s.done = false, false
	s.open = s.open[:0]
	s.err = nil
}

var scanners = sync.Pool{New: func() any { return new(scanner) }}

// checkValid scans data, which must be one value with nothing but white space around it.
func checkValid(data []byte) error {
	s := scanners.Get().(*scanner)
	s.reset()
	s.offset = 0
	n := s.scan(data)
	if n < len(data) && s.err == nil {
		s.trailing(data[n:])
	}
	err := s.err
	if err == nil && !s.complete() {
		err = &SyntaxError{"unexpected end of JSON input", int64(len(data))}
	}
	scanners.Put(s)
	return err
}

// Valid reports whether data is one JSON value.
func Valid(data []byte) bool { return checkValid(data) == nil }

// complete reports whether the bytes so far are a value.
func (s *scanner) complete() bool {
	if s.done {
		return true
	}
	if len(s.open) > 0 {
		return false
	}
	switch s.state {
	case afterZero, inDigits, inFraction, inExponent:
		return true
	}
	return false
}

// trailing checks that nothing but white space follows the value.
func (s *scanner) trailing(data []byte) {
	for _, c := range data {
		s.offset++
		if !isSpace(c) {
			s.fail(c, "after top-level value")
			return
		}
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func (s *scanner) fail(c byte, context string) {
	s.err = &SyntaxError{"invalid character " + quoteChar(c) + " " + context, s.offset}
}

func quoteChar(c byte) string {
	switch c {
	case '\'':
		return `'\''`
	case '"':
		return `'"'`
	}
	s := strconv.Quote(string(rune(c)))
	return "'" + s[1:len(s)-1] + "'"
}

// plain are the bytes of a string that stand for themselves.
var plain = func() (p [256]bool) {
	for c := 0x20; c < 256; c++ {
		p[c] = c != '"' && c != '\\'
	}
	return p
}()

// scan takes bytes of data up to the end of the value, which is known when the byte behind a number has been
// seen (not taken), or up to an error. It returns how many it took; all of them if the value goes on.
func (s *scanner) scan(data []byte) int {
	i := 0
	for i < len(data) && !s.done && s.err == nil {
		c := data[i]
		switch s.state {
		case inString:
			for i < len(data) && plain[data[i]] {
				i++
				s.offset++
			}
			if i == len(data) {
				return i
			}
			c = data[i]
			s.inString(c)
		case wantValue, wantFirst, wantFirstKey, wantKey, wantColon, wantEnd:
			if !isSpace(c) {
				s.offset++
				s.structure(c)
				s.offset--
			}
		case inDigits, inFraction, inExponent, afterZero:
			if !s.number(c) {
				s.end()
				continue // c belongs to what follows
			}
		default:
			s.offset++
			s.within(c)
			s.offset--
		}
		i++
		s.offset++
	}
	return i
}

// end is called behind a value.
func (s *scanner) end() {
	if len(s.open) == 0 {
		s.done = true
	}
	s.state = wantEnd
}

// structure takes a byte between values.
func (s *scanner) structure(c byte) {
	switch s.state {
	case wantFirst:
		if c == ']' {
			s.pop()
			return
		}
		s.value(c)
	case wantValue:
		s.value(c)
	case wantFirstKey, wantKey:
		switch {
		case c == '"':
			s.state, s.key = inString, true
		case c == '}' && s.state == wantFirstKey:
			s.pop()
		default:
			s.fail(c, "looking for beginning of object key string")
		}
	case wantColon:
		if c != ':' {
			s.fail(c, "after object key")
			return
		}
		s.state = wantValue
	case wantEnd:
		object := s.open[len(s.open)-1]
		switch {
		case c == ',' && object:
			s.state = wantKey
		case c == ',':
			s.state = wantValue
		case c == '}' && object, c == ']' && !object:
			s.pop()
		case object:
			s.fail(c, "after object key:value pair")
		default:
			s.fail(c, "after array element")
		}
	}
}

// value takes the first byte of a value.
func (s *scanner) value(c byte) {
	switch {
	case c == '{':
		s.push(true)
		s.state = wantFirstKey
	case c == '[':
		s.push(false)
		s.state = wantFirst
	case c == '"':
		s.state = inString
	case c == '-':
		s.state = afterMinus
	case c == '0':
		s.state = afterZero
	case '1' <= c && c <= '9':
		s.state = inDigits
	case c == 't':
		s.startLiteral("true")
	case c == 'f':
		s.startLiteral("false")
	case c == 'n':
		s.startLiteral("null")
	default:
		s.fail(c, "looking for beginning of value")
	}
}

func (s *scanner) startLiteral(text string) { s.state, s.literal, s.at = inLiteral, text, 1 }

func (s *scanner) push(object bool) {
	s.open = append(s.open, object)
	if len(s.open) > maxDepth {
		s.err = &SyntaxError{"exceeded max depth", s.offset}
	}
}

func (s *scanner) pop() {
	s.open = s.open[:len(s.open)-1]
	s.end()
}

// inString takes a byte of a string that does not stand for itself.
func (s *scanner) inString(c byte) {
	switch {
	case c == '"' && s.key:
		s.state, s.key = wantColon, false
	case c == '"':
		s.end()
	case c == '\\':
		s.state = inEscape
	default:
		s.offset++
		s.fail(c, "in string literal")
		s.offset--
	}
}

// number takes a byte behind a digit; it reports false for one that is not part of the number.
func (s *scanner) number(c byte) bool {
	switch {
	case '0' <= c && c <= '9' && s.state != afterZero:
	case c == '.' && (s.state == afterZero || s.state == inDigits):
		s.state = afterPoint
	case c|0x20 == 'e' && s.state != inExponent:
		s.state = afterE
	default:
		return false
	}
	return true
}

// within takes a byte where only few are possible.
func (s *scanner) within(c byte) {
	digit := '0' <= c && c <= '9'
	switch s.state {
	case inEscape:
		switch c {
		case 'b', 'f', 'n', 'r', 't', '\\', '/', '"':
			s.state = inString
		case 'u':
			s.state, s.digits = inHex, 4
		default:
			s.fail(c, "in string escape code")
		}
	case inHex:
		if !digit && !('a' <= c|0x20 && c|0x20 <= 'f') {
			s.fail(c, "in \\u hexadecimal character escape")
			return
		}
		if s.digits--; s.digits == 0 {
			s.state = inString
		}
	case inLiteral:
		if c != s.literal[s.at] {
			s.fail(c, "in literal "+s.literal+" (expecting "+quoteChar(s.literal[s.at])+")")
			return
		}
		if s.at++; s.at == len(s.literal) {
			s.end()
		}
	case afterMinus:
		switch {
		case c == '0':
			s.state = afterZero
		case digit:
			s.state = inDigits
		default:
			s.fail(c, "in numeric literal")
		}
	case afterPoint:
		if !digit {
			s.fail(c, "after decimal point in numeric literal")
			return
		}
		s.state = inFraction
	case afterE:
		switch {
		case c == '+' || c == '-':
			s.state = afterSign
		case digit:
			s.state = inExponent
		default:
			s.fail(c, "in exponent of numeric literal")
		}
	case afterSign:
		if !digit {
			s.fail(c, "in exponent of numeric literal")
			return
		}
		s.state = inExponent
	}
}
