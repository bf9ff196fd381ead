// Package context tells functions and goroutines when to stop, and carries values along a chain of calls.
//
// A Context is made from another one, its parent, and is over when its parent is. A function that may take long gets one
// as its first parameter, ctx by custom, and watches ctx.Done(). Whoever makes a context that can be cancelled must call
// the function that came with it, or everything it holds is kept until the parent is over.
package context

import (
	"errors"
	"internal/reflectlite"
	"time"
)

// A Context has an end, perhaps a deadline, and values. Goroutines can share it.
type Context interface {
	// Deadline returns when the context will be over at the latest; ok is false if there is no such time.
	Deadline() (deadline time.Time, ok bool)

	// Done returns a channel that is closed when the context is over; nil if it never will be.
	Done() <-chan struct{}

	// Err returns nil while the context is not over, then Canceled or DeadlineExceeded.
	Err() error

	// Value returns the value of key, nil if there is none. Keys are compared by ==; packages use types of their own.
	Value(key any) any
}

// Canceled is what Err returns after a context was cancelled.
var Canceled = errors.New("context canceled")

// DeadlineExceeded is what Err returns after the deadline.
var DeadlineExceeded error = deadlineExceededError{}

type deadlineExceededError struct{}

func (deadlineExceededError) Error() string   { return "context deadline exceeded" }
func (deadlineExceededError) Timeout() bool   { return true }
func (deadlineExceededError) Temporary() bool { return true }

// An emptyCtx is never over and has no values.
type emptyCtx struct{}

func (emptyCtx) Deadline() (deadline time.Time, ok bool) { return }
func (emptyCtx) Done() <-chan struct{}                   { return nil }
func (emptyCtx) Err() error                              { return nil }
func (emptyCtx) Value(key any) any                       { return nil }

type backgroundCtx struct{ emptyCtx }
type todoCtx struct{ emptyCtx }

func (backgroundCtx) String() string { return "context.Background" }
func (todoCtx) String() string       { return "context.TODO" }

// Background returns a context that is never over: the one that all others come from.
func Background() Context { return backgroundCtx{} }

// TODO returns a context that is never over, for code that has yet to learn which one it should use.
func TODO() Context { return todoCtx{} }

// WithValue returns a context that has one more value. key must be comparable.
func WithValue(parent Context, key, val any) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if key == nil {
		panic("nil key")
	}
	if !reflectlite.TypeOf(key).Comparable() {
		panic("key is not comparable")
	}
	return &valueCtx{parent, key, val}
}

type valueCtx struct {
	Context
	key, val any
}

func (c *valueCtx) Value(key any) any { return lookup(c, key) }

func (c *valueCtx) String() string {
	return nameOf(c.Context) + ".WithValue(" + textOf(c.key) + ", " + textOf(c.val) + ")"
}

// WithoutCancel returns a context with the values of parent that is never over.
func WithoutCancel(parent Context) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	return withoutCancelCtx{parent}
}

type withoutCancelCtx struct {
	parent Context
}

func (withoutCancelCtx) Deadline() (deadline time.Time, ok bool) { return }
func (withoutCancelCtx) Done() <-chan struct{}                   { return nil }
func (withoutCancelCtx) Err() error                              { return nil }
func (c withoutCancelCtx) Value(key any) any                     { return lookup(c, key) }
func (c withoutCancelCtx) String() string                        { return nameOf(c.parent) + ".WithoutCancel" }

// lookup walks up from c to the context that has a value for key.
func lookup(c Context, key any) any {
	for {
		switch ctx := c.(type) {
		case *valueCtx:
			if key == ctx.key {
				return ctx.val
			}
			c = ctx.Context
		case *cancelCtx:
			if key == &cancelCtxKey {
				return ctx
			}
			c = ctx.Context
		case *timerCtx:
			if key == &cancelCtxKey {
				return &ctx.cancelCtx
			}
			c = ctx.Context
		case withoutCancelCtx:
			if key == &cancelCtxKey {
				return nil // what is above does not cancel what is below
			}
			c = ctx.parent
		case backgroundCtx, todoCtx:
			return nil
		default:
			return c.Value(key)
		}
	}
}

// nameOf returns how a context came to be, as text.
func nameOf(c Context) string {
	if s, ok := c.(interface{ String() string }); ok {
		return s.String()
	}
	return reflectlite.TypeOf(c).String()
}

// textOf returns a key or value as text, its type if it has none.
func textOf(v any) string {
	switch s := v.(type) {
	case interface{ String() string }:
		return s.String()
	case string:
		return s
	case nil:
		return "<nil>"
	}
	return reflectlite.TypeOf(v).String()
}
