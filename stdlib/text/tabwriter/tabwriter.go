// Package tabwriter aligns text in columns: a writer that turns cells ended by tabs into cells of equal width.
//
// What follows the last tab of a line is not part of a column. A column is made of the cells with the same number
// in lines that follow each other without a gap: a line that has no such cell ends it. So the width of a cell
// depends on lines to come, and lines are kept until a line of a single cell, a form feed or Flush ends all
// columns.
package tabwriter

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"
)

// The flags of Init.
const (
	FilterHTML          uint = 1 << iota // tags have no width, entities that of one character
	StripEscape                          // Escape characters are not written
	AlignRight                           // text stands at the right of its cell
	DiscardEmptyColumns                  // columns of empty cells ended by \v take no room
	TabIndent                            // empty cells at the beginning of a line are padded with tabs
	Debug                                // | stands between columns, --- where form feeds were
)

// Escape stands before and behind text that is written as it is, tabs and newlines included.
const Escape = '\xff'

// A cell is a piece of a line; the last of a line is the one not ended by a tab.
type cell struct {
	size  int  // in bytes
	width int  // in characters
	hard  bool // ended by \t, not \v
}

// A Writer aligns what is written to it. Errors of the writer below it are returned by Write and Flush.
type Writer struct {
	output                      io.Writer
	minwidth, tabwidth, padding int
	padchar                     byte
	flags                       uint
	text                        []byte // of all lines kept
	lines                       [][]cell
	begin, counted              int  // in text: of the last cell, and up to where its width is known
	width                       int  // of the last cell, as far as counted
	closing                     byte // what ends the escaped text, tag or entity being read; 0 if there is none
	err                         error
}

// NewWriter is a new Writer with the arguments of Init.
func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

// Init prepares a Writer: minwidth is the least width of cells, with padding; tabwidth that of a tab; padding what
// is added to a cell's text; padchar what cells are filled with. If that is a tab, tabwidth must be that of the
// output, and text stands at the left.
func (b *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	if padchar == '\t' {
		flags &^= AlignRight
	}
	*b = Writer{output: output, minwidth: minwidth, tabwidth: tabwidth, padding: padding, padchar: padchar, flags: flags}
	b.reset()
	return b
}

func (b *Writer) reset() {
	b.text = b.text[:0]
	b.lines = append(b.lines[:0], nil)
	b.begin, b.counted, b.width, b.closing = 0, 0, 0, 0
}

// Write takes text; it is written when its columns end.
func (b *Writer) Write(buf []byte) (n int, err error) {
	defer explain("Write")
	for i := 0; i < len(buf); {
		if b.closing != 0 {
			at := bytes.IndexByte(buf[i:], b.closing)
			if at < 0 {
				b.text = append(b.text, buf[i:]...)
				break
			}
			b.text = append(b.text, buf[i:i+at+1]...)
			b.endEscape(true)
			i += at + 1
			continue
		}
		at := i
		for at < len(buf) && !b.special(buf[at]) {
			at++
		}
		b.text = append(b.text, buf[i:at]...)
		if at == len(buf) {
			break
		}
		i = at + 1
		switch c := buf[at]; c {
		case '\t', '\v', '\n', '\f':
			b.endCell(c == '\t')
			if c == '\n' || c == '\f' {
				if err := b.endLine(c == '\f'); err != nil {
					return at, err
				}
			}
		default:
			b.startEscape(c)
		}
	}
	return len(buf), nil
}

// explain says of a panic of the output during what it came.
func explain(op string) {
	if v := recover(); v != nil {
		panic(fmt.Sprintf("tabwriter: panic during %s (%v)", op, v))
	}
}

func (b *Writer) special(c byte) bool {
	switch c {
	case '\t', '\v', '\n', '\f', Escape:
		return true
	case '<', '&':
		return b.flags&FilterHTML != 0
	}
	return false
}

// count adds the text not yet counted to the width of the last cell.
func (b *Writer) count() {
	b.width += utf8.RuneCount(b.text[b.counted:])
	b.counted = len(b.text)
}

func (b *Writer) startEscape(c byte) {
	b.count()
	b.text = append(b.text, c)
	b.closing = map[byte]byte{Escape: Escape, '<': '>', '&': ';'}[c]
	if c == Escape && b.flags&StripEscape != 0 {
		b.text = b.text[:len(b.text)-1]
	}
}

// endEscape counts what was escaped: all but the Escapes, nothing of a tag, one for an entity.
// closed says that its end was read.
func (b *Writer) endEscape(closed bool) {
	switch b.closing {
	case Escape:
		if b.flags&StripEscape == 0 {
			b.count()
			b.width -= 2
			break
		}
		if closed {
			b.text = b.text[:len(b.text)-1]
		}
		b.count()
	case ';':
		b.width++
	}
	b.counted = len(b.text)
	b.closing = 0
}

// endCell ends the last cell of the last line.
func (b *Writer) endCell(hard bool) {
	b.count()
	line := &b.lines[len(b.lines)-1]
	*line = append(*line, cell{len(b.text) - b.begin, b.width, hard})
	b.begin, b.width = len(b.text), 0
}

// endLine begins a new line. A line of one cell, and a form feed, end all columns: everything is written.
func (b *Writer) endLine(formFeed bool) error {
	single := len(b.lines[len(b.lines)-1]) == 1
	b.lines = append(b.lines, nil)
	if !formFeed && !single {
		return nil
	}
	err := b.flush()
	if err == nil && formFeed && b.flags&Debug != 0 {
		err = b.put([]byte("---\n"))
	}
	return err
}

// Flush ends all columns and writes what is kept. It should be called at the end; text escaped till then is
// regarded as ended.
func (b *Writer) Flush() error {
	defer explain("Flush")
	if b.closing != 0 {
		b.endEscape(false)
	}
	if len(b.text) > b.begin {
		b.endCell(false)
	}
	return b.flush()
}

func (b *Writer) flush() error {
	b.err = nil
	b.writeLines(b.layOut())
	b.reset()
	return b.err
}

// layOut gives the widths of the cells of each line that are in columns.
func (b *Writer) layOut() [][]int {
	widths := make([][]int, len(b.lines))
	for column, more := 0, true; more; column++ {
		more = false
		inColumn := func(i int) bool { return i < len(b.lines) && column < len(b.lines[i])-1 }
		for first := 0; first < len(b.lines); first++ {
			if !inColumn(first) {
				continue
			}
			more = true
			width, empty := b.minwidth, true
			end := first
			for ; inColumn(end); end++ {
				c := b.lines[end][column]
				width = max(width, c.width+b.padding)
				empty = empty && c.width == 0 && !c.hard
			}
			if empty && b.flags&DiscardEmptyColumns != 0 {
				width = 0
			}
			for ; first < end; first++ {
				widths[first] = append(widths[first], width)
			}
		}
	}
	return widths
}

// writeLines writes all lines, the last without a newline: it is the one being written.
func (b *Writer) writeLines(widths [][]int) {
	var out []byte
	pos := 0
	for i, line := range b.lines {
		tabs := b.flags&TabIndent != 0
		for j, c := range line {
			if j > 0 && b.flags&Debug != 0 {
				out = append(out, '|')
			}
			text := b.text[pos : pos+c.size]
			pos += c.size
			if c.size > 0 {
				tabs = false
			}
			if j >= len(widths[i]) {
				out = append(out, text...)
			} else if b.flags&AlignRight != 0 {
				out = append(b.pad(out, c.width, widths[i][j], tabs), text...)
			} else {
				out = b.pad(append(out, text...), c.width, widths[i][j], tabs)
			}
		}
		if i < len(b.lines)-1 {
			out = append(out, '\n')
		}
	}
	b.put(out)
}

// pad fills a cell that is to be width characters wide and has used of them.
func (b *Writer) pad(out []byte, used, width int, tabs bool) []byte {
	if b.padchar != '\t' && !tabs {
		return append(out, bytes.Repeat([]byte{b.padchar}, max(0, width-used))...)
	}
	if b.tabwidth == 0 {
		return out // tabs have no width
	}
	stop := (width + b.tabwidth - 1) / b.tabwidth * b.tabwidth
	return append(out, bytes.Repeat([]byte{'\t'}, (stop-used+b.tabwidth-1)/b.tabwidth)...)
}

// put writes to the output.
func (b *Writer) put(text []byte) error {
	if b.err != nil || len(text) == 0 {
		return b.err
	}
	n, err := b.output.Write(text)
	if err == nil && n < len(text) {
		err = io.ErrShortWrite
	}
	b.err = err
	return err
}
