package os

import (
	"syscall"
	"time"
)

// SetDeadline and the two below would limit how long reading and writing may take. Files do not support that: the
// error is ErrNoDeadline.
func (f *File) SetDeadline(t time.Time) error      { return f.noDeadline() }
func (f *File) SetReadDeadline(t time.Time) error  { return f.noDeadline() }
func (f *File) SetWriteDeadline(t time.Time) error { return f.noDeadline() }

func (f *File) noDeadline() error {
	if err := f.begin("set deadline"); err != nil {
		return err
	}
	f.end()
	return f.fail("set deadline", ErrNoDeadline)
}

// SyscallConn gives access to the descriptor.
func (f *File) SyscallConn() (syscall.RawConn, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	return rawConn{f}, nil
}

type rawConn struct{ f *File }

func (c rawConn) Control(call func(fd uintptr)) error {
	if err := c.f.begin("raw-control"); err != nil {
		return err
	}
	defer c.f.end()
	call(uintptr(c.f.fd))
	return nil
}

func (c rawConn) Read(call func(fd uintptr) bool) error  { return c.repeat("raw-read", pollIn, call) }
func (c rawConn) Write(call func(fd uintptr) bool) error { return c.repeat("raw-write", pollOut, call) }

func (c rawConn) repeat(op string, events int16, call func(fd uintptr) bool) error {
	if err := c.f.begin(op); err != nil {
		return err
	}
	defer c.f.end()
	for !call(uintptr(c.f.fd)) {
		c.f.await(events)
	}
	return nil
}
