// Package csv reads and writes tables as text (RFC 4180): a record is a line of fields with commas between them.
// Empty lines are no records. A field that holds commas, quotes or line ends stands in quotes, and a quote in it twice.
package csv

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"unicode"
	"unicode/utf8"
)

// The errors in a ParseError.
var (
	ErrBareQuote     = errors.New("bare \" in non-quoted-field")
	ErrQuote         = errors.New("extraneous or missing \" in quoted-field")
	ErrFieldCount    = errors.New("wrong number of fields")
	ErrTrailingComma = errors.New("extra delimiter at end of line") // never happens
)

var errInvalidDelim = errors.New("csv: invalid field or comment delimiter")

// A ParseError is a fault in the text. Lines and columns, of bytes, are counted from 1.
type ParseError struct {
	StartLine int // where the record begins
	Line      int // where the fault is
	Column    int
	Err       error
}

func (e *ParseError) Error() string {
	switch {
	case e.Err == ErrFieldCount:
		return fmt.Sprintf("record on line %d: %v", e.Line, e.Err)
	case e.StartLine != e.Line:
		return fmt.Sprintf("record on line %d; parse error on line %d, column %d: %v", e.StartLine, e.Line, e.Column, e.Err)
	}
	return fmt.Sprintf("parse error on line %d, column %d: %v", e.Line, e.Column, e.Err)
}

func (e *ParseError) Unwrap() error { return e.Err }

// A Reader reads records. Its fields may be set before the first of them is read. \r\n is \n to it, also in quotes.
type Reader struct {
	Comma            rune // what is between fields
	Comment          rune // begins lines that are passed over, if it isn't 0
	FieldsPerRecord  int  // of all records; if 0, as many as the first has; if negative, any number
	LazyQuotes       bool // quotes may stand in fields without quotes, and alone in those with quotes
	TrimLeadingSpace bool // fields do not begin with space, even if Comma is some
	ReuseRecord      bool // the slice that Read returns may be used again by the next Read
	TrailingComma    bool // has no effect

	r      *bufio.Reader
	line   int   // number of the last line
	offset int64 // behind it
	long   []byte

	text   []byte     // the fields of the record, one behind the other
	ends   []int      // where they end in text
	starts []position // where they began in the input
	last   []string   // the last record, with ReuseRecord
}

type position struct{ line, column int }

// NewReader returns a Reader of r.
func NewReader(r io.Reader) *Reader {
	return &Reader{Comma: ',', r: bufio.NewReader(r)}
}

// Read reads a record. With a ParseError come the fields before the fault; with ErrFieldCount, all of them.
func (r *Reader) Read() (record []string, err error) {
	if !r.ReuseRecord {
		return r.read(nil)
	}
	r.last, err = r.read(r.last)
	return r.last, err
}

// ReadAll reads all records. The end is no error.
func (r *Reader) ReadAll() (records [][]string, err error) {
	for {
		record, err := r.read(nil)
		switch {
		case err == io.EOF:
			return records, nil
		case err != nil:
			return nil, err
		}
		records = append(records, record)
	}
}

// FieldPos returns where field number field of the last record begins.
func (r *Reader) FieldPos(field int) (line, column int) {
	if field < 0 || field >= len(r.starts) {
		panic("out of range index passed to FieldPos")
	}
	return r.starts[field].line, r.starts[field].column
}

// InputOffset returns how many bytes of the input the records read so far took.
func (r *Reader) InputOffset() int64 { return r.offset }

func validDelim(c rune) bool {
	return c != 0 && c != '"' && c != '\r' && c != '\n' && utf8.ValidRune(c) && c != utf8.RuneError
}

// readLine reads a line with its end, which is \n. The last may have none, and loses a single \r. What a line is, is
// true until the next call.
func (r *Reader) readLine() ([]byte, error) {
	line, err := r.r.ReadSlice('\n')
	if err == bufio.ErrBufferFull {
		r.long = r.long[:0]
		for err == bufio.ErrBufferFull {
			r.long = append(r.long, line...)
			line, err = r.r.ReadSlice('\n')
		}
		r.long = append(r.long, line...)
		line = r.long
	}
	n := len(line)
	if n > 0 && err == io.EOF {
		err = nil
		if line[n-1] == '\r' {
			line = line[:n-1]
		}
	}
	r.line++
	r.offset += int64(n)
	if n = len(line); n >= 2 && line[n-2] == '\r' && line[n-1] == '\n' {
		line[n-2] = '\n'
		line = line[:n-1]
	}
	return line, err
}

// withoutEnd is a line, or the rest of one, without \n.
func withoutEnd(line []byte) []byte { return bytes.TrimSuffix(line, []byte{'\n'}) }

// read reads a record into the room of record.
func (r *Reader) read(record []string) ([]string, error) {
	if r.Comma == r.Comment || !validDelim(r.Comma) || r.Comment != 0 && !validDelim(r.Comment) {
		return nil, errInvalidDelim
	}
	line, readErr := r.firstLine()
	if readErr == io.EOF {
		return nil, io.EOF
	}
	r.text, r.ends, r.starts = r.text[:0], r.ends[:0], r.starts[:0]
	p := parser{r, line, position{r.line, 1}, readErr}
	first := r.line
	fault := p.fields()
	record = r.split(record)
	switch {
	case fault != nil:
		return record, &ParseError{first, p.at.line, p.at.column, fault}
	case p.readErr != nil:
		return record, p.readErr
	case r.FieldsPerRecord == 0:
		r.FieldsPerRecord = len(record)
	case r.FieldsPerRecord > 0 && len(record) != r.FieldsPerRecord:
		return record, &ParseError{first, first, 1, ErrFieldCount}
	}
	return record, nil
}

// firstLine passes over comments and empty lines.
func (r *Reader) firstLine() (line []byte, err error) {
	for err == nil {
		line, err = r.readLine()
		if r.Comment != 0 {
			if c, _ := utf8.DecodeRune(line); c == r.Comment {
				continue
			}
		}
		if err == nil && len(withoutEnd(line)) == 0 && len(line) > 0 {
			continue
		}
		break
	}
	return line, err
}

// split makes the fields one string and the record parts of it.
func (r *Reader) split(record []string) []string {
	text := string(r.text)
	record = slices.Grow(record[:0], len(r.ends))
	from := 0
	for _, end := range r.ends {
		record = append(record, text[from:end])
		from = end
	}
	return record
}

// A parser reads the fields of a record.
type parser struct {
	*Reader
	rest    []byte   // of the line
	at      position // of rest, or of a fault
	readErr error
}

func (p *parser) skip(n int) {
	p.rest = p.rest[n:]
	p.at.column += n
}

func (p *parser) endField() { p.ends = append(p.ends, len(p.text)) }

func (p *parser) fields() error {
	for {
		if p.TrimLeadingSpace {
			trimmed := bytes.TrimLeftFunc(withoutEnd(p.rest), unicode.IsSpace)
			p.skip(len(withoutEnd(p.rest)) - len(trimmed))
		}
		p.starts = append(p.starts, p.at)
		var more bool
		var fault error
		if len(p.rest) > 0 && p.rest[0] == '"' {
			more, fault = p.quoted()
		} else {
			more, fault = p.bare()
		}
		if fault != nil || !more {
			return fault
		}
	}
}

// bare reads a field without quotes and says whether another follows.
func (p *parser) bare() (more bool, fault error) {
	end := bytes.IndexRune(p.rest, p.Comma)
	field := withoutEnd(p.rest)
	if end >= 0 {
		field = p.rest[:end]
	}
	if !p.LazyQuotes {
		if i := bytes.IndexByte(field, '"'); i >= 0 {
			p.skip(i)
			return false, ErrBareQuote
		}
	}
	p.text = append(p.text, field...)
	p.endField()
	if end < 0 {
		return false, nil
	}
	p.skip(end + utf8.RuneLen(p.Comma))
	return true, nil
}

// quoted reads a field in quotes, of any number of lines, and says whether another follows.
func (p *parser) quoted() (more bool, fault error) {
	p.skip(1)
	for {
		i := bytes.IndexByte(p.rest, '"')
		if i < 0 {
			p.text = append(p.text, p.rest...)
			if ended, fault := p.nextLine(); ended {
				return false, fault
			}
			continue
		}
		p.text = append(p.text, p.rest[:i]...)
		p.skip(i + 1)
		switch c, size := utf8.DecodeRune(p.rest); {
		case size > 0 && c == '"':
			p.text = append(p.text, '"')
			p.skip(1)
		case size > 0 && c == p.Comma:
			p.skip(size)
			p.endField()
			return true, nil
		case len(withoutEnd(p.rest)) == 0:
			p.endField()
			return false, nil
		case p.LazyQuotes:
			p.text = append(p.text, '"')
		default:
			p.at.column-- // the quote
			return false, ErrQuote
		}
	}
}

// nextLine goes on with a field in the next line and says whether there is none.
func (p *parser) nextLine() (ended bool, fault error) {
	p.at.column += len(p.rest)
	p.rest = nil
	if p.readErr == nil {
		p.rest, p.readErr = p.readLine()
		if len(p.rest) > 0 {
			p.at = position{p.at.line + 1, 1}
			return false, nil
		}
		if p.readErr == io.EOF {
			p.readErr = nil
		}
	}
	if !p.LazyQuotes && p.readErr == nil {
		return true, ErrQuote
	}
	p.endField()
	return true, nil
}
