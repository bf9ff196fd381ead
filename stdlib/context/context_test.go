package context_test

import (
	. "context"
	"errors"
	"testing"
	"time"
)

type key string

func over(c Context) bool {
	select {
	case <-c.Done():
		return true
	default:
		return false
	}
}

func TestCancelReachesEverythingBelow(t *testing.T) {
	root, cancel := WithCancel(Background())
	a := WithValue(root, key("k"), 1)
	b, cancelB := WithCancel(a)
	c, cancelC := WithTimeout(b, time.Hour)
	apart := WithoutCancel(c)
	defer cancelC()
	cancelB()
	if over(root) || !over(b) || !over(c) || over(apart) || c.Err() != Canceled || root.Err() != nil {
		t.Error("cancelling b:", root.Err(), b.Err(), c.Err())
	}
	cancel()
	if !over(root) || !over(a) || apart.Err() != nil || apart.Value(key("k")) != 1 {
		t.Error("cancelling the root:", root.Err(), apart.Err())
	}
	late, cancelLate := WithCancel(a)
	defer cancelLate()
	if !over(late) {
		t.Error("a child of a context that is over is not over")
	}
}

func TestDeadline(t *testing.T) {
	c, cancel := WithTimeout(Background(), 5*time.Millisecond)
	defer cancel()
	inner, cancelInner := WithTimeout(c, time.Hour)
	defer cancelInner()
	d1, _ := c.Deadline()
	if d2, ok := inner.Deadline(); !ok || !d1.Equal(d2) {
		t.Error("the earlier deadline must count")
	}
	<-inner.Done()
	if c.Err() != DeadlineExceeded || inner.Err() != DeadlineExceeded {
		t.Error(c.Err(), inner.Err())
	}
	cause := errors.New("too slow")
	p, cancelP := WithDeadlineCause(Background(), time.Now().Add(-time.Second), cause)
	defer cancelP()
	if p.Err() != DeadlineExceeded || Cause(p) != cause {
		t.Error(p.Err(), Cause(p))
	}
}

func TestCause(t *testing.T) {
	why := errors.New("why")
	c, cancel := WithCancelCause(Background())
	below, cancelBelow := WithCancel(WithValue(c, key("x"), 2))
	defer cancelBelow()
	if Cause(below) != nil {
		t.Error("a cause before the end")
	}
	cancel(why)
	cancel(errors.New("other"))
	if c.Err() != Canceled || Cause(c) != why || Cause(below) != why {
		t.Error(c.Err(), Cause(c), Cause(below))
	}
}

// foreign is a context of a type that the package does not know.
type foreign struct {
	Context
	done chan struct{}
}

func (f *foreign) Done() <-chan struct{} { return f.done }
func (f *foreign) Err() error {
	if over(f) {
		return Canceled
	}
	return nil
}

func TestForeignContextsCancelToo(t *testing.T) {
	f := &foreign{Background(), make(chan struct{})}
	c, cancel := WithCancel(f)
	defer cancel()
	close(f.done)
	<-c.Done()
	if c.Err() != Canceled {
		t.Error(c.Err())
	}
}

func TestAfterFunc(t *testing.T) {
	c, cancel := WithCancel(Background())
	called := make(chan bool, 2)
	AfterFunc(c, func() { called <- true })
	stop := AfterFunc(c, func() { t.Error("called though stopped") })
	if !stop() || stop() {
		t.Error("stop is wrong about what it did")
	}
	cancel()
	<-called
	if AfterFunc(c, func() { called <- true }); !<-called {
		t.Error("not called for a context that is over")
	}
}

func TestString(t *testing.T) {
	c, cancel := WithCancel(WithValue(Background(), key("k"), "v"))
	defer cancel()
	want := "context.Background.WithValue(context_test.key, v).WithCancel"
	if got := c.(interface{ String() string }).String(); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
