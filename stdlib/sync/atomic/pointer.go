package atomic

import "unsafe"

// A Pointer is a *T for atomic use; the zero value is nil. It must not be copied after its first use.
type Pointer[T any] struct {
	_ [0]*T // Pointers to different types cannot be converted into each other
	_ noCopy
	v unsafe.Pointer
}

// Load returns the value.
func (x *Pointer[T]) Load() *T { return (*T)(LoadPointer(&x.v)) }

// Store sets the value.
func (x *Pointer[T]) Store(val *T) { StorePointer(&x.v, unsafe.Pointer(val)) }

// Swap sets the value and returns what it was.
func (x *Pointer[T]) Swap(new *T) (old *T) { return (*T)(SwapPointer(&x.v, unsafe.Pointer(new))) }

// CompareAndSwap sets the value to new if it is old, and says whether it was.
func (x *Pointer[T]) CompareAndSwap(old, new *T) (swapped bool) {
	return CompareAndSwapPointer(&x.v, unsafe.Pointer(old), unsafe.Pointer(new))
}
