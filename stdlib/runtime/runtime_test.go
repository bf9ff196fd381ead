package runtime_test

import (
	. "runtime"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func caught(f func()) (e any) {
	defer func() { e = recover() }()
	f()
	return nil
}

type T struct {
	n   int
	pad [4]int
}
type I interface{ M() }

func (*T) name() string { return "T" }

func TestRunTimeErrors(t *testing.T) {
	var s []int
	var m map[string]int
	var p *T
	var x any = "text"
	var none any
	five, negative, zero := 5, -1, 0
	long := make([]int, 3, 8)
	array := [4]int{}
	for want, f := range map[string]func(){
		"runtime error: index out of range [5] with length 0":                                          func() { s[five]++ },
		"runtime error: index out of range [-1]":                                                       func() { s[negative]++ },
		"runtime error: slice bounds out of range [:9] with capacity 8":                                func() { _ = long[:five+4] },
		"runtime error: slice bounds out of range [5:3]":                                               func() { _ = long[five:] },
		"runtime error: slice bounds out of range [:5] with length 4":                                  func() { _ = "abcd"[:five] },
		"runtime error: slice bounds out of range [::9] with capacity 8":                               func() { _ = long[0 : 1 : five+4] },
		"runtime error: slice bounds out of range [:5:4]":                                              func() { _ = long[:five:4] },
		"runtime error: slice bounds out of range [5:4:]":                                              func() { _ = array[five:4:4] },
		"runtime error: slice bounds out of range [-1:]":                                               func() { _ = long[negative:] },
		"runtime error: integer divide by zero":                                                        func() { five /= zero },
		"runtime error: invalid memory address or nil pointer dereference":                             func() { p.n++ },
		"assignment to entry in nil map":                                                               func() { m["a"] = 1 },
		"runtime error: makeslice: len out of range":                                                   func() { _ = make([]int, negative) },
		"runtime error: negative shift amount":                                                         func() { five <<= negative },
		"interface conversion: interface {} is string, not int":                                        func() { _ = x.(int) },
		"interface conversion: interface {} is nil, not int":                                           func() { _ = none.(int) },
		"interface conversion: string is not runtime_test.I: missing method M":                         func() { _ = x.(I) },
		"runtime error: cannot convert slice with length 3 to array or pointer to array with length 4": func() { _ = [4]int(long) },
		"close of nil channel":                                                                         func() { var c chan int; close(c) },
		"hash of unhashable type: []int":                                                               func() { _ = map[any]int{}[[]int{}] },
		"runtime error: comparing uncomparable type []int":                                             func() { var a, b any = s, s; _ = a == b },
		"panic called with nil argument":                                                               func() { panic(nil) },
	} {
		e, ok := caught(f).(Error)
		if !ok {
			t.Errorf("no run-time error, want %s", want)
			continue
		}
		if got := strings.Replace(e.Error(), "main.I", "runtime_test.I", 1); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	}
	if _, ok := caught(func() { panic(nil) }).(*PanicNilError); !ok {
		t.Error("panic(nil) is no PanicNilError")
	}
	if _, ok := caught(func() { _ = x.(int) }).(*TypeAssertionError); !ok {
		t.Error("a failed assertion is no TypeAssertionError")
	}
}

//go:noinline
func whereAmI(skip int) (string, int, string) {
	pc, file, line, _ := Caller(skip)
	return file[strings.LastIndex(file, "/")+1:], line, FuncForPC(pc).Name()
}

func inlined() (string, int, string) { return whereAmI(1) }

func TestCallers(t *testing.T) {
	file, line, name := whereAmI(1)
	if !strings.HasPrefix(file, "runtime_") || !strings.HasSuffix(name, ".TestCallers") {
		t.Error(file, line, name)
	}
	if _, next, _ := whereAmI(1); next != line+4 {
		t.Error("line", next, "four lines after", line)
	}
	if _, _, name := inlined(); !strings.HasSuffix(name, ".inlined") {
		t.Error("a function that can be inlined is called", name)
	}
	var pcs [20]uintptr
	n := Callers(0, pcs[:])
	var names []string
	for frames := CallersFrames(pcs[:n]); ; {
		f, more := frames.Next()
		names = append(names, f.Function)
		if f.File == "" || f.Line == 0 {
			t.Error(f)
		}
		if !more {
			break
		}
	}
	if len(names) < 2 || names[0] != "runtime.Callers" || !strings.HasSuffix(names[1], ".TestCallers") {
		t.Error(names)
	}
	if _, _, _, ok := Caller(1000); ok {
		t.Error("there are 1000 callers")
	}
	func() {
		_, _, name = whereAmI(1)
	}()
	if !strings.Contains(name, "TestCallers.func") {
		t.Error(name)
	}
}

func TestStackNamesTheGoroutine(t *testing.T) {
	text := string(debug.Stack())
	if !strings.HasPrefix(text, "goroutine ") || !strings.Contains(text, " [running]:\n") || !strings.Contains(text, "TestStackNamesTheGoroutine") {
		t.Error(text)
	}
	block := make(chan bool)
	go func() { <-block }()
	for i := 0; i < 100; i++ {
		Gosched()
	}
	b := make([]byte, 1<<16)
	all := string(b[:Stack(b, true)])
	if !strings.Contains(all, "[chan receive") || strings.Count(all, "goroutine ") < 2 {
		t.Error(all)
	}
	close(block)
}

func TestGoexitRunsDeferredCalls(t *testing.T) {
	done := make(chan string, 2)
	go func() {
		defer close(done)
		defer func() { done <- "deferred" }()
		func() { Goexit() }()
		done <- "after Goexit"
	}()
	if got := <-done; got != "deferred" {
		t.Error(got)
	}
	if got, ok := <-done; ok {
		t.Error(got)
	}
}

var sink [][]byte

func TestMemStatsCount(t *testing.T) {
	var before, after MemStats
	ReadMemStats(&before)
	for i := 0; i < 1000; i++ {
		sink = append(sink, make([]byte, 1000))
	}
	ReadMemStats(&after)
	if got := after.Mallocs - before.Mallocs; got < 1000 || got > 3000 {
		t.Error("objects:", got)
	}
	if got := after.TotalAlloc - before.TotalAlloc; got < 1000000 || got > 3000000 {
		t.Error("bytes:", got)
	}
	sink = nil
	cycles := after.NumGC
	GC()
	ReadMemStats(&after)
	if after.NumGC <= cycles || after.HeapAlloc == 0 || after.Sys < after.HeapAlloc {
		t.Error(after.NumGC, after.HeapAlloc, after.Sys)
	}
}

//go:noinline
func forget(n *int32, add func(*T, *int32)) {
	for i := 0; i < 10; i++ {
		add(&T{n: i}, n)
	}
}

// settle collects until *n is at least 8: some objects may still look reachable from a stack.
func settle(n *int32) int32 {
	for i := 0; i < 50 && atomic.LoadInt32(n) < 8; i++ {
		GC()
		time.Sleep(time.Millisecond)
	}
	return atomic.LoadInt32(n)
}

func TestFinalizers(t *testing.T) {
	var plain, generic, results int32
	forget(&plain, func(p *T, n *int32) { SetFinalizer(p, func(p *T) { atomic.AddInt32(n, 1) }) })
	forget(&generic, func(p *T, n *int32) { SetFinalizer(p, func(p any) { atomic.AddInt32(n, int32(len(p.(*T).name()))) }) })
	forget(&results, func(p *T, n *int32) {
		SetFinalizer(p, func(p *T) (a, b, c, d, e int) { atomic.AddInt32(n, 1); return })
	})
	if a, b, c := settle(&plain), settle(&generic), settle(&results); a < 8 || b < 8 || c < 8 {
		t.Error("finalizers that ran:", a, b, c)
	}
	kept := &T{n: 1}
	ran := int32(0)
	SetFinalizer(kept, func(*T) { atomic.AddInt32(&ran, 1) })
	SetFinalizer(kept, nil)
	GC()
	KeepAlive(kept)
	if ran != 0 {
		t.Error("a finalizer that was taken away ran")
	}
}

func TestTheProgramKnowsItself(t *testing.T) {
	if GOOS != "linux" || GOARCH != "amd64" || !strings.HasPrefix(Version(), "go1.") {
		t.Error(GOOS, GOARCH, Version())
	}
	if n := NumCPU(); n < 1 || GOMAXPROCS(0) < 1 || NumGoroutine() < 1 {
		t.Error(n, GOMAXPROCS(0), NumGoroutine())
	}
	old := GOMAXPROCS(3)
	if GOMAXPROCS(old) != 3 {
		t.Error("GOMAXPROCS did not change")
	}
	LockOSThread()
	UnlockOSThread()
	if old := debug.SetGCPercent(50); debug.SetGCPercent(old) != 50 {
		t.Error("SetGCPercent forgot")
	}
}
