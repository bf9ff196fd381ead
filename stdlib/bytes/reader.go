package bytes

import (
	"errors"
	"io"
	"unicode/utf8"
)

// A Reader reads a slice of bytes through all the interfaces of io that read. The zero Reader reads an empty slice.
type Reader struct {
	s        []byte
	next     int64 // index of the next byte
	lastRune int   // index of the rune that ReadRune has just returned, or -1
}

// NewReader returns a Reader for b.
func NewReader(b []byte) *Reader { return &Reader{b, 0, -1} }

// Reset makes r a Reader for b.
func (r *Reader) Reset(b []byte) { *r = Reader{b, 0, -1} }

// Len returns how many bytes there are still to read.
func (r *Reader) Len() int {
	if r.next >= int64(len(r.s)) {
		return 0
	}
	return len(r.s) - int(r.next)
}

// Size returns the length of the whole slice, read or not.
func (r *Reader) Size() int64 { return int64(len(r.s)) }

func (r *Reader) Read(b []byte) (n int, err error) {
	if r.Len() == 0 {
		return 0, io.EOF
	}
	r.lastRune = -1
	n = copy(b, r.s[r.next:])
	r.next += int64(n)
	return n, nil
}

// ReadAt reads from the offset off on, wherever Read is.
func (r *Reader) ReadAt(b []byte, off int64) (n int, err error) {
	if off < 0 {
		return 0, errors.New("bytes.Reader.ReadAt: negative offset")
	}
	if off >= int64(len(r.s)) {
		return 0, io.EOF
	}
	n = copy(b, r.s[off:])
	if n < len(b) {
		err = io.EOF
	}
	return n, err
}

// ReadByte returns the next byte.
func (r *Reader) ReadByte() (byte, error) {
	r.lastRune = -1
	if r.Len() == 0 {
		return 0, io.EOF
	}
	b := r.s[r.next]
	r.next++
	return b, nil
}

// UnreadByte goes one byte back.
func (r *Reader) UnreadByte() error {
	if r.next <= 0 {
		return errors.New("bytes.Reader.UnreadByte: at beginning of slice")
	}
	r.lastRune = -1
	r.next--
	return nil
}

// ReadRune returns the next rune and its number of bytes.
func (r *Reader) ReadRune() (ch rune, size int, err error) {
	if r.Len() == 0 {
		r.lastRune = -1
		return 0, 0, io.EOF
	}
	r.lastRune = int(r.next)
	ch, size = utf8.DecodeRune(r.s[r.next:])
	r.next += int64(size)
	return ch, size, nil
}

// UnreadRune goes back before the rune that ReadRune has just returned.
func (r *Reader) UnreadRune() error {
	if r.next <= 0 {
		return errors.New("bytes.Reader.UnreadRune: at beginning of slice")
	}
	if r.lastRune < 0 {
		return errors.New("bytes.Reader.UnreadRune: previous operation was not ReadRune")
	}
	r.next = int64(r.lastRune)
	r.lastRune = -1
	return nil
}

// Seek sets where the next read begins. That may be beyond the end.
func (r *Reader) Seek(offset int64, whence int) (int64, error) {
	r.lastRune = -1
	switch whence {
	case io.SeekStart:
	case io.SeekCurrent:
		offset += r.next
	case io.SeekEnd:
		offset += int64(len(r.s))
	default:
		return 0, errors.New("bytes.Reader.Seek: invalid whence")
	}
	if offset < 0 {
		return 0, errors.New("bytes.Reader.Seek: negative position")
	}
	r.next = offset
	return offset, nil
}

// WriteTo writes all that is still to read to w.
func (r *Reader) WriteTo(w io.Writer) (n int64, err error) {
	r.lastRune = -1
	left := r.Len()
	if left == 0 {
		return 0, nil
	}
	m, err := w.Write(r.s[r.next:])
	if m > left {
		panic("bytes.Reader.WriteTo: invalid Write count")
	}
	r.next += int64(m)
	if m < left && err == nil {
		err = io.ErrShortWrite
	}
	return int64(m), err
}
