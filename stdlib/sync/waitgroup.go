package sync

import "sync/atomic"

// A WaitGroup waits until a number of tasks are done. Add counts new ones, each calls Done at its end, and Wait waits
// for the count to be zero; Go does all of it for a function that becomes a goroutine. When the count was zero, Add
// must be called before Wait.
type WaitGroup struct {
	noCopy noCopy
	state  atomic.Uint64 // the count in the upper half, the number of waiters in the lower one
	sema   uint32
}

// Add adds delta, which may be negative, to the count. It panics if the count becomes negative.
func (wg *WaitGroup) Add(delta int) {
	state := wg.state.Add(uint64(delta) << 32)
	count, waiters := int32(state>>32), uint32(state)
	if count < 0 {
		panic("sync: negative WaitGroup counter")
	}
	if waiters != 0 && delta > 0 && count == int32(delta) {
		panic("sync: WaitGroup misuse: Add called concurrently with Wait")
	}
	if count > 0 || waiters == 0 {
		return
	}
	// This was the last task, and all waiters are in. Nobody may touch the group now until they are released.
	if wg.state.Load() != state {
		panic("sync: WaitGroup misuse: Add called concurrently with Wait")
	}
	wg.state.Store(0)
	for ; waiters != 0; waiters-- {
		runtime_Semrelease(&wg.sema, false)
	}
}

// Done takes one off the count.
func (wg *WaitGroup) Done() { wg.Add(-1) }

// Wait waits until the count is zero.
func (wg *WaitGroup) Wait() {
	for {
		state := wg.state.Load()
		if state>>32 == 0 {
			return
		}
		if !wg.state.CompareAndSwap(state, state+1) {
			continue
		}
		runtime_SemacquireWaitGroup(&wg.sema)
		if wg.state.Load() != 0 {
			panic("sync: WaitGroup is reused before previous Wait has returned")
		}
		return
	}
}

// Go calls f in a new goroutine and counts it as a task. f must not panic.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer func() {
			// A panic ends the program, and must end it before Wait lets others go on.
			if e := recover(); e != nil {
				panic(e)
			}
			wg.Done()
		}()
		f()
	}()
}
