package signal

import (
	"context"
	"os"
)

// NotifyContext returns a copy of parent that is done when one of the signals comes, any signal if none are given; its
// cause then names the signal. stop undoes the Notify for the signals, and it, too, makes the context done.
func NotifyContext(parent context.Context, signals ...os.Signal) (ctx context.Context, stop context.CancelFunc) {
	inner, cancel := context.WithCancelCause(parent)
	c := &notifyContext{Context: inner, parent: parent, signals: signals, ch: make(chan os.Signal, 1)}
	Notify(c.ch, signals...)
	if inner.Err() == nil {
		go func() {
			select {
			case sig := <-c.ch:
				cancel(signalError(sig.String() + " signal received"))
			case <-inner.Done():
			}
		}()
	}
	return c, func() {
		cancel(nil)
		Stop(c.ch)
	}
}

// A signalError is the cause of a context that a signal ended.
type signalError string

func (e signalError) Error() string { return string(e) }

type notifyContext struct {
	context.Context
	parent  context.Context
	signals []os.Signal
	ch      chan os.Signal
}

func (c *notifyContext) String() string {
	name := "context"
	if s, ok := c.parent.(interface{ String() string }); ok {
		name = s.String()
	}
	text := "signal.NotifyContext(" + name
	for i, s := range c.signals {
		if i == 0 {
			text += ", ["
		} else {
			text += " "
		}
		text += s.String()
	}
	if len(c.signals) > 0 {
		text += "]"
	}
	return text + ")"
}
