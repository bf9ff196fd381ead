package atomic_test

import (
	"sync"
	. "sync/atomic"
	"testing"
	"unsafe"
)

func TestFunctionsReturnOldOrNewValues(t *testing.T) {
	var i32 int32 = 5
	if AddInt32(&i32, -7) != -2 || SwapInt32(&i32, 9) != -2 || AndInt32(&i32, 3) != 9 || OrInt32(&i32, 6) != 1 || LoadInt32(&i32) != 7 {
		t.Error("int32:", i32)
	}
	var u64 uint64 = 1 << 40
	if AddUint64(&u64, ^uint64(0)) != 1<<40-1 || !CompareAndSwapUint64(&u64, 1<<40-1, 3) || CompareAndSwapUint64(&u64, 4, 5) || u64 != 3 {
		t.Error("uint64:", u64)
	}
	x, y := 1, 2
	p := unsafe.Pointer(&x)
	if SwapPointer(&p, unsafe.Pointer(&y)) != unsafe.Pointer(&x) || *(*int)(LoadPointer(&p)) != 2 {
		t.Error("pointer")
	}
}

func TestTypes(t *testing.T) {
	var b Bool
	if b.Load() || b.Swap(true) || !b.Load() || b.CompareAndSwap(false, true) || !b.CompareAndSwap(true, false) || b.Load() {
		t.Error("Bool")
	}
	var n Int64
	n.Store(40)
	if n.Add(2) != 42 || n.And(0xf) != 42 || n.Or(1) != 10 || n.Load() != 11 {
		t.Error("Int64:", n.Load())
	}
}

func TestAddsFromManyGoroutinesAllCount(t *testing.T) {
	const goroutines, rounds = 8, 10000
	var n Int32
	var cas Uint64
	var wg sync.WaitGroup
	for i := 0; i < goroutines; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < rounds; i++ {
				n.Add(1)
				for {
					old := cas.Load()
					if cas.CompareAndSwap(old, old+3) {
						break
					}
				}
			}
		}()
	}
	wg.Wait()
	if n.Load() != goroutines*rounds || cas.Load() != 3*goroutines*rounds {
		t.Error(n.Load(), cas.Load())
	}
}

func panicText(f func()) (text any) {
	defer func() { text = recover() }()
	f()
	return nil
}

func TestValue(t *testing.T) {
	var v Value
	if v.Load() != nil || v.CompareAndSwap("a", "b") || !v.CompareAndSwap(nil, "b") || v.Swap("c") != "b" || v.Load() != "c" {
		t.Error("Value holds", v.Load())
	}
	for text, f := range map[string]func(){
		"sync/atomic: store of nil value into Value":                             func() { v.Store(nil) },
		"sync/atomic: store of inconsistently typed value into Value":            func() { v.Store(1) },
		"sync/atomic: swap of inconsistently typed value into Value":             func() { v.Swap(1) },
		"sync/atomic: compare and swap of inconsistently typed values":           func() { v.CompareAndSwap("c", 1) },
		"sync/atomic: compare and swap of inconsistently typed value into Value": func() { v.CompareAndSwap(1, 2) },
		"runtime error: comparing uncomparable type func()":                      func() { var f Value; g := func() {}; f.Store(g); f.CompareAndSwap(g, g) },
	} {
		got := panicText(f)
		if e, ok := got.(error); ok {
			got = e.Error()
		}
		if got != text {
			t.Errorf("panic %v, want %q", got, text)
		}
	}
}
