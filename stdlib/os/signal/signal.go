// Package signal hands the signals that a program gets to the program.
//
// A signal that nobody asked for with Notify does what it does to any program, but for SIGQUIT and those that tell of
// faults: they print the stacks of all goroutines. A fault in Go code is a panic and no signal.
package signal

import (
	"os"
	"runtime"
	"sync"
	"syscall"
)

// What this package asks of the C runtime. signal_recv waits for the next signal that was enabled; signal_idle says that
// none is on its way to it.
func signal_recv() int
func signal_enable(sig int)
func signal_disable(sig int)
func signal_ignore(sig int)
func signal_ignored(sig int) bool
func signal_idle() bool

const lastSignal = 64

// A set of signals: bit n-1 is signal n.
type set uint64

func only(sig int) set            { return 1 << (sig - 1) }
func (s set) contains(n int) bool { return s&only(n) != 0 }

// setOf returns the numbers of the signals; all if there are none. What is no signal of this system is left out.
func setOf(sigs []os.Signal) set {
	if len(sigs) == 0 {
		return ^set(0)
	}
	var s set
	for _, sig := range sigs {
		if n, ok := sig.(syscall.Signal); ok && 1 <= n && n <= lastSignal {
			s |= only(int(n))
		}
	}
	return s
}

var (
	mu      sync.Mutex
	wants   = map[chan<- os.Signal]set{}
	wanted  [lastSignal + 1]int // how many channels want it
	receive sync.Once
)

// relay sends the signals to whoever wants them. A channel that is full misses one.
func relay() {
	for {
		n := signal_recv()
		mu.Lock()
		for c, s := range wants {
			if s.contains(n) {
				select {
				case c <- syscall.Signal(n):
				default:
				}
			}
		}
		mu.Unlock()
	}
}

// Notify makes the signals go to c, all signals if none are given, from now on in addition to those that went there
// before. It does not wait for c to receive: c needs room for what may come.
func Notify(c chan<- os.Signal, sig ...os.Signal) {
	if c == nil {
		panic("os/signal: Notify using nil channel")
	}
	receive.Do(func() { go relay() })
	mu.Lock()
	defer mu.Unlock()
	more := setOf(sig) &^ wants[c]
	wants[c] |= more
	for n := 1; n <= lastSignal; n++ {
		if !more.contains(n) {
			continue
		}
		if wanted[n]++; wanted[n] == 1 {
			signal_enable(n)
		}
	}
}

// forget takes the signals away from c. mu is locked.
func forget(c chan<- os.Signal, sigs set) {
	less := wants[c] & sigs
	if wants[c] &^= less; wants[c] == 0 {
		delete(wants, c)
	}
	for n := 1; n <= lastSignal; n++ {
		if !less.contains(n) {
			continue
		}
		if wanted[n]--; wanted[n] == 0 {
			signal_disable(n)
		}
	}
}

// Stop undoes all Notify for c. When it returns, no signal comes any more; those that came before have been sent.
func Stop(c chan<- os.Signal) {
	mu.Lock()
	s, ok := wants[c]
	if !ok {
		mu.Unlock()
		return
	}
	// What is on its way shall arrive: no more may come, then the relay empties the queue.
	for n := 1; n <= lastSignal; n++ {
		if s.contains(n) && wanted[n] == 1 {
			signal_disable(n)
		}
	}
	mu.Unlock()
	for !signal_idle() {
		runtime.Gosched()
	}
	mu.Lock()
	forget(c, ^set(0))
	mu.Unlock()
}

// Ignore makes the program ignore the signals, all if none are given.
func Ignore(sig ...os.Signal) { cancel(sig, signal_ignore) }

// Reset undoes Notify for the signals, for all if none are given.
func Reset(sig ...os.Signal) { cancel(sig, signal_disable) }

func cancel(sigs []os.Signal, action func(int)) {
	mu.Lock()
	defer mu.Unlock()
	s := setOf(sigs)
	for c := range wants {
		forget(c, s)
	}
	for n := 1; n <= lastSignal; n++ {
		if s.contains(n) {
			action(n)
		}
	}
}

// Ignored says whether the program ignores the signal.
func Ignored(sig os.Signal) bool {
	n, ok := sig.(syscall.Signal)
	return ok && 1 <= n && n <= lastSignal && signal_ignored(int(n))
}
