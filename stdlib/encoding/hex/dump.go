package hex

import (
	"errors"
	"io"
	"strings"
)

// A dump has lines like those of `hexdump -C`: the offset, 16 bytes in two groups, and the same as characters.
//
//	00000010  20 77 6f 72 6c 64 0a                              | world.|
const (
	perLine     = 16
	lineSize    = 79
	firstColumn = 10 // of the digits of the first byte
	charColumn  = 60 // of the first character; the bar stands before it
)

// Dump returns the lines of data.
func Dump(data []byte) string {
	if len(data) == 0 {
		return ""
	}
	var text strings.Builder
	text.Grow((len(data) + perLine - 1) / perLine * lineSize)
	d := Dumper(&text)
	d.Write(data)
	d.Close()
	return text.String()
}

// Dumper returns a writer that writes the lines of its bytes to w. Close writes the last one.
func Dumper(w io.Writer) io.WriteCloser { return &dumper{w: w} }

type dumper struct {
	w      io.Writer
	line   [perLine]byte
	filled int // bytes in line
	offset uint32
	closed bool
	out    [lineSize]byte
}

func (d *dumper) Write(data []byte) (n int, err error) {
	if d.closed {
		return 0, errors.New("encoding/hex: dumper closed")
	}
	for n < len(data) {
		taken := copy(d.line[d.filled:], data[n:])
		d.filled += taken
		if d.filled == perLine {
			if err := d.flush(); err != nil {
				return n, err
			}
		}
		n += taken
	}
	return n, nil
}

// Close writes the line that is not full.
func (d *dumper) Close() error {
	if d.closed {
		return nil
	}
	d.closed = true
	if d.filled == 0 {
		return nil
	}
	return d.flush()
}

// column is where the digits of byte i begin: there are two spaces between the groups.
func column(i int) int { return firstColumn + 3*i + i/8 }

func (d *dumper) flush() error {
	out := d.out[:]
	for i := range out {
		out[i] = ' '
	}
	for i := range 8 {
		out[i] = digits[d.offset>>(28-4*i)&15]
	}
	out[charColumn] = '|'
	for i, b := range d.line[:d.filled] {
		Encode(out[column(i):], []byte{b})
		if b < ' ' || b > '~' {
			b = '.'
		}
		out[charColumn+1+i] = b
	}
	end := charColumn + 1 + d.filled
	out[end], out[end+1] = '|', '\n'
	d.offset += uint32(d.filled)
	d.filled = 0
	_, err := d.w.Write(out[:end+2])
	return err
}
