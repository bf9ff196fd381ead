// Package sync provides locks and other ways for goroutines to wait for each other. Values of its types must not be
// copied after their first use.
package sync

import "sync/atomic"

// noCopy makes vet complain about copies of a struct that has it.
type noCopy struct{}

func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

// A Mutex is a lock that one goroutine at a time can hold; the zero value is unlocked. It does not belong to the
// goroutine that locked it: any other may unlock it.
//
// How it works. state holds three flags and, above them, the number of goroutines that wait for sema. Who finds
// mutexLocked clear sets it, and has the lock; that is all there is to it while nobody competes.
//
// Normally Unlock only clears mutexLocked and wakes one waiter, which then competes with whoever comes along. The
// newcomers usually win, since they are running already, and that is good for throughput: a goroutine can lock and
// unlock many times in a row without a switch. mutexWoken tells Unlock that somebody is already trying (a waiter
// that was woken, or a newcomer that spins), so that it need not wake another.
//
// A waiter that has lost for starvingAfter nanoseconds sets mutexStarving. From then on Unlock hands the lock over
// to the first waiter, directly: mutexLocked stays clear, but newcomers do not take a starving mutex, they queue up
// at the end. The owner that finds itself the last waiter, or that waited less than starvingAfter, ends that mode.
type Mutex struct {
	state int32
	sema  uint32
}

const (
	mutexLocked = 1 << iota
	mutexWoken
	mutexStarving
	mutexShift    = iota
	mutexWaiter   = 1 << mutexShift
	starvingAfter = 1e6
)

// Lock locks m. It waits while m is locked.
func (m *Mutex) Lock() {
	if !atomic.CompareAndSwapInt32(&m.state, 0, mutexLocked) {
		m.lockSlow()
	}
}

// TryLock locks m if it is unlocked, and says whether it did. Correct uses are rare.
func (m *Mutex) TryLock() bool {
	old := atomic.LoadInt32(&m.state)
	return old&(mutexLocked|mutexStarving) == 0 && atomic.CompareAndSwapInt32(&m.state, old, old|mutexLocked)
}

func (m *Mutex) lockSlow() {
	var since int64    // when this goroutine first went to sleep; 0: not yet
	starving := false  // it has waited for too long
	announced := false // it has set mutexWoken, or Unlock has on its behalf
	for spins := 0; ; {
		old := atomic.LoadInt32(&m.state)
		if old&(mutexLocked|mutexStarving) == mutexLocked && runtime_canSpin(spins) {
			if !announced && old&mutexWoken == 0 && old>>mutexShift != 0 {
				announced = atomic.CompareAndSwapInt32(&m.state, old, old|mutexWoken)
			}
			runtime_doSpin()
			spins++
			continue
		}

		take := old&(mutexLocked|mutexStarving) == 0
		new := old
		if take {
			new |= mutexLocked
		} else {
			new += mutexWaiter
			if starving && old&mutexLocked != 0 {
				new |= mutexStarving
			}
		}
		if announced {
			if new&mutexWoken == 0 {
				throw("sync: inconsistent mutex state")
			}
			new &^= mutexWoken
		}
		if !atomic.CompareAndSwapInt32(&m.state, old, new) {
			continue
		}
		if take {
			return
		}

		lifo := since != 0
		if !lifo {
			since = runtime_nanotime()
		}
		runtime_SemacquireMutex(&m.sema, lifo)
		waited := runtime_nanotime() - since
		starving = starving || waited > starvingAfter
		if m.handedOver(starving) {
			return
		}
		announced = true
		spins = 0
	}
}

// handedOver completes the lock's move to this goroutine, which was just woken, if the mutex is in starving mode.
func (m *Mutex) handedOver(starving bool) bool {
	old := atomic.LoadInt32(&m.state)
	if old&mutexStarving == 0 {
		return false
	}
	if old&(mutexLocked|mutexWoken) != 0 || old>>mutexShift == 0 {
		throw("sync: inconsistent mutex state")
	}
	change := int32(mutexLocked - mutexWaiter)
	if !starving || old>>mutexShift == 1 {
		change -= mutexStarving
	}
	atomic.AddInt32(&m.state, change)
	return true
}

// Unlock unlocks m. It is a fatal error if m is not locked.
func (m *Mutex) Unlock() {
	if new := atomic.AddInt32(&m.state, -mutexLocked); new != 0 {
		m.unlockSlow(new)
	}
}

func (m *Mutex) unlockSlow(state int32) {
	if (state+mutexLocked)&mutexLocked == 0 {
		fatal("sync: unlock of unlocked mutex")
	}
	if state&mutexStarving != 0 {
		runtime_Semrelease(&m.sema, true)
		return
	}
	for old := state; old>>mutexShift != 0; old = atomic.LoadInt32(&m.state) {
		if old&(mutexLocked|mutexWoken|mutexStarving) != 0 {
			return // somebody has the lock, or is about to take it
		}
		if atomic.CompareAndSwapInt32(&m.state, old, old-mutexWaiter|mutexWoken) {
			runtime_Semrelease(&m.sema, false)
			return
		}
	}
}
