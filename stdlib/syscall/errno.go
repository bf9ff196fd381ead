package syscall

import (
	"errors"
	"internal/oserror"
)

// An Errno is an error number of the kernel; 0 is none.
type Errno uintptr

func (e Errno) Error() string {
	if e < Errno(len(errorTexts)) {
		if s := errorTexts[e]; s != "" {
			return s
		}
	}
	return "errno " + decimal(int(e))
}

// Is says whether e is one of the numbers that the general errors of package io/fs stand for.
func (e Errno) Is(target error) bool {
	switch target {
	case oserror.ErrPermission:
		return e == EACCES || e == EPERM
	case oserror.ErrExist:
		return e == EEXIST || e == ENOTEMPTY
	case oserror.ErrNotExist:
		return e == ENOENT
	case errors.ErrUnsupported:
		return e == ENOSYS || e == ENOTSUP || e == EOPNOTSUPP
	}
	return false
}

// Temporary says whether the call may succeed when it is made again.
func (e Errno) Temporary() bool {
	return e == EINTR || e == EMFILE || e == ENFILE || e.Timeout()
}

// Timeout says whether the call failed because it would have had to wait.
func (e Errno) Timeout() bool { return e == EAGAIN || e == EWOULDBLOCK || e == ETIMEDOUT }

// errnoError returns the number as an error.
func errnoError(e uintptr) error { return Errno(e) }

// A Signal is the number of a signal.
type Signal int

// Signal does nothing: it tells signals from other values.
func (s Signal) Signal() {}

func (s Signal) String() string {
	if 0 <= s && int(s) < len(signalTexts) {
		if text := signalTexts[s]; text != "" {
			return text
		}
	}
	return "signal " + decimal(int(s))
}

func decimal(v int) string {
	var b [20]byte
	i := len(b)
	u := uint(v)
	if v < 0 {
		u = -u
	}
	for {
		i--
		b[i] = byte('0' + u%10)
		if u /= 10; u == 0 {
			break
		}
	}
	if v < 0 {
		i--
		b[i] = '-'
	}
	return string(b[i:])
}
