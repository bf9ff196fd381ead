package sync_test

import (
	"runtime"
	. "sync"
	"sync/atomic"
	"testing"
	"time"
)

func TestMutexKeepsOthersOut(t *testing.T) {
	var m Mutex
	var wg WaitGroup
	counter, inside := 0, int32(0)
	for i := 0; i < 8; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := 0; k < 2000; k++ {
				m.Lock()
				if atomic.AddInt32(&inside, 1) != 1 {
					t.Error("two goroutines hold the lock")
				}
				counter++
				if k%100 == 0 {
					runtime.Gosched()
				}
				atomic.AddInt32(&inside, -1)
				m.Unlock()
			}
		}()
	}
	wg.Wait()
	if counter != 16000 {
		t.Error("counter is", counter)
	}
	if !m.TryLock() || m.TryLock() {
		t.Error("TryLock is wrong about the state of the lock")
	}
	m.Unlock()
}

func TestMutexIsFairToAWaiter(t *testing.T) {
	var m Mutex
	stop := make(chan bool)
	go func() {
		for {
			m.Lock()
			time.Sleep(100 * time.Microsecond)
			m.Unlock()
			select {
			case <-stop:
				return
			default:
			}
		}
	}()
	done := make(chan bool)
	go func() {
		for i := 0; i < 10; i++ {
			time.Sleep(100 * time.Microsecond)
			m.Lock()
			m.Unlock()
		}
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(10 * time.Second):
		t.Error("the waiter never got the lock")
	}
	close(stop)
}

func TestRWMutexAdmitsReadersOrOneWriter(t *testing.T) {
	var rw RWMutex
	var readers, writers int32
	var wg WaitGroup
	work := func(lock, unlock func(), mine, others *int32, limit int32) {
		defer wg.Done()
		for i := 0; i < 1000; i++ {
			lock()
			n := atomic.AddInt32(mine, 1)
			if atomic.LoadInt32(others) != 0 || limit != 0 && n > limit {
				t.Error("readers and writers together")
			}
			atomic.AddInt32(mine, -1)
			unlock()
		}
	}
	for i := 0; i < 4; i++ {
		wg.Add(2)
		go work(rw.RLock, rw.RUnlock, &readers, &writers, 0)
		go work(rw.Lock, rw.Unlock, &writers, &readers, 1)
	}
	wg.Wait()
	rw.RLock()
	if !rw.TryRLock() || rw.TryLock() {
		t.Error("locked for reading: TryRLock must, TryLock must not succeed")
	}
	rw.RUnlock()
	rw.RLocker().Unlock()
	if !rw.TryLock() || rw.TryRLock() {
		t.Error("locked for writing: TryRLock must not succeed")
	}
	rw.Unlock()
}

func panicText(f func()) (text any) {
	defer func() { text = recover() }()
	f()
	return nil
}

func TestWaitGroup(t *testing.T) {
	var wg WaitGroup
	var n int32
	for i := 0; i < 100; i++ {
		wg.Go(func() { runtime.Gosched(); atomic.AddInt32(&n, 1) })
	}
	wg.Wait()
	if n != 100 {
		t.Error("Wait returned after", n, "of 100 tasks")
	}
	if got := panicText(func() { wg.Done() }); got != "sync: negative WaitGroup counter" {
		t.Error(got)
	}
}

func TestOnce(t *testing.T) {
	var once Once
	var wg WaitGroup
	var calls, late int32
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			once.Do(func() { time.Sleep(time.Millisecond); atomic.AddInt32(&calls, 1) })
			if atomic.LoadInt32(&calls) != 1 {
				atomic.AddInt32(&late, 1)
			}
		}()
	}
	wg.Wait()
	if calls != 1 || late != 0 {
		t.Error("calls:", calls, "returns before the end of the call:", late)
	}
	var failing Once
	if got := panicText(func() { failing.Do(func() { panic("p") }) }); got != "p" {
		t.Error(got)
	}
	failing.Do(func() { t.Error("called again after a panic") })
}

func TestOnceFuncPanicsEveryTime(t *testing.T) {
	calls := 0
	f := OnceFunc(func() { calls++; panic("no") })
	for i := 0; i < 3; i++ {
		if got := panicText(f); got != "no" {
			t.Error(got)
		}
	}
	if calls != 1 {
		t.Error("calls:", calls)
	}
}

func TestCond(t *testing.T) {
	var m Mutex
	c := NewCond(&m)
	ready, awake := 0, make(chan int, 10)
	for i := 0; i < 10; i++ {
		go func() {
			m.Lock()
			ready++
			c.Wait()
			m.Unlock()
			awake <- 1
		}()
	}
	for n := 0; n < 10; {
		runtime.Gosched()
		m.Lock()
		n = ready
		m.Unlock()
	}
	c.Signal()
	<-awake
	select {
	case <-awake:
		t.Error("Signal woke two")
	case <-time.After(5 * time.Millisecond):
	}
	c.Broadcast()
	for i := 0; i < 9; i++ {
		<-awake
	}
}

func TestPoolGivesBackWhatWasPut(t *testing.T) {
	p := Pool{New: func() any { return "new" }}
	if got := p.Get(); got != "new" {
		t.Error(got)
	}
	for i := 0; i < 50; i++ {
		p.Put(i)
	}
	seen := map[any]bool{}
	for i := 0; i < 50; i++ {
		x := p.Get()
		if x != "new" && seen[x] {
			t.Error("got twice:", x)
		}
		seen[x] = true
	}
	var wg WaitGroup
	var q Pool
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := 0; k < 1000; k++ {
				b, _ := q.Get().(*[8]int)
				if b == nil {
					b = new([8]int)
				}
				if b[0] != 0 {
					t.Error("an object is in use twice")
				}
				b[0]++
				runtime.Gosched()
				b[0]--
				q.Put(b)
			}
		}()
	}
	wg.Wait()
}
