package bytes

import (
	"errors"
	"io"
	"unicode/utf8"
)

// MinRead is the least room that ReadFrom offers a Read.
const MinRead = 512

// ErrTooLarge is what a Buffer panics with if there is no memory for its bytes.
var ErrTooLarge = errors.New("bytes.Buffer: too large")

var errNegativeRead = errors.New("bytes.Buffer: reader returned negative count from Read")

// A Buffer is a queue of bytes: they are written at the end and read at the beginning. The zero Buffer is empty and
// ready.
type Buffer struct {
	buf  []byte // the bytes to read are buf[off:]
	off  int
	last lastRead
}

// lastRead says what can be unread: nothing, a byte, or a rune of so many bytes.
type lastRead int8

const (
	readNothing lastRead = 0
	readByte    lastRead = -1
)

// NewBuffer returns a Buffer whose bytes to read are those of buf, which belongs to the Buffer from then on.
func NewBuffer(buf []byte) *Buffer { return &Buffer{buf: buf} }

// NewBufferString returns a Buffer whose bytes to read are those of s.
func NewBufferString(s string) *Buffer { return &Buffer{buf: []byte(s)} }

// Bytes returns the bytes still to read. They are the Buffer's own and valid until its next change.
func (b *Buffer) Bytes() []byte { return b.buf[b.off:] }

// String returns the bytes still to read as a string; for a nil *Buffer it returns "<nil>".
func (b *Buffer) String() string {
	if b == nil {
		return "<nil>"
	}
	return string(b.buf[b.off:])
}

// Len returns how many bytes there are to read.
func (b *Buffer) Len() int { return len(b.buf) - b.off }

// Cap returns the capacity of the memory behind the Buffer, what was read included.
func (b *Buffer) Cap() int { return cap(b.buf) }

// Available returns how many bytes can be written without more memory.
func (b *Buffer) Available() int { return cap(b.buf) - len(b.buf) }

// AvailableBuffer returns an empty slice with the capacity of Available. What is appended to it may be passed to the
// next Write without a copy being made.
func (b *Buffer) AvailableBuffer() []byte { return b.buf[len(b.buf):] }

// Truncate drops all but the first n bytes to read. It panics if there are fewer.
func (b *Buffer) Truncate(n int) {
	if n == 0 {
		b.Reset()
		return
	}
	b.last = readNothing
	if n < 0 || n > b.Len() {
		panic("bytes.Buffer: truncation out of range")
	}
	b.buf = b.buf[:b.off+n]
}

// Reset makes b empty but keeps its memory.
func (b *Buffer) Reset() {
	b.buf = b.buf[:0]
	b.off = 0
	b.last = readNothing
}

// extend makes the bytes to read n longer and returns where the new ones begin.
func (b *Buffer) extend(n int) int {
	b.last = readNothing
	length := b.Len()
	if length == 0 && b.off != 0 {
		b.Reset()
	}
	end := len(b.buf)
	switch {
	case n <= cap(b.buf)-end:
		b.buf = b.buf[:end+n]
		return end
	case n <= cap(b.buf)/2-length:
		// There is much room before the first byte: move instead of growing, but only where each byte moved is paid
		// for by one that was read.
		copy(b.buf, b.buf[b.off:])
	default:
		if n > int(^uint(0)>>1)-2*cap(b.buf)-64 {
			panic(ErrTooLarge)
		}
		size := 2*cap(b.buf) + n
		if cap(b.buf) == 0 && n < 64 {
			size = 64
		}
		buf := make([]byte, length, size)
		copy(buf, b.buf[b.off:])
		b.buf = buf
	}
	b.off = 0
	b.buf = b.buf[:length+n]
	return length
}

// Grow makes room for n more bytes. It panics if n is negative, and with ErrTooLarge if there is no such room.
func (b *Buffer) Grow(n int) {
	if n < 0 {
		panic("bytes.Buffer.Grow: negative count")
	}
	b.buf = b.buf[:b.extend(n)]
}

// Write appends p. It always returns len(p), nil.
func (b *Buffer) Write(p []byte) (n int, err error) {
	at := b.extend(len(p))
	return copy(b.buf[at:], p), nil
}

// WriteString appends s. It always returns len(s), nil.
func (b *Buffer) WriteString(s string) (n int, err error) {
	at := b.extend(len(s))
	return copy(b.buf[at:], s), nil
}

// WriteByte appends c. It always returns nil.
func (b *Buffer) WriteByte(c byte) error {
	at := b.extend(1)
	b.buf[at] = c
	return nil
}

// WriteRune appends r and returns its length. The error is always nil.
func (b *Buffer) WriteRune(r rune) (n int, err error) {
	if uint32(r) < utf8.RuneSelf {
		b.WriteByte(byte(r))
		return 1, nil
	}
	at := b.extend(utf8.UTFMax)
	n = utf8.EncodeRune(b.buf[at:], r)
	b.buf = b.buf[:at+n]
	return n, nil
}

// ReadFrom appends what it reads from r until EOF, which is no error here.
func (b *Buffer) ReadFrom(r io.Reader) (n int64, err error) {
	for {
		at := b.extend(MinRead)
		b.buf = b.buf[:at] // so that it is right even if Read panics
		m, err := r.Read(b.buf[at:cap(b.buf)])
		if m < 0 {
			panic(errNegativeRead)
		}
		b.buf = b.buf[:at+m]
		n += int64(m)
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}

// WriteTo writes all bytes to w and drops what was written.
func (b *Buffer) WriteTo(w io.Writer) (n int64, err error) {
	b.last = readNothing
	if length := b.Len(); length > 0 {
		m, err := w.Write(b.buf[b.off:])
		if m > length {
			panic("bytes.Buffer.WriteTo: invalid Write count")
		}
		b.off += m
		n = int64(m)
		if err != nil {
			return n, err
		}
		if m < length {
			return n, io.ErrShortWrite
		}
	}
	b.Reset()
	return n, nil
}

// empty reports whether there is nothing to read; then it also resets the Buffer.
func (b *Buffer) empty() bool {
	if b.off < len(b.buf) {
		return false
	}
	b.Reset()
	return true
}

func (b *Buffer) Read(p []byte) (n int, err error) {
	b.last = readNothing
	if b.empty() {
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	n = copy(p, b.buf[b.off:])
	b.off += n
	if n > 0 {
		b.last = readByte
	}
	return n, nil
}

// Next returns the next n bytes, or all if there are fewer, as if Read had read them. They are the Buffer's own and
// valid until its next change.
func (b *Buffer) Next(n int) []byte {
	b.last = readNothing
	if n > b.Len() {
		n = b.Len()
	}
	data := b.buf[b.off : b.off+n]
	b.off += n
	if n > 0 {
		b.last = readByte
	}
	return data
}

// Peek returns the next n bytes without reading them; if there are fewer it returns those and io.EOF. They are the
// Buffer's own and valid until its next change.
func (b *Buffer) Peek(n int) ([]byte, error) {
	if b.Len() < n {
		return b.buf[b.off:], io.EOF
	}
	return b.buf[b.off : b.off+n], nil
}

// ReadByte returns the next byte.
func (b *Buffer) ReadByte() (byte, error) {
	if b.empty() {
		return 0, io.EOF
	}
	c := b.buf[b.off]
	b.off++
	b.last = readByte
	return c, nil
}

// ReadRune returns the next rune and its number of bytes. Bytes that are not UTF-8 are read one by one as U+FFFD.
func (b *Buffer) ReadRune() (r rune, size int, err error) {
	if b.empty() {
		return 0, 0, io.EOF
	}
	r, size = utf8.DecodeRune(b.buf[b.off:])
	b.off += size
	b.last = lastRead(size)
	return r, size, nil
}

// UnreadRune goes back before the rune that ReadRune has returned, if that was the last operation.
func (b *Buffer) UnreadRune() error {
	if b.last <= readNothing {
		return errors.New("bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune")
	}
	b.off -= int(b.last)
	b.last = readNothing
	return nil
}

// UnreadByte goes one byte back, if the last operation has read one.
func (b *Buffer) UnreadByte() error {
	if b.last == readNothing {
		return errors.New("bytes.Buffer: UnreadByte: previous operation was not a successful read")
	}
	b.last = readNothing
	b.off--
	return nil
}

// ReadBytes reads up to the first delim and returns a copy of the bytes, delim included. If there is none it returns
// all bytes and io.EOF.
func (b *Buffer) ReadBytes(delim byte) (line []byte, err error) {
	data, err := b.readUntil(delim)
	return append(line, data...), err
}

// ReadString is ReadBytes, as a string.
func (b *Buffer) ReadString(delim byte) (line string, err error) {
	data, err := b.readUntil(delim)
	return string(data), err
}

func (b *Buffer) readUntil(delim byte) (data []byte, err error) {
	n := IndexByte(b.buf[b.off:], delim) + 1
	if n == 0 {
		n = b.Len()
		err = io.EOF
	}
	data = b.buf[b.off : b.off+n]
	b.off += n
	b.last = readByte
	return data, err
}
