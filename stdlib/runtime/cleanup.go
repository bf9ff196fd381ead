package runtime

import "unsafe"

// A Cleanup is what AddCleanup returns: a way to take the call back.
type Cleanup struct {
	ptr uintptr // not a pointer, so that it does not keep the object alive
	id  uint64
}

// AddCleanup arranges for cleanup(arg) to be called, on a goroutine of its own, some time after the object that ptr
// points into became unreachable. Unlike a finalizer the call does not get the object, which is freed at once; an
// object may have several. arg must not be ptr, or the object would never become unreachable.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup {
	p := unsafe.Pointer(ptr)
	if p == nil {
		panic(plainError("runtime.AddCleanup: ptr is nil"))
	}
	id := addcleanup(p, func() { cleanup(arg) })
	return Cleanup{uintptr(p), id}
}

// Stop takes the cleanup back if the object is still there. It does nothing if the call was already queued.
func (c Cleanup) Stop() {
	if c.id != 0 {
		removecleanup(unsafe.Pointer(c.ptr), c.id)
	}
}
