package time

import "unsafe"

// A Timer happens once: it sends the time on C, or calls a function in a new goroutine. Make one with NewTimer or
// AfterFunc.
//
// The runtime allocates it, as the first part of its own timer, which goes on behind what is seen here. Its channel has no
// buffer: the runtime makes the value when somebody receives it, so that a timer that was stopped has none to offer.
type Timer struct {
	C <-chan Time
	f unsafe.Pointer // what the runtime calls; nil: the Timer was made by nobody
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

// timeBefore returns the time delta ns ago. It is what a timer's channel delivers to whoever receives from it delta after the
// timer was due. The runtime calls it with the channel locked, on whatever stack: it must not wait or allocate.
func timeBefore(delta int64) Time { return Now().Add(Duration(-delta)) }

// NewTimer returns a Timer that sends the time on its channel once, after d.
func NewTimer(d Duration) *Timer { return newChanTimer(when(d), 0, (chan Time)(nil), timeBefore) }

// AfterFunc returns a Timer that calls f in a goroutine of its own after d. It has no channel.
func AfterFunc(d Duration, f func()) *Timer { return newFuncTimer(when(d), f) }

// After returns the channel of a new Timer.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// Stop keeps the timer from happening. It returns false if it has happened or was stopped already; a time that was not
// received yet does not count as sent. Stop does not wait for a function that was started.
func (t *Timer) Stop() bool {
	if t.f == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	return stopTimer(t)
}

// Reset makes the timer happen after d. It returns what Stop would.
func (t *Timer) Reset(d Duration) bool {
	if t.f == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	return resetTimer(t, when(d), 0)
}

// NewTicker returns a Ticker that sends the time on its channel every d, which must be positive.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	t := newChanTimer(when(d), int64(d), (chan Time)(nil), timeBefore)
	return &Ticker{t.C, t}
}

// Stop ends the ticks. It does not close the channel.
func (t *Ticker) Stop() {
	if t.timer == nil {
		return // as for a zero Ticker
	}
	stopTimer(t.timer)
}

// Reset makes the next tick happen after d, and from then on one every d, which must be positive.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.timer == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	resetTimer(t.timer, when(d), int64(d))
}

// Tick returns the channel of a new Ticker, nil if d is not positive.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
