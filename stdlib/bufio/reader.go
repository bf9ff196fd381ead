// Package bufio puts a buffer before a Reader or a Writer, and cuts what is read into tokens.
package bufio

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

const defaultSize = 4096

var (
	ErrInvalidUnreadByte = errors.New("bufio: invalid use of UnreadByte")
	ErrInvalidUnreadRune = errors.New("bufio: invalid use of UnreadRune")
	ErrBufferFull        = errors.New("bufio: buffer full")
	ErrNegativeCount     = errors.New("bufio: negative count")
)

var errNegativeRead = errors.New("bufio: reader returned negative count from Read")

const (
	minSize = 16
	// How often in a row a Read may bring nothing before that is called an error.
	maxEmptyReads = 100
)

// Reader reads through a buffer. What waits in it is buf[r:w]; an error that the source has returned is kept in err
// and handed out once, after all bytes that came before it.
type Reader struct {
	buf      []byte
	source   io.Reader
	r, w     int
	err      error
	lastByte int // the last byte read, for UnreadByte, or -1
	lastRune int // the size of the rune that ReadRune has just returned, for UnreadRune, or -1
}

// NewReaderSize returns a Reader for rd whose buffer has at least the given size. If rd is such a Reader already, it
// is returned itself.
func NewReaderSize(rd io.Reader, size int) *Reader {
	if b, ok := rd.(*Reader); ok && len(b.buf) >= size {
		return b
	}
	if size < minSize {
		size = minSize
	}
	b := new(Reader)
	b.reset(make([]byte, size), rd)
	return b
}

// NewReader returns a Reader for rd whose buffer has the usual size.
func NewReader(rd io.Reader) *Reader { return NewReaderSize(rd, defaultSize) }

// Size returns the size of the buffer.
func (b *Reader) Size() int { return len(b.buf) }

// Reset drops what is in the buffer and makes b read from r. On the zero Reader it makes a buffer of the usual size.
func (b *Reader) Reset(r io.Reader) {
	if b == r {
		return // b reads from itself? more likely NewReader has returned its argument
	}
	if b.buf == nil {
		b.buf = make([]byte, defaultSize)
	}
	b.reset(b.buf, r)
}

func (b *Reader) reset(buf []byte, r io.Reader) {
	*b = Reader{buf: buf, source: r, lastByte: -1, lastRune: -1}
}

// takeError hands out the error that is kept.
func (b *Reader) takeError() error {
	err := b.err
	b.err = nil
	return err
}

// fill reads once more into the buffer, which must not be full. Either something comes or there is an error in err.
func (b *Reader) fill() {
	if b.r > 0 {
		copy(b.buf, b.buf[b.r:b.w])
		b.w -= b.r
		b.r = 0
	}
	if b.w >= len(b.buf) {
		panic("bufio: tried to fill full buffer")
	}
	for i := 0; i < maxEmptyReads; i++ {
		n, err := b.source.Read(b.buf[b.w:])
		if n < 0 {
			panic(errNegativeRead)
		}
		b.w += n
		if err != nil {
			b.err = err
			return
		}
		if n > 0 {
			return
		}
	}
	b.err = io.ErrNoProgress
}

// Buffered returns how many bytes can be read from the buffer.
func (b *Reader) Buffered() int { return b.w - b.r }

// Peek returns the next n bytes without reading them. They are in the buffer and valid until the next read. If there
// are fewer the error says why: it is ErrBufferFull if the buffer cannot hold so many. No unread is possible after it.
func (b *Reader) Peek(n int) ([]byte, error) {
	if n < 0 {
		return nil, ErrNegativeCount
	}
	b.lastByte = -1
	b.lastRune = -1
	for b.Buffered() < n && b.Buffered() < len(b.buf) && b.err == nil {
		b.fill()
	}
	if n > len(b.buf) {
		return b.buf[b.r:b.w], ErrBufferFull
	}
	var err error
	if available := b.Buffered(); available < n {
		n = available
		if err = b.takeError(); err == nil {
			err = ErrBufferFull
		}
	}
	return b.buf[b.r : b.r+n], err
}

// Discard skips the next n bytes and returns how many it skipped; if not n, an error says why.
func (b *Reader) Discard(n int) (discarded int, err error) {
	if n < 0 {
		return 0, ErrNegativeCount
	}
	if n == 0 {
		return 0, nil
	}
	b.lastByte = -1
	b.lastRune = -1
	for left := n; ; {
		if b.Buffered() == 0 {
			b.fill()
		}
		skip := b.Buffered()
		if skip > left {
			skip = left
		}
		b.r += skip
		left -= skip
		if left == 0 {
			return n, nil
		}
		if b.err != nil {
			return n - left, b.takeError()
		}
	}
}

// Read reads what is in the buffer or, if there is nothing, what one Read of the source brings; a large p is then
// filled without the detour through the buffer. It may therefore read less than len(p); io.ReadFull reads all.
func (b *Reader) Read(p []byte) (n int, err error) {
	if len(p) == 0 {
		if b.Buffered() > 0 {
			return 0, nil
		}
		return 0, b.takeError()
	}
	if b.Buffered() == 0 {
		if b.err != nil {
			return 0, b.takeError()
		}
		if len(p) >= len(b.buf) {
			n, b.err = b.source.Read(p)
			if n < 0 {
				panic(errNegativeRead)
			}
			if n > 0 {
				b.lastByte = int(p[n-1])
				b.lastRune = -1
			}
			return n, b.takeError()
		}
		b.r, b.w = 0, 0
		if n, b.err = b.source.Read(b.buf); n < 0 {
			panic(errNegativeRead)
		}
		if n == 0 {
			return 0, b.takeError()
		}
		b.w = n
	}
	n = copy(p, b.buf[b.r:b.w])
	b.r += n
	b.lastByte = int(b.buf[b.r-1])
	b.lastRune = -1
	return n, nil
}

// ReadByte returns the next byte.
func (b *Reader) ReadByte() (byte, error) {
	b.lastRune = -1
	for b.r == b.w {
		if b.err != nil {
			return 0, b.takeError()
		}
		b.fill()
	}
	c := b.buf[b.r]
	b.r++
	b.lastByte = int(c)
	return c, nil
}

// UnreadByte makes the last byte read the next one again. It fails if the last operation was no read.
func (b *Reader) UnreadByte() error {
	if b.lastByte < 0 || b.r == 0 && b.w > 0 {
		return ErrInvalidUnreadByte
	}
	if b.r > 0 {
		b.r--
	} else {
		b.w = 1 // the buffer is empty: the byte was read around it
	}
	b.buf[b.r] = byte(b.lastByte)
	b.lastByte = -1
	b.lastRune = -1
	return nil
}

// ReadRune returns the next rune and its number of bytes. Bytes that are not UTF-8 are read one by one as U+FFFD.
func (b *Reader) ReadRune() (r rune, size int, err error) {
	for b.r+utf8.UTFMax > b.w && !utf8.FullRune(b.buf[b.r:b.w]) && b.err == nil && b.Buffered() < len(b.buf) {
		b.fill()
	}
	b.lastRune = -1
	if b.r == b.w {
		return 0, 0, b.takeError()
	}
	r, size = utf8.DecodeRune(b.buf[b.r:b.w])
	b.r += size
	b.lastByte = int(b.buf[b.r-1])
	b.lastRune = size
	return r, size, nil
}

// UnreadRune makes the last rune the next one again. It fails if the last operation was not ReadRune.
func (b *Reader) UnreadRune() error {
	if b.lastRune < 0 || b.r < b.lastRune {
		return ErrInvalidUnreadRune
	}
	b.r -= b.lastRune
	b.lastByte = -1
	b.lastRune = -1
	return nil
}

// ReadSlice reads up to the first delim, which is included, and returns the bytes where they are in the buffer, valid
// until the next read. If there is an error first, or the buffer becomes full (ErrBufferFull), it returns all bytes
// with the error. ReadBytes and ReadString are easier to use.
func (b *Reader) ReadSlice(delim byte) (line []byte, err error) {
	searched := 0
	for {
		if i := bytes.IndexByte(b.buf[b.r+searched:b.w], delim); i >= 0 {
			end := b.r + searched + i + 1
			line = b.buf[b.r:end]
			b.r = end
			break
		}
		if b.err != nil {
			line = b.buf[b.r:b.w]
			b.r = b.w
			err = b.takeError()
			break
		}
		if b.Buffered() == len(b.buf) {
			b.r = b.w
			line = b.buf
			err = ErrBufferFull
			break
		}
		searched = b.Buffered()
		b.fill()
	}
	if n := len(line); n > 0 {
		b.lastByte = int(line[n-1])
		b.lastRune = -1
	}
	return line, err
}

// ReadLine returns a line without its end, "\n" or "\r\n", or the beginning of one that is longer than the buffer, with
// isPrefix set; the rest follows with the next calls. The bytes are valid until the next read. It returns a line or an
// error, never both. UnreadByte after it gives back the last byte read, be it part of the line's end or not. ReadString
// and Scanner are easier to use.
func (b *Reader) ReadLine() (line []byte, isPrefix bool, err error) {
	line, err = b.ReadSlice('\n')
	if err == ErrBufferFull {
		// A \r at the end of the buffer may be half of a line's end: leave it for the next call.
		if n := len(line); n > 0 && line[n-1] == '\r' {
			if b.r == 0 {
				panic("bufio: tried to rewind past start of buffer")
			}
			b.r--
			line = line[:n-1]
		}
		return line, true, nil
	}
	if len(line) == 0 {
		return nil, false, err
	}
	if n := len(line); line[n-1] == '\n' {
		line = line[:n-1]
		if n > 1 && line[n-2] == '\r' {
			line = line[:n-2]
		}
	}
	return line, false, nil
}

// ReadBytes reads up to the first delim, which is included, and returns a copy of the bytes. If there is an error first
// it returns what it has read with the error.
func (b *Reader) ReadBytes(delim byte) ([]byte, error) {
	var all []byte
	for {
		part, err := b.ReadSlice(delim)
		if all == nil {
			all = make([]byte, 0, len(part))
		}
		all = append(all, part...)
		if err != ErrBufferFull {
			return all, err
		}
	}
}

// ReadString is ReadBytes, as a string.
func (b *Reader) ReadString(delim byte) (string, error) {
	part, err := b.ReadSlice(delim)
	if err != ErrBufferFull {
		return string(part), err
	}
	var all strings.Builder
	for {
		all.Write(part)
		if err != ErrBufferFull {
			return all.String(), err
		}
		part, err = b.ReadSlice(delim)
	}
}

// WriteTo writes all that is still to read to w. It uses the source's WriteTo or w's ReadFrom if there is one.
func (b *Reader) WriteTo(w io.Writer) (n int64, err error) {
	b.lastByte = -1
	b.lastRune = -1
	n, err = b.drain(w)
	if err != nil {
		return n, err
	}
	var m int64
	if from, ok := b.source.(io.WriterTo); ok {
		m, err = from.WriteTo(w)
		return n + m, err
	}
	if to, ok := w.(io.ReaderFrom); ok {
		m, err = to.ReadFrom(b.source)
		return n + m, err
	}
	for b.err == nil {
		if b.Buffered() < len(b.buf) {
			b.fill()
		}
		m, err = b.drain(w)
		n += m
		if err != nil {
			return n, err
		}
	}
	if b.err == io.EOF {
		b.err = nil
	}
	return n, b.takeError()
}

// drain writes what is in the buffer to w.
func (b *Reader) drain(w io.Writer) (int64, error) {
	if b.Buffered() == 0 {
		return 0, nil
	}
	n, err := w.Write(b.buf[b.r:b.w])
	if n < 0 {
		panic(errors.New("bufio: writer returned negative count from Write"))
	}
	b.r += n
	return int64(n), err
}
