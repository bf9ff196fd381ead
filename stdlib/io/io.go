// Package io names the things that bytes flow from and to, and combines them.
//
// Unless a type says otherwise, nothing here may be used by several goroutines at once.
package io

import "errors"

// Values for Seek's whence: what the offset counts from.
const (
	SeekStart   = 0 // the beginning of the file
	SeekCurrent = 1 // where the next byte would be read or written
	SeekEnd     = 2 // the end
)

// EOF is what Read returns when there is no more to read. It is returned as it is, not wrapped, for callers compare
// with ==. Where the end comes too early the error is ErrUnexpectedEOF or one that says more.
var EOF = errors.New("EOF")

// ErrUnexpectedEOF says that the end came in the middle of something of a known size.
var ErrUnexpectedEOF = errors.New("unexpected EOF")

// ErrShortWrite says that a Write took fewer bytes than it was given and did not say why.
var ErrShortWrite = errors.New("short write")

// ErrShortBuffer says that a read needs a longer buffer than it was given.
var ErrShortBuffer = errors.New("short buffer")

// ErrNoProgress is returned by some who use a Reader when many calls of Read bring neither bytes nor an error.
var ErrNoProgress = errors.New("multiple Read calls return no data or error")

var (
	errInvalidWrite = errors.New("invalid write result")
	errWhence       = errors.New("Seek: invalid whence")
	errOffset       = errors.New("Seek: invalid offset")
)

// Reader has Read, which reads up to len(p) bytes into p and returns how many, and an error if one was met. It does
// not wait for more than what is there; it may use all of p as scratch space; it does not keep p.
//
// A Reader that comes to an end or an error after n > 0 bytes may return the error with them or with the next call.
// Callers therefore deal with the n bytes before they look at err. 0, nil means that nothing happened, not even the
// end; implementations should not return it unless len(p) is 0.
type Reader interface {
	Read(p []byte) (n int, err error)
}

// Writer has Write, which writes the bytes of p and returns how many it wrote; if not all, an error says why. It does
// not change p, not even for a while, and does not keep it.
type Writer interface {
	Write(p []byte) (n int, err error)
}

// Closer has Close. What a second call does is for each type to say.
type Closer interface {
	Close() error
}

// Seeker has Seek, which sets where the next Read or Write goes and returns that place, counted from the beginning.
// A place before the beginning is an error; one beyond the end may be allowed.
type Seeker interface {
	Seek(offset int64, whence int) (int64, error)
}

// ReadWriter is a Reader and a Writer.
type ReadWriter interface {
	Reader
	Writer
}

// ReadCloser is a Reader and a Closer.
type ReadCloser interface {
	Reader
	Closer
}

// WriteCloser is a Writer and a Closer.
type WriteCloser interface {
	Writer
	Closer
}

// ReadWriteCloser is a Reader, a Writer and a Closer.
type ReadWriteCloser interface {
	Reader
	Writer
	Closer
}

// ReadSeeker is a Reader and a Seeker.
type ReadSeeker interface {
	Reader
	Seeker
}

// ReadSeekCloser is a Reader, a Seeker and a Closer.
type ReadSeekCloser interface {
	Reader
	Seeker
	Closer
}

// WriteSeeker is a Writer and a Seeker.
type WriteSeeker interface {
	Writer
	Seeker
}

// ReadWriteSeeker is a Reader, a Writer and a Seeker.
type ReadWriteSeeker interface {
	Reader
	Writer
	Seeker
}

// ReaderFrom has ReadFrom, which reads from r until EOF or an error and returns the number of bytes; EOF is no
// error here. Copy uses it where it can.
type ReaderFrom interface {
	ReadFrom(r Reader) (n int64, err error)
}

// WriterTo has WriteTo, which writes to w until there is no more to write or an error comes. Copy uses it where it can.
type WriterTo interface {
	WriteTo(w Writer) (n int64, err error)
}

// ReaderAt has ReadAt, which reads len(p) bytes from the offset off on. Unlike Read it waits for all of them, and
// returns an error, perhaps EOF, if there are fewer. Calls do not disturb one another and may run at once.
type ReaderAt interface {
	ReadAt(p []byte, off int64) (n int, err error)
}

// WriterAt has WriteAt, which writes the bytes of p from the offset off on. Calls do not disturb one another, and may
// run at once if they write to different places.
type WriterAt interface {
	WriteAt(p []byte, off int64) (n int, err error)
}

// ByteReader has ReadByte, which returns the next byte. If it returns an error, it took no byte.
type ByteReader interface {
	ReadByte() (byte, error)
}

// ByteScanner adds UnreadByte: the next ReadByte returns the last byte once more. It may fail if the last operation
// was no successful ReadByte.
type ByteScanner interface {
	ByteReader
	UnreadByte() error
}

// ByteWriter has WriteByte.
type ByteWriter interface {
	WriteByte(c byte) error
}

// RuneReader has ReadRune, which returns the next rune of a UTF-8 text and how many bytes it took.
type RuneReader interface {
	ReadRune() (r rune, size int, err error)
}

// RuneScanner adds UnreadRune: the next ReadRune returns the last rune once more. It may fail if the last operation
// was no successful ReadRune.
type RuneScanner interface {
	RuneReader
	UnreadRune() error
}

// StringWriter has WriteString.
type StringWriter interface {
	WriteString(s string) (n int, err error)
}

// WriteString writes s to w, with w's own WriteString if it has one and with a single Write otherwise.
func WriteString(w Writer, s string) (n int, err error) {
	if sw, ok := w.(StringWriter); ok {
		return sw.WriteString(s)
	}
	return w.Write([]byte(s))
}

// ReadAtLeast reads until buf holds at least min bytes. EOF is its error only if it read nothing; with fewer bytes
// than min it is ErrUnexpectedEOF. If min is greater than len(buf) it is ErrShortBuffer. An error that comes after min
// bytes is dropped.
func ReadAtLeast(r Reader, buf []byte, min int) (n int, err error) {
	if len(buf) < min {
		return 0, ErrShortBuffer
	}
	for n < min && err == nil {
		var m int
		m, err = r.Read(buf[n:])
		n += m
	}
	switch {
	case n >= min:
		return n, nil
	case err == EOF && n > 0:
		return n, ErrUnexpectedEOF
	}
	return n, err
}

// ReadFull reads exactly len(buf) bytes. EOF is its error only if it read nothing; with fewer bytes than wanted it is
// ErrUnexpectedEOF. An error that comes with the last byte is dropped.
func ReadFull(r Reader, buf []byte) (n int, err error) {
	return ReadAtLeast(r, buf, len(buf))
}

// ReadAll reads until EOF, which is no error here, and returns all it read.
func ReadAll(r Reader) ([]byte, error) {
	buf := make([]byte, 0, 512)
	for {
		n, err := r.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		if err == EOF {
			return buf, nil
		}
		if err != nil {
			return buf, err
		}
		if len(buf) == cap(buf) {
			buf = append(buf, 0)[:len(buf)]
		}
	}
}
