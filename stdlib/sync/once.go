package sync

import "sync/atomic"

// A Once does something once, however many goroutines ask for it.
type Once struct {
	_    noCopy
	done atomic.Bool // set when the first call of f is over, not when it begins: others must find its work done
	m    Mutex
}

// Do calls f if it is the first call of Do for this Once. It returns when that first call of f is over; f counts as
// done even if it panicked. If f calls Do of the same Once, it waits for ever.
func (o *Once) Do(f func()) {
	if !o.done.Load() {
		o.doSlow(f)
	}
}

func (o *Once) doSlow(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if !o.done.Load() {
		defer o.done.Store(true)
		f()
	}
}

// OnceFunc returns a function that calls f the first time it is called. If f panics, every call panics with the same
// value.
func OnceFunc(f func()) func() {
	var once Once
	var ok bool
	var failure any
	first := func() {
		defer func() {
			f = nil // let go of what it captured
			if !ok {
				failure = recover()
				panic(failure) // again, so that the first traceback shows where it came from
			}
		}()
		f()
		ok = true
	}
	return func() {
		once.Do(first)
		if !ok {
			panic(failure)
		}
	}
}
