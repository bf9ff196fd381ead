package syscall

import (
	"sync"
	"unsafe"
)

// mappings are the slices Mmap returned, by the address of their last byte of capacity: Munmap takes only those.
var mappings struct {
	mu     sync.Mutex
	active map[*byte][]byte
}

// Mmap maps length bytes of the file, from offset on, into memory.
func Mmap(fd int, offset int64, length int, prot int, flags int) (data []byte, err error) {
	if length <= 0 {
		return nil, EINVAL
	}
	addr, err := call(SYS_MMAP, 0, uintptr(length), uintptr(prot), uintptr(flags), uintptr(fd), uintptr(offset))
	if err != nil {
		return nil, err
	}
	*(*struct {
		p        uintptr
		len, cap int
	})(unsafe.Pointer(&data)) = struct {
		p        uintptr
		len, cap int
	}{uintptr(addr), length, length}
	mappings.mu.Lock()
	defer mappings.mu.Unlock()
	if mappings.active == nil {
		mappings.active = make(map[*byte][]byte)
	}
	mappings.active[&data[length-1]] = data
	return data, nil
}

// Munmap takes back a mapping. b must be what Mmap returned.
func Munmap(b []byte) (err error) {
	if len(b) == 0 || len(b) != cap(b) {
		return EINVAL
	}
	mappings.mu.Lock()
	defer mappings.mu.Unlock()
	key := &b[len(b)-1]
	data := mappings.active[key]
	if data == nil || &data[0] != &b[0] {
		return EINVAL
	}
	if err := do(SYS_MUNMAP, uintptr(unsafe.Pointer(&b[0])), uintptr(len(b)), 0, 0, 0, 0); err != nil {
		return err
	}
	delete(mappings.active, key)
	return nil
}

func Mprotect(b []byte, prot int) (err error) {
	return do(SYS_MPROTECT, uintptr(address(b)), uintptr(len(b)), uintptr(prot), 0, 0, 0)
}

func Madvise(b []byte, advice int) (err error) {
	return do(SYS_MADVISE, uintptr(address(b)), uintptr(len(b)), uintptr(advice), 0, 0, 0)
}
