// Package fmt formats values as text, and reads values from text.
//
// Printf and its relatives copy a format string and replace its verbs, each by an operand. The verbs are
//
//	%v   the value in its default form; %+v with the names of struct fields; %#v as Go source; %T its type
//	%t   true or false
//	%d %b %o %O %x %X   an integer in base 10, 2, 8, 8 with 0o, 16; %c its character; %q that quoted; %U as U+1234
//	%e %E %f %F %g %G   a float with exponent, without, or the shorter; %b and %x with a power of two as exponent
//	%s %q %x %X   a string or bytes as they are, quoted, in base 16
//	%p   a pointer in base 16; the address of a slice's first element
//	%w   in Errorf, an error that is to be wrapped; otherwise like %v
//
// Between % and the letter there may be flags (+ - # space 0), a width, a precision after a point (each a number or *,
// for an operand), and the index of an operand in brackets. A verb that does not go with its operand, and all other
// faults, show in the output as %!verb(what is wrong).
//
// An operand with a method Format, GoString (for %#v), Error or String is printed by that.
package fmt

import (
	"io"
	"os"
	"sync"
)

// A State is what a Formatter's Format method writes to.
type State interface {
	Write(b []byte) (n int, err error)
	Width() (wid int, ok bool)      // and whether there is one
	Precision() (prec int, ok bool) // and whether there is one
	Flag(c int) bool                // whether the flag c, a character, is set
}

// A Formatter prints itself, for any verb.
type Formatter interface {
	Format(f State, verb rune)
}

// A Stringer has a default form of its own.
type Stringer interface {
	String() string
}

// A GoStringer has a form of its own for %#v.
type GoStringer interface {
	GoString() string
}

// printers are kept for reuse: they have a buffer.
var printers = sync.Pool{New: func() any { return new(printer) }}

func newPrinter() *printer {
	p := printers.Get().(*printer)
	p.panicking, p.erroring, p.wrapErrs = false, false, false
	p.clearFlags()
	return p
}

// free gives p back. A buffer that grew very large for once is not kept.
func (p *printer) free() {
	if cap(p.buf) > 64<<10 {
		p.buf = nil
	} else {
		p.buf = p.buf[:0]
	}
	if cap(p.wrapped) > 8 {
		p.wrapped = nil
	}
	p.forget()
	p.wrapped = p.wrapped[:0]
	printers.Put(p)
}

// FormatString returns the directive that a Formatter was called for: % with flags, width, precision and verb.
func FormatString(state State, verb rune) string {
	b := append(make([]byte, 0, 16), '%')
	for _, c := range " +-#0" {
		if state.Flag(int(c)) {
			b = append(b, byte(c))
		}
	}
	if w, ok := state.Width(); ok {
		b = appendDecimal(b, w)
	}
	if p, ok := state.Precision(); ok {
		b = appendDecimal(append(b, '.'), p)
	}
	return string(appendRune(b, verb))
}

// Fprintf formats and writes to w. It returns how many bytes it wrote, and the error that occurred.
func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	p := newPrinter()
	p.printf(format, a)
	n, err = w.Write(p.buf)
	p.free()
	return n, err
}

// Printf formats and writes to standard output.
func Printf(format string, a ...any) (n int, err error) {
	p := newPrinter()
	p.printf(format, a)
	n, err = os.Stdout.Write(p.buf)
	p.free()
	return n, err
}

// Sprintf formats and returns the text.
func Sprintf(format string, a ...any) string {
	p := newPrinter()
	p.printf(format, a)
	s := string(p.buf)
	p.free()
	return s
}

// Appendf formats and appends the text to b.
func Appendf(b []byte, format string, a ...any) []byte {
	p := newPrinter()
	p.printf(format, a)
	b = append(b, p.buf...)
	p.free()
	return b
}

// Fprint writes the operands in their default form to w, with a space between two that are not strings.
func Fprint(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.print(a)
	n, err = w.Write(p.buf)
	p.free()
	return n, err
}

// Print writes the operands to standard output as Fprint does.
func Print(a ...any) (n int, err error) {
	p := newPrinter()
	p.print(a)
	n, err = os.Stdout.Write(p.buf)
	p.free()
	return n, err
}

// Sprint returns what Fprint writes.
func Sprint(a ...any) string {
	p := newPrinter()
	p.print(a)
	s := string(p.buf)
	p.free()
	return s
}

// Append appends what Fprint writes to b.
func Append(b []byte, a ...any) []byte {
	p := newPrinter()
	p.print(a)
	b = append(b, p.buf...)
	p.free()
	return b
}

// Fprintln writes the operands in their default form to w, with spaces between them and a newline at the end.
func Fprintln(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.println(a)
	n, err = w.Write(p.buf)
	p.free()
	return n, err
}

// Println writes the operands to standard output as Fprintln does.
func Println(a ...any) (n int, err error) {
	p := newPrinter()
	p.println(a)
	n, err = os.Stdout.Write(p.buf)
	p.free()
	return n, err
}

// Sprintln returns what Fprintln writes.
func Sprintln(a ...any) string {
	p := newPrinter()
	p.println(a)
	s := string(p.buf)
	p.free()
	return s
}

// Appendln appends what Fprintln writes to b.
func Appendln(b []byte, a ...any) []byte {
	p := newPrinter()
	p.println(a)
	b = append(b, p.buf...)
	p.free()
	return b
}
