package poll

import (
	"errors"
	"sync/atomic"
	"syscall"
	"time"
	"unsafe"
)

// What this package asks of the C runtime (netpoll). A descriptor that the kernel can report on has a handle; mode is
// modeRead or modeWrite; results are 0, resultClosing or resultTimeout.
func runtime_pollOpen(fd int) (handle unsafe.Pointer, errno uintptr)
func runtime_pollClose(handle unsafe.Pointer)
func runtime_pollReset(handle unsafe.Pointer, mode int) int
func runtime_pollWait(handle unsafe.Pointer, mode int) int
func runtime_pollUnblock(handle unsafe.Pointer)
func runtime_pollSetDeadline(handle unsafe.Pointer, mode int, in int64) // ns from now; 0: none, negative: it is over

func runtime_Semacquire(s *uint32)
func runtime_Semrelease(s *uint32)

const (
	resultClosing = 1
	resultTimeout = 2
)

var errClosing = errors.New("closing")

// A pollDesc waits with the poller's help.
type pollDesc struct{ handle unsafe.Pointer }

func pollError(result int) error {
	switch result {
	case resultClosing:
		return errClosing
	case resultTimeout:
		return ErrDeadlineExceeded
	}
	return nil
}

func (p pollDesc) reset(mode int) error           { return pollError(runtime_pollReset(p.handle, mode)) }
func (p pollDesc) wait(mode int) error            { return pollError(runtime_pollWait(p.handle, mode)) }
func (p pollDesc) unblock()                       { runtime_pollUnblock(p.handle) }
func (p pollDesc) close()                         { runtime_pollClose(p.handle) }
func (p pollDesc) setDeadline(mode int, in int64) { runtime_pollSetDeadline(p.handle, mode, in) }

// Init makes goroutines that must wait for the descriptor park. The error is the kernel's reason why that is not possible:
// EPERM for a file that is always ready. The caller then makes the descriptor non-blocking.
func (fd *FD) Init() error {
	handle, errno := runtime_pollOpen(fd.Sysfd)
	if errno != 0 {
		return syscall.Errno(errno)
	}
	fd.waiter = pollDesc{handle}
	return nil
}

// Parks says whether Init succeeded.
func (fd *FD) Parks() bool { return fd.waiter != nil }

// SetBlocking makes the descriptor one that the kernel lets threads wait for.
func (fd *FD) SetBlocking() error {
	if err := fd.Begin(); err != nil {
		return err
	}
	defer fd.End()
	atomic.StoreUint32(&fd.blocking, 1)
	return syscall.SetNonblock(fd.Sysfd, false)
}

// SetDeadline limits how long reading and writing may wait; the zero Time does not.
func (fd *FD) SetDeadline(t time.Time) error      { return fd.setDeadline(t, modeRead, modeWrite) }
func (fd *FD) SetReadDeadline(t time.Time) error  { return fd.setDeadline(t, modeRead, modeRead) }
func (fd *FD) SetWriteDeadline(t time.Time) error { return fd.setDeadline(t, modeWrite, modeWrite) }

func (fd *FD) setDeadline(t time.Time, first, last int) error {
	if err := fd.Begin(); err != nil {
		return err
	}
	defer fd.End()
	if fd.waiter == nil {
		return ErrNoDeadline
	}
	var in int64
	if !t.IsZero() {
		if in = int64(time.Until(t)); in == 0 {
			in = -1
		}
	}
	for mode := first; mode <= last; mode++ {
		fd.waiter.setDeadline(mode, in)
	}
	return nil
}
