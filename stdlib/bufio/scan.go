package bufio

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

// Scanner cuts what it reads into tokens, lines unless Split says otherwise. Scanning stops at the end, at the first
// error and at a token that does not fit into the buffer; how much was read then is not known, so where that matters
// use a Reader.
type Scanner struct {
	source   io.Reader
	split    SplitFunc
	maxSize  int
	token    []byte
	buf      []byte
	start    int // what was read but not yet cut off is buf[start:end]
	end      int
	err      error // may be io.EOF
	empties  int   // tokens in a row that were empty and moved nothing
	scanning bool
	done     bool
}

// SplitFunc finds the first token. data is the rest of what was read; atEOF says that nothing follows. It returns how
// many bytes to go on by, the token, which is nil if there is none, and an error.
//
// 0, nil, nil asks for more data. ErrFinalToken as the error ends the scanning without an error, after token unless
// that is nil; any other error ends it with that error. With atEOF data may be empty; data is never changed.
type SplitFunc func(data []byte, atEOF bool) (advance int, token []byte, err error)

var (
	ErrTooLong         = errors.New("bufio.Scanner: token too long")
	ErrNegativeAdvance = errors.New("bufio.Scanner: SplitFunc returns negative advance count")
	ErrAdvanceTooFar   = errors.New("bufio.Scanner: SplitFunc returns advance count beyond input")
	ErrBadReadCount    = errors.New("bufio.Scanner: Read returned impossible count")
)

// ErrFinalToken is what a SplitFunc returns with the last token. It is not an error.
var ErrFinalToken = errors.New("final token")

const (
	// MaxScanTokenSize is the size up to which the buffer grows unless Buffer says otherwise. The longest token may be
	// shorter, for a newline must fit too.
	MaxScanTokenSize = 64 * 1024

	firstSize = 4096
)

// NewScanner returns a Scanner that reads lines from r.
func NewScanner(r io.Reader) *Scanner {
	return &Scanner{source: r, split: ScanLines, maxSize: MaxScanTokenSize}
}

// Err returns the error that ended the scanning; reaching the end is none.
func (s *Scanner) Err() error {
	if s.err == io.EOF {
		return nil
	}
	return s.err
}

// Bytes returns the token. The next Scan may overwrite it.
func (s *Scanner) Bytes() []byte { return s.token }

// Text returns the token as a string.
func (s *Scanner) Text() string { return string(s.token) }

// Buffer sets the buffer to begin with and the size up to which it may be replaced by greater ones; what buf itself can
// hold is allowed in any case. It panics if scanning has begun.
func (s *Scanner) Buffer(buf []byte, max int) {
	if s.scanning {
		panic("Buffer called after Scan")
	}
	s.buf = buf[:cap(buf)]
	s.maxSize = max
}

// Split sets the function that finds the tokens. It panics if scanning has begun.
func (s *Scanner) Split(split SplitFunc) {
	if s.scanning {
		panic("Split called after Scan")
	}
	s.split = split
}

// Scan goes on to the next token, which Bytes and Text then return. It returns false when there is none; Err then says
// whether that is because of an error. It panics if the split function returns very many empty tokens without
// going on.
func (s *Scanner) Scan() bool {
	if s.done {
		return false
	}
	s.scanning = true
	for {
		// At the end the split function gets a last chance, even with no data.
		if s.end > s.start || s.err != nil {
			if token, found := s.cut(); found {
				return token
			}
		}
		if s.err != nil {
			s.start, s.end = 0, 0
			s.token = nil
			return false
		}
		if !s.makeRoom() {
			s.stop(ErrTooLong)
			return false
		}
		s.read()
	}
}

// cut asks the split function for a token. found says that Scan is to return token.
func (s *Scanner) cut() (token, found bool) {
	advance, tok, err := s.split(s.buf[s.start:s.end], s.err != nil)
	if err != nil {
		s.token = tok
		s.done = true
		if err == ErrFinalToken {
			return tok != nil, true
		}
		s.stop(err)
		return false, true
	}
	switch {
	case advance < 0:
		s.stop(ErrNegativeAdvance)
		return false, true
	case advance > s.end-s.start:
		s.stop(ErrAdvanceTooFar)
		return false, true
	}
	s.start += advance
	s.token = tok
	if tok == nil {
		return false, false
	}
	if s.err == nil || advance > 0 {
		s.empties = 0
	} else if s.empties++; s.empties > maxEmptyReads {
		panic("bufio.Scan: too many empty tokens without progressing")
	}
	return true, true
}

// fail notes an error, unless there is one other than EOF already. What was read before it is still cut.
func (s *Scanner) fail(err error) {
	if s.err == nil || s.err == io.EOF {
		s.err = err
	}
}

// stop ends the scanning with an error.
func (s *Scanner) stop(err error) {
	s.fail(err)
	s.token = nil
	s.done = true
}

// makeRoom moves the data to the beginning of the buffer, or to a greater one. It fails if that would be too great.
func (s *Scanner) makeRoom() bool {
	if s.start > 0 && (s.end == len(s.buf) || s.start > len(s.buf)/2) {
		copy(s.buf, s.buf[s.start:s.end])
		s.end -= s.start
		s.start = 0
	}
	if s.end < len(s.buf) {
		return true
	}
	if len(s.buf) >= s.maxSize || len(s.buf) > int(^uint(0)>>1)/2 {
		return false
	}
	size := 2 * len(s.buf)
	if size == 0 {
		size = firstSize
	}
	if size > s.maxSize {
		size = s.maxSize
	}
	buf := make([]byte, size)
	copy(buf, s.buf[s.start:s.end])
	s.buf = buf
	s.end -= s.start
	s.start = 0
	return true
}

// read reads more data or finds an error.
func (s *Scanner) read() {
	for i := 0; i <= maxEmptyReads; i++ {
		n, err := s.source.Read(s.buf[s.end:])
		if n < 0 || n > len(s.buf)-s.end {
			s.fail(ErrBadReadCount)
			return
		}
		s.end += n
		if err != nil {
			s.fail(err)
			return
		}
		if n > 0 {
			s.empties = 0
			return
		}
	}
	s.fail(io.ErrNoProgress)
}

// ScanBytes is a SplitFunc whose tokens are bytes.
func ScanBytes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 {
		return 0, nil, nil
	}
	return 1, data[:1], nil
}

var encodedRuneError = []byte("\uFFFD")

// ScanRunes is a SplitFunc whose tokens are runes in UTF-8. A byte that is not UTF-8 becomes U+FFFD, so that such bytes
// cannot be told from a correct U+FFFD.
func ScanRunes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 || !atEOF && !utf8.FullRune(data) {
		return 0, nil, nil
	}
	r, size := utf8.DecodeRune(data)
	if r == utf8.RuneError && size == 1 {
		return 1, encodedRuneError, nil
	}
	return size, data[:size], nil
}

// ScanLines is a SplitFunc whose tokens are lines without their ends, which are a newline with a carriage return before
// it or without. A line may be empty; a last line needs no newline.
func ScanLines(data []byte, atEOF bool) (advance int, token []byte, err error) {
	i := bytes.IndexByte(data, '\n')
	switch {
	case i >= 0:
		advance, token = i+1, data[:i]
	case atEOF && len(data) > 0:
		advance, token = len(data), data
	default:
		return 0, nil, nil
	}
	if n := len(token); n > 0 && token[n-1] == '\r' {
		token = token[:n-1]
	}
	return advance, token, nil
}

// isSpace is unicode.IsSpace, without unicode's tables.
func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\v', '\f', '\r', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
		return true
	}
	return 0x2000 <= r && r <= 0x200A
}

// ScanWords is a SplitFunc whose tokens are words separated by white space, as unicode.IsSpace defines it. They are
// never empty.
func ScanWords(data []byte, atEOF bool) (advance int, token []byte, err error) {
	start := 0
	for start < len(data) {
		r, size := utf8.DecodeRune(data[start:])
		if !isSpace(r) {
			break
		}
		start += size
	}
	for i := start; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if isSpace(r) {
			return i + size, data[start:i], nil
		}
		i += size
	}
	if atEOF && start < len(data) {
		return len(data), data[start:], nil
	}
	return start, nil, nil
}
