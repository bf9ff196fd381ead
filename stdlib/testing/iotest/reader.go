// Package iotest has readers and writers that behave in unusual but permitted ways, and a test for readers.
package iotest

import (
	"errors"
	"io"
)

// readFunc is a function as a Reader.
type readFunc func(p []byte) (int, error)

func (f readFunc) Read(p []byte) (int, error) { return f(p) }

// OneByteReader returns a reader that reads one byte of r at a time.
func OneByteReader(r io.Reader) io.Reader {
	return readFunc(func(p []byte) (int, error) {
		if len(p) == 0 {
			return 0, nil
		}
		return r.Read(p[:1])
	})
}

// HalfReader returns a reader that reads half as many bytes from r as it is asked for, rounded up.
func HalfReader(r io.Reader) io.Reader {
	return readFunc(func(p []byte) (int, error) { return r.Read(p[:(len(p)+1)/2]) })
}

// DataErrReader returns a reader that hands out the final error, usually io.EOF, together with the last bytes, and not after them.
func DataErrReader(r io.Reader) io.Reader {
	ahead := make([]byte, 1024)
	var unread []byte // what was read and not handed out yet
	var err error
	return readFunc(func(p []byte) (n int, _ error) {
		for {
			for len(unread) == 0 && err == nil {
				var m int
				m, err = r.Read(ahead)
				unread = ahead[:m]
			}
			if n > 0 {
				break // one read more has told whether these were the last
			}
			if len(unread) == 0 {
				return 0, err
			}
			n = copy(p, unread)
			unread = unread[n:]
			if n == 0 || len(unread) > 0 {
				break
			}
		}
		if len(unread) == 0 {
			return n, err
		}
		return n, nil
	})
}

// ErrTimeout is the error of TimeoutReader.
var ErrTimeout = errors.New("timeout")

// TimeoutReader returns a reader whose second read fails with ErrTimeout, without reading anything. The others read from r.
func TimeoutReader(r io.Reader) io.Reader {
	reads := 0
	return readFunc(func(p []byte) (int, error) {
		if reads++; reads == 2 {
			return 0, ErrTimeout
		}
		return r.Read(p)
	})
}

// ErrReader returns a reader that reads nothing and always fails with err.
func ErrReader(err error) io.Reader {
	return readFunc(func(p []byte) (int, error) { return 0, err })
}
