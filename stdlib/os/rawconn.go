package os

import (
	"syscall"
	"time"
)

// SetDeadline and the two below limit how long reading and writing may take: calls that wait then, or begin to wait later,
// fail with ErrDeadlineExceeded. The zero Time is no limit. Files that never wait, and those that keep a thread waiting,
// have no deadlines: the error is ErrNoDeadline.
func (f *File) SetDeadline(t time.Time) error {
	if f == nil {
		return ErrInvalid
	}
	return f.fd.SetDeadline(t)
}

func (f *File) SetReadDeadline(t time.Time) error {
	if f == nil {
		return ErrInvalid
	}
	return f.fd.SetReadDeadline(t)
}

func (f *File) SetWriteDeadline(t time.Time) error {
	if f == nil {
		return ErrInvalid
	}
	return f.fd.SetWriteDeadline(t)
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
	defer c.f.fd.End()
	call(uintptr(c.f.fd.Sysfd))
	return nil
}

func (c rawConn) Read(call func(fd uintptr) bool) error {
	return c.f.fail("raw-read", c.f.fd.RawRead(call))
}

func (c rawConn) Write(call func(fd uintptr) bool) error {
	return c.f.fail("raw-write", c.f.fd.RawWrite(call))
}
