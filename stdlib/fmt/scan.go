package fmt

import (
	"errors"
	"io"
	"os"
	"reflect"
	"sync"
	"unicode/utf8"
)

// A ScanState is what a Scanner's Scan method reads from.
type ScanState interface {
	// ReadRune reads the next character; within the field's width, if it has one. Scanln and its relatives, and Scanf's,
	// return io.EOF behind the first newline.
	ReadRune() (r rune, size int, err error)

	// UnreadRune makes the next ReadRune return the same character again.
	UnreadRune() error

	// SkipSpace skips white space. Whether newlines are, depends on the function that was called.
	SkipSpace()

	// Token skips white space if skipSpace is set, and returns the characters that satisfy f; those that are not white
	// space if f is nil. The slice is valid until the next call.
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)

	// Width returns the field's width and whether it has one, in characters.
	Width() (wid int, ok bool)

	// Read must not be called: ReadRune takes its place.
	Read(buf []byte) (n int, err error)
}

// A Scanner reads itself, for any verb. Scan must have a pointer as its receiver.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

// Scan reads words, separated by white space, from standard input and stores them to what the operands point to. Newlines
// are white space. It returns how many operands it has stored; err tells why, if that is not all.
func Scan(a ...any) (n int, err error) { return Fscan(os.Stdin, a...) }

// Scanln is Scan within one line: a newline or the end of the input must follow the last word.
func Scanln(a ...any) (n int, err error) { return Fscanln(os.Stdin, a...) }

// Scanf reads from standard input as the format tells. Newlines in input and format must match.
func Scanf(format string, a ...any) (n int, err error) { return Fscanf(os.Stdin, format, a...) }

// Sscan is Scan from a string.
func Sscan(str string, a ...any) (n int, err error) { return Fscan(&stringReader{s: str}, a...) }

// Sscanln is Scanln from a string.
func Sscanln(str string, a ...any) (n int, err error) { return Fscanln(&stringReader{s: str}, a...) }

// Sscanf is Scanf from a string.
func Sscanf(str string, format string, a ...any) (n int, err error) {
	return Fscanf(&stringReader{s: str}, format, a...)
}

// stringReader reads a string.
type stringReader struct {
	s    string // what is left
	last string // what was left before the last ReadRune
}

func (r *stringReader) Read(b []byte) (n int, err error) {
	if n = copy(b, r.s); n == 0 {
		return 0, io.EOF
	}
	r.s = r.s[n:]
	return n, nil
}

func (r *stringReader) ReadRune() (c rune, size int, err error) {
	if r.s == "" {
		return 0, 0, io.EOF
	}
	c, size = utf8.DecodeRuneInString(r.s)
	r.last, r.s = r.s, r.s[size:]
	return c, size, nil
}

func (r *stringReader) UnreadRune() error {
	r.s = r.last
	return nil
}

// Fscan is Scan from r.
func Fscan(r io.Reader, a ...any) (n int, err error) {
	s := newScan(r, true, false)
	n, err = s.scan(a)
	s.free()
	return n, err
}

// Fscanln is Scanln from r.
func Fscanln(r io.Reader, a ...any) (n int, err error) {
	s := newScan(r, false, true)
	n, err = s.scan(a)
	s.free()
	return n, err
}

// Fscanf is Scanf from r.
func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	s := newScan(r, false, false)
	n, err = s.scanf(format, a)
	s.free()
	return n, err
}

// scanState is the state of one call, as a ScanState. Below the top level everything that goes wrong is a panic with a
// scanError.
type scanState struct {
	input   io.RuneScanner
	buf     []byte // the current token
	count   int    // characters read
	atEOF   bool
	limit   int // count at which the field ends
	width   int // of the field, noLimit if it has none
	nlSpace bool
	nlEnd   bool // for Scanln
}

const noLimit = 1 << 30

// scanError is what a panic carries. Any other panic is not ours.
type scanError struct {
	err error
}

const eof = -1

// scanStates are kept for reuse: they have a buffer.
var scanStates = sync.Pool{New: func() any { return new(scanState) }}

func newScan(r io.Reader, nlSpace, nlEnd bool) *scanState {
	s := scanStates.Get().(*scanState)
	*s = scanState{buf: s.buf[:0], nlSpace: nlSpace, nlEnd: nlEnd, limit: noLimit, width: noLimit}
	switch r := r.(type) {
	case *scanState: // a Scanner calls Fscan for a part of what it reads
		s.input = r
		s.limit = r.limit - r.count
		s.nlSpace = s.nlSpace && r.nlSpace
		s.atEOF = r.atEOF
	case io.RuneScanner:
		s.input = r
	default:
		s.input = &runeReader{r: r, peeked: eof}
	}
	return s
}

func (s *scanState) free() {
	s.input = nil
	if cap(s.buf) <= 1024 { // not one that grew large for once
		scanStates.Put(s)
	}
}

// A runeReader reads characters from a reader byte by byte, so that it takes no more than needed.
type runeReader struct {
	r       io.Reader
	last    rune
	peeked  rune // a character that was unread; eof if there is none
	pending [utf8.UTFMax]byte
	n       int // bytes in pending
}

func (r *runeReader) ReadRune() (c rune, size int, err error) {
	if r.peeked != eof {
		c, r.peeked = r.peeked, eof
		r.last = c
		return c, utf8.RuneLen(c), nil
	}
	for r.n == 0 || !utf8.FullRune(r.pending[:r.n]) {
		n, err := io.ReadFull(r.r, r.pending[r.n:r.n+1])
		if n == 0 {
			if err == io.EOF && r.n > 0 {
				break // a broken character at the end
			}
			return 0, 0, err
		}
		r.n++
	}
	c, size = utf8.DecodeRune(r.pending[:r.n])
	copy(r.pending[:], r.pending[size:r.n])
	r.n -= size
	r.last = c
	return c, size, nil
}

func (r *runeReader) UnreadRune() error {
	if r.peeked != eof {
		return errors.New("fmt: scanning called UnreadRune with no rune available")
	}
	r.peeked = r.last
	return nil
}

// catch is deferred at the top: it makes errors of panics.
func catch(err *error) {
	switch e := recover().(type) {
	case nil:
	case scanError:
		*err = e.err
	default:
		panic(e)
	}
}

func (s *scanState) fail(err error)       { panic(scanError{err}) }
func (s *scanState) failText(text string) { panic(scanError{errors.New(text)}) }

func (s *scanState) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

func (s *scanState) Width() (wid int, ok bool) {
	if s.width == noLimit {
		return 0, false
	}
	return s.width, true
}

func (s *scanState) ReadRune() (r rune, size int, err error) {
	if s.atEOF || s.count >= s.limit {
		return 0, 0, io.EOF
	}
	r, size, err = s.input.ReadRune()
	if err == nil {
		s.count++
		s.atEOF = s.nlEnd && r == '\n'
	} else if err == io.EOF {
		s.atEOF = true
	}
	return r, size, err
}

func (s *scanState) UnreadRune() error {
	s.input.UnreadRune()
	s.atEOF = false
	s.count--
	return nil
}

// next returns the next character, eof at the end.
func (s *scanState) next() rune {
	r, _, err := s.ReadRune()
	if err != nil {
		if err == io.EOF {
			return eof
		}
		s.fail(err)
	}
	return r
}

// must is next where the input must not end.
func (s *scanState) must() rune {
	r := s.next()
	if r == eof {
		s.fail(io.ErrUnexpectedEOF)
	}
	return r
}

// notEOF makes sure that there is something left. An operand that has not begun is missing at the end of the input; one
// that ends too early was cut off, see must.
func (s *scanState) notEOF() {
	if s.next() == eof {
		s.fail(io.EOF)
	}
	s.UnreadRune()
}

func contains(set string, r rune) bool {
	for _, c := range set {
		if c == r {
			return true
		}
	}
	return false
}

// peek says whether the next character is one of the set.
func (s *scanState) peek(set string) bool {
	r := s.next()
	if r != eof {
		s.UnreadRune()
	}
	return contains(set, r)
}

// accept adds the next character to the token if it is one of the set, and says whether it was.
func (s *scanState) accept(set string) bool {
	r := s.next()
	if r == eof {
		return false
	}
	if !contains(set, r) {
		s.UnreadRune()
		return false
	}
	s.buf = appendRune(s.buf, r)
	return true
}

func (s *scanState) acceptAll(set string) {
	for s.accept(set) {
	}
}

// isSpace says whether r is white space, by Unicode's property White_Space.
func isSpace(r rune) bool {
	switch {
	case r <= ' ':
		return r == ' ' || '\t' <= r && r <= '\r'
	case r == 0x85, r == 0xA0, r == 0x1680, 0x2000 <= r && r <= 0x200a, r == 0x2028, r == 0x2029, r == 0x202f, r == 0x205f, r == 0x3000:
		return true
	}
	return false
}

func notSpace(r rune) bool { return !isSpace(r) }

func (s *scanState) SkipSpace() {
	for {
		r := s.next()
		switch {
		case r == eof:
			return
		case r == '\r' && s.peek("\n"):
		case r == '\n':
			if !s.nlSpace {
				s.failText("unexpected newline")
			}
		case !isSpace(r):
			s.UnreadRune()
			return
		}
	}
}

func (s *scanState) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	defer catch(&err)
	if f == nil {
		f = notSpace
	}
	s.buf = s.buf[:0]
	return s.token(skipSpace, f), nil
}

func (s *scanState) token(skipSpace bool, f func(rune) bool) []byte {
	if skipSpace {
		s.SkipSpace()
	}
	for {
		r := s.next()
		if r == eof {
			return s.buf
		}
		if !f(r) {
			s.UnreadRune()
			return s.buf
		}
		s.buf = appendRune(s.buf, r)
	}
}

// scan reads the operands one after the other.
func (s *scanState) scan(a []any) (n int, err error) {
	defer catch(&err)
	for _, arg := range a {
		s.scanOne('v', arg)
		n++
	}
	if s.nlEnd {
		for {
			r := s.next()
			if r == '\n' || r == eof {
				break
			}
			if !isSpace(r) {
				s.failText("expected newline")
			}
		}
	}
	return n, nil
}

// scanf reads as the format tells.
func (s *scanState) scanf(format string, a []any) (n int, err error) {
	defer catch(&err)
	outer := s.limit
	for i := 0; i < len(format); {
		w := s.match(format[i:])
		if w > 0 {
			i += w
			continue
		}
		if format[i] != '%' {
			if w < 0 {
				s.failText("input does not match format")
			}
			break // the input has ended
		}
		i++
		var hasWidth bool
		if s.width, hasWidth, i = number(format, i); !hasWidth {
			s.width = noLimit
		}
		verb, size := utf8.DecodeRuneInString(format[i:])
		i += size
		if verb != 'c' {
			s.SkipSpace()
		}
		if verb == '%' {
			s.SkipSpace()
			s.notEOF()
			if !s.accept("%") {
				s.failText("missing literal %")
			}
			continue
		}
		if s.width < outer-s.count {
			s.limit = s.count + s.width
		}
		if n >= len(a) {
			s.failText("too few operands for format '%" + format[i-size:] + "'")
		}
		s.scanOne(verb, a[n])
		n++
		s.limit = outer
	}
	if n < len(a) {
		s.failText("too many operands")
	}
	return n, nil
}

// match takes from the input what the format has before its next verb, and returns how much of the format that is: 0 if
// a verb comes at once or the input has ended, less if the input does not match.
func (s *scanState) match(format string) (i int) {
	for i < len(format) {
		c, size := utf8.DecodeRuneInString(format[i:])
		if isSpace(c) {
			i += s.matchSpace(format[i:])
			continue
		}
		if c == '%' {
			if i+size == len(format) {
				s.failText("missing verb: % at end of format string")
			}
			if format[i+size] != '%' {
				return i
			}
			i += size
		}
		if r := s.must(); r != c {
			s.UnreadRune()
			return -1
		}
		i += size
	}
	return i
}

// matchSpace takes from the input what a run of white space in the format stands for, and returns the length of that
// run. Each newline in it stands for any spaces with a newline or the end of the input behind; spaces that come last
// for any number of spaces but no newline, at least one if there was no newline in the run.
func (s *scanState) matchSpace(format string) (i int) {
	newlines, trailing := 0, false
	for i < len(format) {
		c, size := utf8.DecodeRuneInString(format[i:])
		if !isSpace(c) {
			break
		}
		if trailing = c != '\n'; !trailing {
			newlines++
		}
		i += size
	}
	for n := 0; n < newlines; n++ {
		r := s.next()
		for isSpace(r) && r != '\n' {
			r = s.next()
		}
		if r != '\n' && r != eof {
			s.failText("newline in format does not match input")
		}
	}
	if trailing {
		r := s.next()
		if newlines == 0 {
			if !isSpace(r) && r != eof {
				s.failText("expected space in input to match format")
			}
			if r == '\n' {
				s.failText("newline in input does not match format")
			}
		}
		for isSpace(r) && r != '\n' {
			r = s.next()
		}
		if r != eof {
			s.UnreadRune()
		}
	}
	return i
}

// scanOne reads one operand.
func (s *scanState) scanOne(verb rune, arg any) {
	s.buf = s.buf[:0]
	if v, ok := arg.(Scanner); ok {
		if err := v.Scan(s, verb); err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			s.fail(err)
		}
		return
	}
	switch v := arg.(type) {
	case *bool:
		*v = s.scanBool(verb)
	case *complex64:
		*v = complex64(s.scanComplex(verb, 64))
	case *complex128:
		*v = s.scanComplex(verb, 128)
	case *int:
		*v = int(s.scanInt(verb, 64))
	case *int8:
		*v = int8(s.scanInt(verb, 8))
	case *int16:
		*v = int16(s.scanInt(verb, 16))
	case *int32:
		*v = int32(s.scanInt(verb, 32))
	case *int64:
		*v = s.scanInt(verb, 64)
	case *uint:
		*v = uint(s.scanUint(verb, 64))
	case *uint8:
		*v = uint8(s.scanUint(verb, 8))
	case *uint16:
		*v = uint16(s.scanUint(verb, 16))
	case *uint32:
		*v = uint32(s.scanUint(verb, 32))
	case *uint64:
		*v = s.scanUint(verb, 64)
	case *uintptr:
		*v = uintptr(s.scanUint(verb, 64))
	case *float64:
		*v = s.scanFloat(verb, 64)
	case *float32:
		*v = float32(s.scanFloat(verb, 32))
	case *string:
		*v = s.scanString(verb)
	case *[]byte:
		*v = []byte(s.scanString(verb))
	default:
		s.scanValue(verb, reflect.ValueOf(arg))
	}
}

// scanValue reads an operand of a type that has to be looked at.
func (s *scanState) scanValue(verb rune, pointer reflect.Value) {
	if pointer.Kind() != reflect.Pointer {
		s.failText("type not a pointer: " + pointer.Type().String())
	}
	switch v := pointer.Elem(); v.Kind() {
	case reflect.Bool:
		v.SetBool(s.scanBool(verb))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(s.scanInt(verb, v.Type().Bits()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		v.SetUint(s.scanUint(verb, v.Type().Bits()))
	case reflect.Float32, reflect.Float64:
		s.SkipSpace()
		s.notEOF()
		v.SetFloat(s.convertFloat(s.floatToken(), v.Type().Bits()))
	case reflect.Complex64, reflect.Complex128:
		v.SetComplex(s.scanComplex(verb, v.Type().Bits()))
	case reflect.String:
		v.SetString(s.scanString(verb))
	case reflect.Slice:
		if v.Type().Elem().Kind() != reflect.Uint8 {
			s.failText("can't scan type: " + pointer.Type().String())
		}
		text := s.scanString(verb)
		v.Set(reflect.MakeSlice(v.Type(), len(text), len(text)))
		for i := 0; i < len(text); i++ {
			v.Index(i).SetUint(uint64(text[i]))
		}
	default:
		s.failText("can't scan type: " + pointer.Type().String())
	}
}
