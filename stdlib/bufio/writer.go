package bufio

import (
	"io"
	"unicode/utf8"
)

// Writer writes through a buffer. After an error from the destination every write and Flush returns that error. What was
// written reaches the destination for certain only when Flush is called at the end.
type Writer struct {
	err  error
	buf  []byte
	n    int // buf[:n] waits
	dest io.Writer
}

// NewWriterSize returns a Writer to w whose buffer has at least the given size. If w is such a Writer already, it is
// returned itself.
func NewWriterSize(w io.Writer, size int) *Writer {
	if b, ok := w.(*Writer); ok && len(b.buf) >= size {
		return b
	}
	if size <= 0 {
		size = defaultSize
	}
	return &Writer{buf: make([]byte, size), dest: w}
}

// NewWriter returns a Writer to w whose buffer has the usual size.
func NewWriter(w io.Writer) *Writer { return NewWriterSize(w, defaultSize) }

// Size returns the size of the buffer.
func (b *Writer) Size() int { return len(b.buf) }

// Reset drops what waits and any error and makes b write to w. On the zero Writer it makes a buffer of the usual size.
func (b *Writer) Reset(w io.Writer) {
	if b == w {
		return // see Reader.Reset
	}
	if b.buf == nil {
		b.buf = make([]byte, defaultSize)
	}
	*b = Writer{buf: b.buf, dest: w}
}

// Flush writes what waits to the destination.
func (b *Writer) Flush() error {
	if b.err != nil {
		return b.err
	}
	if b.n == 0 {
		return nil
	}
	n, err := b.dest.Write(b.buf[:b.n])
	if n < b.n && err == nil {
		err = io.ErrShortWrite
	}
	if err != nil {
		if 0 < n && n < b.n {
			copy(b.buf, b.buf[n:b.n])
		}
		b.n -= n
		b.err = err
		return err
	}
	b.n = 0
	return nil
}

// Available returns how many bytes the buffer has room for.
func (b *Writer) Available() int { return len(b.buf) - b.n }

// AvailableBuffer returns an empty slice with the capacity of Available. What is appended to it may be passed to the
// next Write without a copy being made.
func (b *Writer) AvailableBuffer() []byte { return b.buf[b.n:][:0] }

// Buffered returns how many bytes wait.
func (b *Writer) Buffered() int { return b.n }

// Write writes p and returns how many of its bytes were taken; if not all, an error says why.
func (b *Writer) Write(p []byte) (nn int, err error) {
	for len(p) > b.Available() && b.err == nil {
		var n int
		if b.n == 0 {
			n, b.err = b.dest.Write(p) // a large write goes straight through
		} else {
			n = copy(b.buf[b.n:], p)
			b.n += n
			b.Flush()
		}
		nn += n
		p = p[n:]
	}
	if b.err != nil {
		return nn, b.err
	}
	n := copy(b.buf[b.n:], p)
	b.n += n
	return nn + n, nil
}

// WriteByte writes c.
func (b *Writer) WriteByte(c byte) error {
	if b.err != nil {
		return b.err
	}
	if b.Available() <= 0 && b.Flush() != nil {
		return b.err
	}
	b.buf[b.n] = c
	b.n++
	return nil
}

// WriteRune writes r and returns how many bytes it took.
func (b *Writer) WriteRune(r rune) (size int, err error) {
	if uint32(r) < utf8.RuneSelf {
		if err = b.WriteByte(byte(r)); err != nil {
			return 0, err
		}
		return 1, nil
	}
	if b.err != nil {
		return 0, b.err
	}
	if b.Available() < utf8.UTFMax {
		if b.Flush(); b.err != nil {
			return 0, b.err
		}
		if b.Available() < utf8.UTFMax { // a tiny buffer
			return b.WriteString(string(r))
		}
	}
	size = utf8.EncodeRune(b.buf[b.n:], r)
	b.n += size
	return size, nil
}

// WriteString writes s and returns how many of its bytes were taken; if not all, an error says why.
func (b *Writer) WriteString(s string) (int, error) {
	sw, straight := b.dest.(io.StringWriter)
	nn := 0
	for len(s) > b.Available() && b.err == nil {
		var n int
		if b.n == 0 && straight {
			n, b.err = sw.WriteString(s)
		} else {
			n = copy(b.buf[b.n:], s)
			b.n += n
			b.Flush()
		}
		nn += n
		s = s[n:]
	}
	if b.err != nil {
		return nn, b.err
	}
	n := copy(b.buf[b.n:], s)
	b.n += n
	return nn + n, nil
}

// ReadFrom writes what it reads from r until EOF. If the destination has ReadFrom and nothing waits, that does it.
func (b *Writer) ReadFrom(r io.Reader) (n int64, err error) {
	if b.err != nil {
		return 0, b.err
	}
	from, straight := b.dest.(io.ReaderFrom)
	var m int
	for {
		if b.Available() == 0 {
			if err := b.Flush(); err != nil {
				return n, err
			}
		}
		if straight && b.n == 0 {
			nn, err := from.ReadFrom(r)
			b.err = err
			return n + nn, err
		}
		for empty := 0; ; empty++ {
			if empty == maxEmptyReads {
				return n, io.ErrNoProgress
			}
			m, err = r.Read(b.buf[b.n:])
			if m != 0 || err != nil {
				break
			}
		}
		b.n += m
		n += int64(m)
		if err != nil {
			break
		}
	}
	if err == io.EOF {
		err = nil
		if b.Available() == 0 { // as if the next round had come
			err = b.Flush()
		}
	}
	return n, err
}

// ReadWriter is a Reader and a Writer.
type ReadWriter struct {
	*Reader
	*Writer
}

// NewReadWriter returns the two as one.
func NewReadWriter(r *Reader, w *Writer) *ReadWriter { return &ReadWriter{r, w} }
