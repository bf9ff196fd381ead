package csv

import (
	"bufio"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Writer writes records. They are kept in a buffer, which Flush writes out.
type Writer struct {
	Comma   rune // what is between fields
	UseCRLF bool // lines end with \r\n
	w       *bufio.Writer
}

// NewWriter returns a Writer to w.
func NewWriter(w io.Writer) *Writer {
	return &Writer{Comma: ',', w: bufio.NewWriter(w)}
}

// Write writes a record, with quotes where they are needed.
func (w *Writer) Write(record []string) error {
	if !validDelim(w.Comma) {
		return errInvalidDelim
	}
	for i, field := range record {
		if i > 0 {
			w.w.WriteRune(w.Comma)
		}
		if w.needsQuotes(field) {
			w.writeQuoted(field)
		} else {
			w.w.WriteString(field)
		}
	}
	return w.endLine()
}

// endLine writes the end of a line. The buffer's errors stay, so that this also returns those before it.
func (w *Writer) endLine() error {
	end := "\n"
	if w.UseCRLF {
		end = "\r\n"
	}
	_, err := w.w.WriteString(end)
	return err
}

func (w *Writer) writeQuoted(field string) {
	w.w.WriteByte('"')
	for {
		i := strings.IndexAny(field, "\"\r\n")
		if i < 0 {
			break
		}
		w.w.WriteString(field[:i])
		switch field[i] {
		case '"':
			w.w.WriteString(`""`)
		case '\n':
			w.endLine()
		case '\r':
			if !w.UseCRLF {
				w.w.WriteByte('\r')
			}
		}
		field = field[i+1:]
	}
	w.w.WriteString(field)
	w.w.WriteByte('"')
}

// needsQuotes says whether a field would be read as another one without quotes. Alone, \. ends the data for Postgres.
func (w *Writer) needsQuotes(field string) bool {
	if field == "" {
		return false
	}
	if field == `\.` || strings.ContainsRune(field, w.Comma) || strings.ContainsAny(field, "\"\r\n") {
		return true
	}
	first, _ := utf8.DecodeRuneInString(field)
	return unicode.IsSpace(first)
}

// WriteAll writes records and flushes.
func (w *Writer) WriteAll(records [][]string) error {
	for _, record := range records {
		if err := w.Write(record); err != nil {
			return err
		}
	}
	return w.w.Flush()
}

// Flush writes out what is in the buffer. Error tells whether that failed.
func (w *Writer) Flush() { w.w.Flush() }

// Error returns what went wrong in a Write or Flush so far.
func (w *Writer) Error() error {
	_, err := w.w.Write(nil)
	return err
}
