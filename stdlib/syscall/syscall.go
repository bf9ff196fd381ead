// Package syscall is the kernel's interface: system calls, their numbers, constants and structs, for Linux on amd64.
//
// Programs rather use package os. The functions here return an Errno as their error, as it is.
package syscall

import (
	"runtime"
	"unsafe"
)

// What this package asks of the C runtime. Both return the kernel's result and 0, or ^0 and an error number.
//
// syscall6 tells the scheduler, which gives the processor to other goroutines while the call waits; rawSyscall6 does
// not, and must only be used for calls that return at once.
func syscall6(num, a1, a2, a3, a4, a5, a6 uintptr) (r1, errno uintptr)
func rawSyscall6(num, a1, a2, a3, a4, a5, a6 uintptr) (r1, errno uintptr)

// runtime_envs returns the environment that the program was started with, as strings "key=value".
func runtime_envs() []string

// runtime_exit ends the program.
func runtime_exit(code int)

// Syscall makes the system call trap. r2 is always 0 on amd64.
func Syscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err Errno) {
	r1, e := syscall6(trap, a1, a2, a3, 0, 0, 0)
	return r1, 0, Errno(e)
}

// Syscall6 is Syscall with six arguments.
func Syscall6(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2 uintptr, err Errno) {
	r1, e := syscall6(trap, a1, a2, a3, a4, a5, a6)
	return r1, 0, Errno(e)
}

// RawSyscall is Syscall without telling the scheduler: no other goroutine gets the processor meanwhile.
func RawSyscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err Errno) {
	r1, e := rawSyscall6(trap, a1, a2, a3, 0, 0, 0)
	return r1, 0, Errno(e)
}

// RawSyscall6 is RawSyscall with six arguments.
func RawSyscall6(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2 uintptr, err Errno) {
	r1, e := rawSyscall6(trap, a1, a2, a3, a4, a5, a6)
	return r1, 0, Errno(e)
}

// call makes a system call that may wait and returns its result, -1 with an error.
func call(num, a1, a2, a3, a4, a5, a6 uintptr) (int, error) {
	r, e := syscall6(num, a1, a2, a3, a4, a5, a6)
	if e != 0 {
		return -1, errnoError(e)
	}
	return int(r), nil
}

// do is call without the result.
func do(num, a1, a2, a3, a4, a5, a6 uintptr) error {
	if _, e := syscall6(num, a1, a2, a3, a4, a5, a6); e != 0 {
		return errnoError(e)
	}
	return nil
}

// quick makes a system call that cannot fail or wait.
func quick(num, a1, a2 uintptr) int {
	r, _ := rawSyscall6(num, a1, a2, 0, 0, 0, 0)
	return int(r)
}

// withPath makes a system call whose first argument is the path s.
func withPath(num uintptr, s string, a2, a3 uintptr) error {
	p, err := BytePtrFromString(s)
	if err != nil {
		return err
	}
	err = do(num, uintptr(unsafe.Pointer(p)), a2, a3, 0, 0, 0)
	runtime.KeepAlive(p)
	return err
}

// with2Paths makes a system call whose only arguments are two paths.
func with2Paths(num uintptr, s1, s2 string) error {
	p1, err := BytePtrFromString(s1)
	if err != nil {
		return err
	}
	p2, err := BytePtrFromString(s2)
	if err != nil {
		return err
	}
	err = do(num, uintptr(unsafe.Pointer(p1)), uintptr(unsafe.Pointer(p2)), 0, 0, 0, 0)
	runtime.KeepAlive(p1)
	runtime.KeepAlive(p2)
	return err
}

// withBytes makes a system call that reads or writes p; its arguments are fd, the address and length of p, and a4.
func withBytes(num uintptr, fd int, p []byte, a4 uintptr) (int, error) {
	return call(num, uintptr(fd), uintptr(address(p)), uintptr(len(p)), a4, 0, 0)
}

// address returns where the bytes of p are; an empty slice gets an address as good as any.
func address(p []byte) unsafe.Pointer {
	if len(p) == 0 {
		return unsafe.Pointer(&nothing)
	}
	return unsafe.Pointer(&p[0])
}

var nothing uintptr

// ByteSliceFromString returns s as a C string: its bytes and a zero. The error is EINVAL if s contains a zero.
func ByteSliceFromString(s string) ([]byte, error) {
	for i := 0; i < len(s); i++ {
		if s[i] == 0 {
			return nil, EINVAL
		}
	}
	b := make([]byte, len(s)+1)
	copy(b, s)
	return b, nil
}

// BytePtrFromString returns a pointer to s as a C string. The error is EINVAL if s contains a zero.
func BytePtrFromString(s string) (*byte, error) {
	b, err := ByteSliceFromString(s)
	if err != nil {
		return nil, err
	}
	return &b[0], nil
}

// SlicePtrFromStrings returns the strings as a C array of C strings, which ends with a nil pointer.
func SlicePtrFromStrings(ss []string) ([]*byte, error) {
	list := make([]*byte, len(ss)+1)
	for i, s := range ss {
		p, err := BytePtrFromString(s)
		if err != nil {
			return nil, err
		}
		list[i] = p
	}
	return list, nil
}

// cString returns the bytes of b before the first zero.
func cString(b []byte) string {
	for i, c := range b {
		if c == 0 {
			return string(b[:i])
		}
	}
	return string(b)
}
