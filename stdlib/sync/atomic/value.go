package atomic

import (
	"internal/abi"
	"unsafe"
)

// A Value holds an interface value for atomic use; the zero value holds nil. All values that are stored to one Value
// must have the same concrete type. It must not be copied after its first use.
//
// An interface is two words, which no instruction can replace as one. A Value therefore points at an interface that
// never changes; storing makes a new one. (The other way, to store the type once and the data word always, has to
// keep every other goroutine away between the two words of the first store.)
type Value struct {
	_ noCopy
	v unsafe.Pointer // *any
}

// Load returns what the last Store stored, nil if there was none.
func (v *Value) Load() (val any) {
	if p := (*any)(LoadPointer(&v.v)); p != nil {
		return *p
	}
	return nil
}

// Store sets the value to val. It panics if val is nil or has another concrete type than the value before.
func (v *Value) Store(val any) {
	v.exchange("store", nil, false, val)
}

// Swap sets the value to new and returns what it was, nil if there was none. It panics as Store does.
func (v *Value) Swap(new any) (old any) {
	old, _ = v.exchange("swap", nil, false, new)
	return old
}

// CompareAndSwap sets the value to new if it is equal to old, and says whether it was. It panics as Store does, and
// if old cannot be compared.
func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	if new != nil && old != nil && abi.TypeOf(old) != abi.TypeOf(new) {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	_, swapped = v.exchange("compare and swap", old, true, new)
	return swapped
}

// exchange does the work of the three, for the operation of the given name: if compare is set, only if the value is
// equal to want. It returns the value before.
func (v *Value) exchange(name string, want any, compare bool, new any) (old any, swapped bool) {
	if new == nil {
		panic("sync/atomic: " + name + " of nil value into Value")
	}
	box := unsafe.Pointer(&new)
	for {
		p := LoadPointer(&v.v)
		if p == nil {
			if compare && want != nil {
				return nil, false
			}
		} else {
			old = *(*any)(p)
			if abi.TypeOf(old) != abi.TypeOf(new) {
				panic("sync/atomic: " + name + " of inconsistently typed value into Value")
			}
			if compare && old != want {
				return old, false
			}
		}
		if CompareAndSwapPointer(&v.v, p, box) {
			return old, true
		}
	}
}
