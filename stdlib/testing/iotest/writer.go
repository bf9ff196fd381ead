package iotest

import (
	"io"
	"log"
)

type writeFunc func(p []byte) (int, error)

func (f writeFunc) Write(p []byte) (int, error) { return f(p) }

// TruncateWriter returns a writer that passes the first n bytes on to w, and swallows the others without a word.
func TruncateWriter(w io.Writer, n int64) io.Writer {
	return writeFunc(func(p []byte) (int, error) {
		if n <= 0 {
			return len(p), nil
		}
		part := p[:min(int64(len(p)), n)]
		written, err := w.Write(part)
		n -= int64(written)
		if err == nil && written == len(part) {
			written = len(p)
		}
		return written, err
	})
}

// note logs a read or write: what was transferred in hexadecimal, and the error if there was one.
func note(prefix string, p []byte, err error) {
	if err != nil {
		log.Printf("%s %x: %v", prefix, p, err)
	} else {
		log.Printf("%s %x", prefix, p)
	}
}

// NewWriteLogger returns a writer that writes to w and logs each write, led by the prefix.
func NewWriteLogger(prefix string, w io.Writer) io.Writer {
	return writeFunc(func(p []byte) (int, error) {
		n, err := w.Write(p)
		note(prefix, p[:n], err)
		return n, err
	})
}

// NewReadLogger returns a reader that reads from r and logs each read, led by the prefix.
func NewReadLogger(prefix string, r io.Reader) io.Reader {
	return readFunc(func(p []byte) (int, error) {
		n, err := r.Read(p)
		note(prefix, p[:n], err)
		return n, err
	})
}
