// Package weak has pointers that do not keep what they point at alive.
package weak

import (
	"runtime"
	"unsafe"
)

// What this package asks of the C runtime: a handle for the object that p points into, equal for equal pointers as long as the object lives, and what a
// handle leads to, nil once the object is gone.
func runtime_registerWeakPointer(p unsafe.Pointer) unsafe.Pointer
func runtime_makeStrongFromWeak(handle unsafe.Pointer) unsafe.Pointer

// Pointer is a weak pointer to a T. The zero Pointer, and Make(nil), are weak pointers to nothing.
//
// Two Pointers are equal if they were made from equal pointers, even when the object is gone by now. A weak pointer becomes nil before the
// object's cleanups run, and when a finalizer is about to run.
type Pointer[T any] struct {
	_      [0]*T
	handle unsafe.Pointer
}

// Make returns the weak pointer for p.
func Make[T any](p *T) Pointer[T] {
	var handle unsafe.Pointer
	if p != nil {
		handle = runtime_registerWeakPointer(unsafe.Pointer(p))
	}
	runtime.KeepAlive(p)
	return Pointer[T]{handle: handle}
}

// Value returns the pointer that p was made from, or nil if its object has been collected.
func (p Pointer[T]) Value() *T {
	if p.handle == nil {
		return nil
	}
	return (*T)(runtime_makeStrongFromWeak(p.handle))
}
