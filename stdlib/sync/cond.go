package sync

import (
	"sync/atomic"
	"unsafe"
)

// A Cond is where goroutines wait for something to become true. The lock L is held while the condition is changed or
// looked at, and when Wait is called.
type Cond struct {
	noCopy noCopy
	L      Locker
	notify notifyList
	self   uintptr // the Cond's own address, once it is in use: a copy finds another
}

// NewCond returns a Cond with the lock l.
func NewCond(l Locker) *Cond { return &Cond{L: l} }

func (c *Cond) checkCopy() {
	self := uintptr(unsafe.Pointer(c))
	if atomic.LoadUintptr(&c.self) != self && !atomic.CompareAndSwapUintptr(&c.self, 0, self) &&
		atomic.LoadUintptr(&c.self) != self {
		panic("sync.Cond is copied")
	}
}

// Wait unlocks c.L, waits for Signal or Broadcast, and locks c.L again. Others may have had the lock in between, so
// the caller has to look at the condition again.
func (c *Cond) Wait() {
	c.checkCopy()
	ticket := runtime_notifyListAdd(&c.notify)
	c.L.Unlock()
	runtime_notifyListWait(&c.notify, ticket)
	c.L.Lock()
}

// Signal wakes the goroutine that has waited longest, if any waits. The caller need not hold c.L.
func (c *Cond) Signal() {
	c.checkCopy()
	runtime_notifyListNotifyOne(&c.notify)
}

// Broadcast wakes all goroutines that wait. The caller need not hold c.L.
func (c *Cond) Broadcast() {
	c.checkCopy()
	runtime_notifyListNotifyAll(&c.notify)
}
