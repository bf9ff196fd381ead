package testing

import (
	"sync"
	"sync/atomic"
	"time"
)

// slots limits how many tests run at the same time. A test that is not parallel uses the slot of the one it lies in; the root has the first.
type slots struct {
	mu      sync.Mutex
	free    int
	waiting int
	hand    chan bool // a slot that goes directly from a test that ends to one that waits
}

func newSlots(n int) *slots { return &slots{free: n - 1, hand: make(chan bool)} }

func (s *slots) wait() {
	s.mu.Lock()
	if s.free > 0 {
		s.free--
		s.mu.Unlock()
		return
	}
	s.waiting++
	s.mu.Unlock()
	<-s.hand
}

func (s *slots) release() {
	s.mu.Lock()
	if s.waiting == 0 {
		s.free++
		s.mu.Unlock()
		return
	}
	s.waiting--
	s.mu.Unlock()
	s.hand <- true
}

// parallelRunning counts the parallel tests that do not wait.
var parallelRunning atomic.Int32

const parallelConflict = "testing: test using t.Setenv, t.Chdir, or cryptotest.SetGlobalRandom can not use t.Parallel"

// Parallel says that the test may run together with other parallel tests. It waits until the test around it has returned, and then for a slot.
func (t *T) Parallel() {
	if t.isParallel {
		panic("testing: t.Parallel called multiple times")
	}
	if t.denied {
		panic(parallelConflict)
	}
	t.isParallel = true
	t.duration += time.Since(t.start)
	t.parent.subtests = append(t.parent.subtests, t)
	if t.chatty != nil {
		t.chatty.update(t.name, "=== PAUSE %s\n", t.name)
	}
	noteStopped(t.name)
	t.signal <- true // the test around it goes on
	<-t.parent.barrier
	t.runner.slots.wait()
	parallelRunning.Add(1)
	if t.chatty != nil {
		t.chatty.update(t.name, "=== CONT  %s\n", t.name)
	}
	noteRunning(t.name)
	t.start = time.Now()
}

// denyParallel is called by what changes the whole process; the change would be seen by tests that run at the same time.
func (t *T) denyParallel() {
	if t.isParallel {
		panic(parallelConflict)
	}
	for c := t.parent; c != nil; c = c.parent {
		if c.isParallel {
			panic(parallelConflict)
		}
	}
	t.denied = true
}
