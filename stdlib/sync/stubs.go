package sync

import "unsafe"

// What this package asks of the scheduler. Each is a C function whose symbol is "sync." and the name.

// The Semacquire functions wait until *s > 0 and take one from it. They differ in the reason that a traceback gives
// for the wait. With lifo set the caller waits at the head of the queue.
func runtime_Semacquire(s *uint32)
func runtime_SemacquireMutex(s *uint32, lifo bool)
func runtime_SemacquireRWMutexR(s *uint32, lifo bool)
func runtime_SemacquireRWMutex(s *uint32, lifo bool)
func runtime_SemacquireWaitGroup(s *uint32)

// runtime_Semrelease adds one to *s and wakes a waiter if there is one; with handoff set the waiter runs at once on
// the caller's processor.
func runtime_Semrelease(s *uint32, handoff bool)

// A notifyList is the queue of goroutines that wait for a Cond.
type notifyList struct {
	wait   uint32 // the ticket of the next waiter
	notify uint32 // the ticket of the next one to be woken
	lock   uintptr
	pad    uintptr
	head   unsafe.Pointer
	tail   unsafe.Pointer
}

func runtime_notifyListAdd(l *notifyList) uint32
func runtime_notifyListWait(l *notifyList, t uint32)
func runtime_notifyListNotifyAll(l *notifyList)
func runtime_notifyListNotifyOne(l *notifyList)

// runtime_canSpin says whether it makes sense to spin once more, after i times; runtime_doSpin does it.
func runtime_canSpin(i int) bool
func runtime_doSpin()

func runtime_nanotime() int64

// runtime_procPin keeps the calling goroutine on its processor until runtime_procUnpin and returns the processor's
// number, 0 up to GOMAXPROCS-1.
func runtime_procPin() int
func runtime_procUnpin()

// runtime_registerPoolCleanup arranges for f to be called at the beginning of each collection, while nothing else runs.
func runtime_registerPoolCleanup(f func())

// throw ends the program because of a fault of ours, fatal because of a fault of the program's.
func throw(text string)
func fatal(text string)
