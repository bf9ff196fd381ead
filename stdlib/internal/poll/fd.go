// Package poll reads and writes descriptors on behalf of goroutines: one that must wait parks, if the kernel can tell when
// to go on, and several can share a descriptor that one of them closes.
package poll

import (
	"errors"
	"io"
	"sync"
	"sync/atomic"
	"syscall"
	"unsafe"
)

// The errors of an FD besides the kernel's.
var (
	ErrFileClosing      = errors.New("use of closed file")
	ErrNetClosing       = error(netClosing{})
	ErrNoDeadline       = errors.New("file type does not support deadline")
	ErrDeadlineExceeded = error(&DeadlineExceededError{})
)

// netClosing is what waiting for a socket ends with when the socket is closed.
type netClosing struct{}

func (netClosing) Error() string   { return "use of closed network connection" }
func (netClosing) Timeout() bool   { return false }
func (netClosing) Temporary() bool { return false }

// A DeadlineExceededError says that the time was up.
type DeadlineExceededError struct{}

func (*DeadlineExceededError) Error() string   { return "i/o timeout" }
func (*DeadlineExceededError) Timeout() bool   { return true }
func (*DeadlineExceededError) Temporary() bool { return true }

// An FD is a descriptor that goroutines share.
//
// state counts the calls that are under way, so that the descriptor is not closed, and perhaps given to another file, while
// one of them uses it: after Close the last of them closes it. Of the calls that may wait, one reads and one writes at a time.
type FD struct {
	Sysfd    int
	IsStream bool // reading nothing is the end
	IsSocket bool

	state       int32  // closing, and aCall for each call that is under way
	closed      uint32 // a semaphore, released when the descriptor is closed
	read, write sync.Mutex
	waiter      waiter // nil: the kernel lets the thread wait
	blocking    uint32 // SetBlocking was called
}

const (
	closing = 1
	aCall   = 2
)

// A waiter waits for a descriptor to be ready. Its one implementation is pollDesc; this way a program that has nothing to
// wait for does not contain it.
type waiter interface {
	reset(mode int) error
	wait(mode int) error
	unblock()
	close()
	setDeadline(mode int, in int64)
}

const (
	modeRead = iota
	modeWrite
)

const (
	pollIn  = 1
	pollOut = 4
)

// Begin announces a call that uses the descriptor, which stays open until End.
func (fd *FD) Begin() error {
	for {
		s := atomic.LoadInt32(&fd.state)
		if s&closing != 0 {
			return fd.closingError()
		}
		if atomic.CompareAndSwapInt32(&fd.state, s, s+aCall) {
			return nil
		}
	}
}

// End ends what Begin began. It returns what closing the descriptor returned, if this did.
func (fd *FD) End() error {
	if atomic.AddInt32(&fd.state, -aCall) == closing {
		return fd.destroy()
	}
	return nil
}

func (fd *FD) closingError() error {
	if fd.IsSocket {
		return ErrNetClosing
	}
	return ErrFileClosing
}

func (fd *FD) destroy() error {
	if fd.waiter != nil {
		fd.waiter.close()
	}
	err := syscall.Close(fd.Sysfd)
	if err == syscall.EINTR {
		err = nil // it is closed all the same
	}
	fd.Sysfd = -1
	runtime_Semrelease(&fd.closed)
	return err
}

// Closed says whether Close was called.
func (fd *FD) Closed() bool { return atomic.LoadInt32(&fd.state)&closing != 0 }

// Close closes the descriptor. Calls that wait in the poller end with an error, and Close returns when the descriptor is
// closed. Where the kernel lets threads wait, calls under way go on, and the last of them closes it.
func (fd *FD) Close() error {
	for {
		s := atomic.LoadInt32(&fd.state)
		if s&closing != 0 {
			return fd.closingError()
		}
		// We are a call ourselves while we close.
		if atomic.CompareAndSwapInt32(&fd.state, s, s+aCall|closing) {
			break
		}
	}
	if fd.waiter != nil {
		fd.waiter.unblock()
	}
	parks := fd.waiter != nil && atomic.LoadUint32(&fd.blocking) == 0
	err := fd.End()
	if parks {
		runtime_Semacquire(&fd.closed)
	}
	return err
}

// try repeats a call that transfers something until it does not ask to be made again, waiting as need be.
func (fd *FD) try(mode int, call func() (int, error)) (int, error) {
	if fd.waiter != nil {
		if err := fd.waiter.reset(mode); err != nil {
			return 0, fd.name(err)
		}
	}
	for {
		n, err := call()
		switch err {
		case nil:
			return n, nil
		case syscall.EINTR:
		case syscall.EAGAIN:
			if err := fd.wait(mode); err != nil {
				return 0, fd.name(err)
			}
		default:
			return 0, err
		}
	}
}

// wait waits until the descriptor is ready. One that others made non-blocking, without our poller, is waited for by the thread.
func (fd *FD) wait(mode int) error {
	if fd.waiter != nil {
		return fd.waiter.wait(mode)
	}
	p := struct {
		fd              int32
		events, revents int16
	}{fd: int32(fd.Sysfd), events: [...]int16{modeRead: pollIn, modeWrite: pollOut}[mode]}
	syscall.Syscall(syscall.SYS_POLL, uintptr(unsafe.Pointer(&p)), 1, ^uintptr(0))
	return nil
}

// name turns the poller's word for closing into ours.
func (fd *FD) name(err error) error {
	if err == errClosing {
		return fd.closingError()
	}
	return err
}

// most is how much the kernel is asked to transfer at once.
const most = 1 << 30

func limited(b []byte) []byte {
	if len(b) > most {
		return b[:most]
	}
	return b
}

// Read reads up to len(b) bytes; at the end of a stream it returns 0 and io.EOF.
func (fd *FD) Read(b []byte) (n int, err error) {
	if err := fd.Begin(); err != nil {
		return 0, err
	}
	defer fd.End()
	fd.read.Lock()
	defer fd.read.Unlock()
	if len(b) == 0 {
		return 0, nil
	}
	n, err = fd.try(modeRead, func() (int, error) { return syscall.Read(fd.Sysfd, limited(b)) })
	if n == 0 && err == nil && fd.IsStream {
		err = io.EOF
	}
	return n, err
}

// Pread reads up to len(b) bytes from offset off on.
func (fd *FD) Pread(b []byte, off int64) (n int, err error) {
	if err := fd.Begin(); err != nil {
		return 0, err
	}
	defer fd.End()
	for {
		n, err = syscall.Pread(fd.Sysfd, limited(b), off)
		if err != syscall.EINTR {
			break
		}
	}
	if err != nil {
		return 0, err
	}
	if n == 0 && len(b) > 0 {
		err = io.EOF
	}
	return n, err
}

// Write writes all of b. It returns an error if it returns n < len(b).
func (fd *FD) Write(b []byte) (n int, err error) {
	if err := fd.Begin(); err != nil {
		return 0, err
	}
	defer fd.End()
	fd.write.Lock()
	defer fd.write.Unlock()
	for {
		m, err := fd.try(modeWrite, func() (int, error) { return syscall.Write(fd.Sysfd, limited(b[n:])) })
		n += m
		if err != nil || n == len(b) {
			return n, err
		}
		if m == 0 {
			return n, io.ErrUnexpectedEOF
		}
	}
}

// Pwrite writes all of b from offset off on.
func (fd *FD) Pwrite(b []byte, off int64) (n int, err error) {
	if err := fd.Begin(); err != nil {
		return 0, err
	}
	defer fd.End()
	for n < len(b) {
		m, err := syscall.Pwrite(fd.Sysfd, limited(b[n:]), off+int64(n))
		if err != nil && err != syscall.EINTR {
			return n, err
		}
		if err == nil {
			n += m
		}
	}
	return n, nil
}

// RawRead and RawWrite call f until it says that it is done, and wait for the descriptor in between.
func (fd *FD) RawRead(f func(fd uintptr) bool) error  { return fd.raw(modeRead, &fd.read, f) }
func (fd *FD) RawWrite(f func(fd uintptr) bool) error { return fd.raw(modeWrite, &fd.write, f) }

func (fd *FD) raw(mode int, turn *sync.Mutex, f func(fd uintptr) bool) error {
	if err := fd.Begin(); err != nil {
		return err
	}
	defer fd.End()
	turn.Lock()
	defer turn.Unlock()
	_, err := fd.try(mode, func() (int, error) {
		if f(uintptr(fd.Sysfd)) {
			return 0, nil
		}
		return 0, syscall.EAGAIN
	})
	return err
}
