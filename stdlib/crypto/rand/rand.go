// Package rand has random numbers that nobody can guess: the kernel's.
package rand

import (
	"io"
	"syscall"
	"unsafe"
)

// Reader is the kernel's generator. Several goroutines may use it.
var Reader io.Reader = kernel{}

type kernel struct{}

// The kernel gives 256 bytes at once without being interrupted.
const perCall = 256

const getrandom = 318 // the number of the system call on amd64

func (kernel) Read(b []byte) (n int, err error) {
	for n < len(b) {
		part := b[n:min(len(b), n+perCall)]
		got, _, errno := syscall.Syscall(getrandom, uintptr(unsafe.Pointer(&part[0])), uintptr(len(part)), 0)
		switch {
		case errno == syscall.EINTR:
		case errno != 0:
			return n, errno
		default:
			n += int(got)
		}
	}
	return n, nil
}

// Read fills b. It never fails: where Reader does, the program ends.
func Read(b []byte) (n int, err error) {
	if _, err := io.ReadFull(Reader, b); err != nil {
		panic("crypto/rand: failed to read random data (see https://go.dev/issue/66821): " + err.Error())
	}
	return len(b), nil
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

// Text returns a text of 26 characters, those of base32, that has at least 128 random bits.
func Text() string {
	text := make([]byte, 26)
	Read(text)
	for i, b := range text {
		text[i] = alphabet[b%32]
	}
	return string(text)
}
