package testing

import (
	"context"
	"io"
	"runtime"
	"slices"
	"sync"
	"time"
)

// TB is what T, B and F have in common.
type TB interface {
	ArtifactDir() string
	Attr(key, value string)
	Cleanup(func())
	Error(args ...any)
	Errorf(format string, args ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Helper()
	Log(args ...any)
	Logf(format string, args ...any)
	Name() string
	Setenv(key, value string)
	Chdir(dir string)
	Skip(args ...any)
	SkipNow()
	Skipf(format string, args ...any)
	Skipped() bool
	TempDir() string
	Context() context.Context
	Output() io.Writer

	// Only this package implements TB, so that methods can be added.
	private()
}

// common is the part that T, B and F share.
//
// A test's life: it runs in a goroutine of its own, in a function (tRunner, bRunner) that also learns how it ended. FailNow and SkipNow leave
// the goroutine by runtime.Goexit; finished tells those, and a plain return, from a Goexit of the test's own making. done is set when the test
// was reported; from then on its log lines go to the nearest ancestor that is not done.
type common struct {
	mu       sync.Mutex // protects the fields up to the blank line
	pending  []byte     // what will be reported: log lines and the reports of subtests, indented
	partial  []byte     // the last line written to Output, not ended yet
	failed   bool
	skipped  bool
	finished bool
	done     bool
	ran      bool // it, or a subtest, ran
	cleaning bool // cleanups run
	helpers  map[string]bool
	cleanups []func()
	tempDir  string
	tempErr  error
	tempSeq  int
	artifact string

	name       string
	level      int // 0: root
	parent     *common
	w          io.Writer // root: where reports go
	chatty     *chatty   // -v
	bench      bool
	fuzzing    bool // an F whose target runs: its methods must not be called
	isParallel bool
	creator    []uintptr // the stack of the Run call
	start      time.Time // since it began, or went on after Parallel
	duration   time.Duration
	signal     chan bool // the test has ended
	barrier    chan bool // closed: the parallel subtests may start
	subtests   []*T      // those that wait at the barrier
	ctx        context.Context
	cancel     context.CancelFunc
}

func newCommon(name string, parent *common, w io.Writer) common {
	c := common{name: name, parent: parent, w: w, signal: make(chan bool, 1), barrier: make(chan bool)}
	if parent != nil {
		c.level = parent.level + 1
		c.chatty = parent.chatty
		c.bench = parent.bench
	}
	c.ctx, c.cancel = context.WithCancel(context.Background())
	return c
}

func (c *common) private() {}

// Name returns the test's name: the names of those it lies in and its own, separated by slashes, as they are printed.
func (c *common) Name() string { return c.name }

func (c *common) setRan() {
	for ; c != nil; c = c.parent {
		c.mu.Lock()
		c.ran = true
		c.mu.Unlock()
	}
}

// Fail marks the test, and those it lies in, as failed; it goes on.
func (c *common) Fail() {
	if c.parent != nil {
		c.parent.Fail()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.done {
		panic("Fail in goroutine after " + c.name + " has completed")
	}
	c.failed = true
}

// Failed reports whether the test has failed.
func (c *common) Failed() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.failed
}

// FailNow marks the test as failed and ends its goroutine, which must be the one that runs the test.
func (c *common) FailNow() {
	c.checkFuzz("FailNow")
	c.Fail()
	c.leave()
}

// leave ends the goroutine in an orderly way: deferred calls run.
func (c *common) leave() {
	c.mu.Lock()
	c.finished = true
	c.mu.Unlock()
	runtime.Goexit()
}

// SkipNow marks the test as skipped and ends its goroutine, which must be the one that runs the test.
func (c *common) SkipNow() {
	c.checkFuzz("SkipNow")
	c.mu.Lock()
	c.skipped = true
	c.mu.Unlock()
	c.leave()
}

// Skipped reports whether the test was skipped.
func (c *common) Skipped() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.skipped
}

func (c *common) checkFuzz(method string) {
	if c.fuzzing {
		panic("testing: f." + method + " was called inside the fuzz target, use t." + method + " instead")
	}
}

func (c *common) isDone() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.done
}

func (c *common) markDone() {
	c.mu.Lock()
	c.done = true
	c.mu.Unlock()
}

func (c *common) isFinished() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.finished
}

func (c *common) setFinished() {
	c.mu.Lock()
	c.finished = true
	c.mu.Unlock()
}

// ---- cleanups

// Cleanup registers a function to be called when the test and all its subtests have ended; the last one first.
func (c *common) Cleanup(f func()) {
	c.checkFuzz("Cleanup")
	c.mu.Lock()
	c.cleanups = append(c.cleanups, f)
	c.mu.Unlock()
}

func (c *common) nextCleanup() func() {
	c.mu.Lock()
	defer c.mu.Unlock()
	n := len(c.cleanups)
	if n == 0 {
		return nil
	}
	f := c.cleanups[n-1]
	c.cleanups = slices.Delete(c.cleanups, n-1, n)
	if f == nil {
		f = func() { panic("testing: Cleanup of a nil function") }
	}
	return f
}

// runCleanup calls all of them, also when one panics or ends the goroutine; the panic goes on after the last. catch: it is returned instead.
func (c *common) runCleanup(catch bool) (panicked any) {
	c.mu.Lock()
	c.cleaning = true
	c.mu.Unlock()
	c.cancel()
	if catch {
		defer func() { panicked = recover() }()
	}
	defer func() {
		c.mu.Lock()
		c.cleaning = false
		left := len(c.cleanups)
		c.mu.Unlock()
		if left > 0 { // one of them did not return
			c.runCleanup(false)
		}
	}()
	for f := c.nextCleanup(); f != nil; f = c.nextCleanup() {
		f()
	}
	return nil
}
