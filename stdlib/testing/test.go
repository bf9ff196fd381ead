package testing

import (
	"errors"
	"fmt"
	"runtime"
	"sync/atomic"
	"time"
)

// T is passed to test functions to manage the test's state and its log.
type T struct {
	common
	denied bool // Parallel is: the test changed what belongs to the whole process
	runner *runner
}

// runner is what all tests of one run have in common.
type runner struct {
	match    *matcher
	slots    *slots
	deadline time.Time
}

// Deadline reports when the time of -timeout is over; ok is false if there is no limit.
func (t *T) Deadline() (deadline time.Time, ok bool) {
	return t.runner.deadline, !t.runner.deadline.IsZero()
}

// Run runs f as a subtest of t called name, in a goroutine of its own. It returns when f has returned or called t.Parallel, and reports whether
// f succeeded, or at least did not fail before it called t.Parallel.
func (t *T) Run(name string, f func(t *T)) bool {
	if t.isCleaning() {
		panic("testing: t.Run called during t.Cleanup")
	}
	name, ok, _ := t.runner.match.fullName(&t.common, name)
	if !ok || failFast() {
		return true
	}
	child := &T{common: newCommon(name, &t.common, nil), runner: t.runner}
	pcs := make([]uintptr, maxFrames)
	child.creator = pcs[:runtime.Callers(2, pcs)]
	if child.chatty != nil {
		child.chatty.update(name, "=== RUN   %s\n", name)
	}
	noteRunning(name)
	// The child signals when it has ended; a parallel one also when it begins to wait.
	go tRunner(child, f)
	if !<-child.signal {
		// FailNow was called on an ancestor from within the subtest: this goroutine has to go, too.
		runtime.Goexit()
	}
	return !child.Failed()
}

func (c *common) isCleaning() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.cleaning
}

// tRunner calls f in the goroutine of the test; endTest does what remains, however f ended.
func tRunner(t *T, f func(t *T)) {
	defer func() { endTest(t, recover()) }()
	defer func() {
		if len(t.subtests) == 0 {
			t.runCleanup(false)
		}
	}()
	t.start = time.Now()
	f(t)
	t.setFinished()
}

const errGoexit = "test executed panic(nil) or runtime.Goexit"

// endTest decides how the test ended, lets the parallel subtests run, cleans up and reports.
func endTest(t *T, panicked any) {
	signal := true
	if panicked == nil && !t.isFinished() {
		if t.ancestorFinished() {
			t.Errorf("%v: subtest may have called FailNow on a parent test", errGoexit)
			signal = false
		} else {
			panicked = errors.New(errGoexit)
		}
	}
	if t.Failed() {
		failures.Add(1)
	}
	if panicked != nil {
		endByPanic(t, panicked)
	}
	t.duration += time.Since(t.start)
	if len(t.subtests) > 0 {
		t.runSubtests()
	} else if t.isParallel {
		t.runner.slots.release()
	}
	if t.isParallel {
		parallelRunning.Add(-1)
	}
	noteStopped(t.name)
	t.report()
	t.markDone()
	if t.parent != nil {
		t.setRan()
	}
	t.signal <- signal
}

func (c *common) ancestorFinished() bool {
	for p := c.parent; p != nil; p = p.parent {
		if p.isFinished() {
			return true
		}
	}
	return false
}

// endByPanic reports the test and those it lies in, as far as they have come, and panics again.
func endByPanic(t *T, value any) {
	t.Fail()
	if again := t.runCleanup(true); again != nil {
		t.Logf("cleanup panicked with %v", again)
	}
	for c := &t.common; c.parent != nil; c = c.parent {
		c.duration += time.Since(c.start)
		c.deliver(c.headline("FAIL"))
	}
	panic(value)
}

// runSubtests lets those that called Parallel run, and waits for them. Meanwhile the test gives its slot away.
func (t *T) runSubtests() {
	t.runner.slots.release()
	close(t.barrier)
	for _, sub := range t.subtests {
		<-sub.signal
	}
	start := time.Now()
	panicked := t.runCleanup(true)
	t.duration += time.Since(start)
	if panicked != nil {
		endByPanic(t, panicked)
	}
	if !t.isParallel {
		t.runner.slots.wait()
	}
}

func (c *common) headline(verdict string) string {
	return fmt.Sprintf("--- %s: %s (%.2fs)\n", verdict, c.name, c.duration.Seconds())
}

// report hands the verdict to the parent, if it is worth mentioning.
func (t *T) report() {
	switch {
	case t.parent == nil:
	case t.Failed():
		t.deliver(t.headline("FAIL"))
	case t.chatty == nil:
	case t.Skipped():
		t.deliver(t.headline("SKIP"))
	default:
		t.deliver(t.headline("PASS"))
	}
}

// failures counts the tests that failed, for -failfast.
var failures atomic.Int32

func failFast() bool { return flags != nil && flags.failFast && failures.Load() > 0 }
