package exec

import (
	"syscall"
	"unsafe"
)

const sysFaccessat2 = 439

func faccessat(path *byte, mode, flags uintptr) error {
	const currentDirectory = ^uintptr(99)
	_, _, e := syscall.Syscall6(sysFaccessat2, currentDirectory, uintptr(unsafe.Pointer(path)), mode, flags, 0, 0)
	if e != 0 {
		return e
	}
	return nil
}
