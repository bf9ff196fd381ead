package os

import (
	"internal/oserror"
	"internal/poll"
	"io/fs"
	"syscall"
)

// The general errors. Errors are compared with them by errors.Is.
var (
	ErrInvalid          = fs.ErrInvalid            // "invalid argument"
	ErrPermission       = fs.ErrPermission         // "permission denied"
	ErrExist            = fs.ErrExist              // "file already exists"
	ErrNotExist         = fs.ErrNotExist           // "file does not exist"
	ErrClosed           = fs.ErrClosed             // "file already closed"
	ErrNoDeadline       = poll.ErrNoDeadline       // "file type does not support deadline"
	ErrDeadlineExceeded = poll.ErrDeadlineExceeded // "i/o timeout"
)

// PathError is an error with the operation and the file it was about.
type PathError = fs.PathError

// A SyscallError is an error of a system call.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }

func (e *SyscallError) Unwrap() error { return e.Err }

// Timeout says whether the error is that the time was up.
func (e *SyscallError) Timeout() bool {
	t, ok := e.Err.(timeout)
	return ok && t.Timeout()
}

type timeout interface{ Timeout() bool }

// NewSyscallError returns err as a SyscallError, nil if err is nil.
func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

// A LinkError is an error of an operation on two files.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

func (e *LinkError) Error() string { return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error() }

func (e *LinkError) Unwrap() error { return e.Err }

// A plainError is an error that is nothing but its text.
type plainError string

func (e plainError) Error() string { return string(e) }

// The questions below are older than errors.Is, and do not look into errors that wrap others but those of this package.
// New code asks errors.Is(err, fs.ErrExist) and so on.

// IsExist says whether err is about a file that is there already.
func IsExist(err error) bool { return underlyingIs(err, oserror.ErrExist) }

// IsNotExist says whether err is about a file that is not there.
func IsNotExist(err error) bool { return underlyingIs(err, oserror.ErrNotExist) }

// IsPermission says whether err is about a lack of permission.
func IsPermission(err error) bool { return underlyingIs(err, oserror.ErrPermission) }

// IsTimeout says whether err is that the time was up.
func IsTimeout(err error) bool {
	t, ok := underlying(err).(timeout)
	return ok && t.Timeout()
}

func underlyingIs(err, target error) bool {
	if err = underlying(err); err == target {
		return true
	}
	e, ok := err.(syscall.Errno)
	return ok && e.Is(target)
}

func underlying(err error) error {
	switch e := err.(type) {
	case *PathError:
		return e.Err
	case *LinkError:
		return e.Err
	case *SyscallError:
		return e.Err
	}
	return err
}
