package time

import "unsafe"

// A Timer happens once: it sends the time on C, or calls a function in a new goroutine. Make one with NewTimer or
// AfterFunc.
//
// The runtime allocates it, as the first part of its own timer, which goes on behind what is seen here.
type Timer struct {
	C <-chan Time
	f unsafe.Pointer // what the runtime calls; nil: the Timer was not made by newTimer
}

// A Ticker sends the time on C again and again. Ticks for which there is no receiver in time are dropped.
type Ticker struct {
	C     <-chan Time
	timer *Timer
}

// when returns the monotonic time that is d after now.
func when(d Duration) int64 {
	if d <= 0 {
		return runtimeNano()
	}
	t := runtimeNano() + int64(d)
	if t < 0 {
		t = 1<<63 - 1
	}
	return t
}

// sendTime and goFunc are what timers do. They run in the runtime's time goroutine and must not wait.

func sendTime(c any, seq uintptr, delta int64) {
	select {
	case c.(chan Time) <- Now().Add(Duration(-delta)):
	default:
	}
}

func goFunc(f any, seq uintptr, delta int64) { go f.(func())() }

// NewTimer returns a Timer that sends the time on its channel once, after d.
func NewTimer(d Duration) *Timer {
	c := make(chan Time, 1)
	t := newTimer(when(d), 0, sendTime, c)
	t.C = c
	return t
}

// AfterFunc returns a Timer that calls f in a goroutine of its own after d. It has no channel.
func AfterFunc(d Duration, f func()) *Timer {
	return newTimer(when(d), 0, goFunc, f)
}

// After returns the channel of a new Timer.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// drain takes back a time that was sent but not received.
func drain(c <-chan Time) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

// Stop keeps the timer from happening. It returns false if it has happened or was stopped already; a time that was not
// received yet is taken back and counts as not sent. Stop does not wait for a function that was started.
func (t *Timer) Stop() bool {
	if t.f == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	pending := stopTimer(t)
	return t.C != nil && drain(t.C) || pending
}

// Reset makes the timer happen after d. It returns what Stop would.
func (t *Timer) Reset(d Duration) bool {
	if t.f == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	w := when(d)
	pending := stopTimer(t)
	if t.C != nil && drain(t.C) {
		pending = true
	}
	resetTimer(t, w, 0)
	return pending
}

// NewTicker returns a Ticker that sends the time on its channel every d, which must be positive.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	c := make(chan Time, 1)
	return &Ticker{c, newTimer(when(d), int64(d), sendTime, c)}
}

// Stop ends the ticks. It does not close the channel.
func (t *Ticker) Stop() {
	if t.timer == nil {
		return // as for a zero Ticker
	}
	stopTimer(t.timer)
	drain(t.C)
}

// Reset makes the next tick happen after d, and from then on one every d, which must be positive.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.timer == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	stopTimer(t.timer)
	drain(t.C)
	resetTimer(t.timer, when(d), int64(d))
}

// Tick returns the channel of a new Ticker, nil if d is not positive.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
