package testing

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// InternalBenchmark is one entry of the main program's list of benchmarks.
type InternalBenchmark struct {
	Name string
	F    func(b *B)
}

// benchTime is the value of -benchtime: a duration, or a number of iterations (100x).
type benchTime struct {
	duration time.Duration
	n        int
}

func (f *benchTime) String() string {
	if f.n > 0 {
		return strconv.Itoa(f.n) + "x"
	}
	return f.duration.String()
}

func (f *benchTime) Set(s string) error {
	if count, ok := strings.CutSuffix(s, "x"); ok {
		n, err := strconv.ParseInt(count, 10, 0)
		if err != nil || n < 0 || n == 0 {
			return fmt.Errorf("invalid count")
		}
		*f = benchTime{n: int(n)}
		return nil
	}
	d, err := time.ParseDuration(s)
	if err != nil || d <= 0 {
		return fmt.Errorf("invalid duration")
	}
	*f = benchTime{duration: d}
	return nil
}

// B is passed to benchmark functions.
//
// A benchmark function that loops to b.N is called several times with growing N, until it runs for the time that -benchtime asks for; one that
// loops while b.Loop() is called once.
type B struct {
	common
	N int

	run          *benchRun // nil: called by Benchmark
	f            func(b *B)
	benchTime    benchTime
	parallelism  int
	hasSub       bool
	showAllocs   bool
	bytes        int64
	missingBytes bool // a subbenchmark did not call SetBytes
	extra        map[string]float64
	result       BenchmarkResult
	previousN    int // of the run before
	previous     time.Duration

	timerOn     bool
	elapsed     time.Duration // while the timer was on
	startAllocs uint64
	startBytes  uint64
	netAllocs   uint64
	netBytes    uint64
	loop        loopState
}

// loopState is what b.Loop remembers between two calls.
type loopState struct {
	started bool
	done    bool
	n       int // iterations begun
	check   int // when to look at the clock again
}

// benchLock is held while a benchmark runs: two at a time would disturb each other.
var benchLock sync.Mutex

// ---- the timer

// StartTimer starts, or goes on with, measuring. The timer runs already when a benchmark begins.
func (b *B) StartTimer() {
	if b.timerOn {
		return
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.startAllocs, b.startBytes = m.Mallocs, m.TotalAlloc
	b.start = time.Now()
	b.timerOn = true
}

// StopTimer stops measuring, for a preparation that does not count.
func (b *B) StopTimer() {
	if !b.timerOn {
		return
	}
	b.elapsed += time.Since(b.start)
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.netAllocs += m.Mallocs - b.startAllocs
	b.netBytes += m.TotalAlloc - b.startBytes
	b.timerOn = false
}

// ResetTimer forgets the time, the allocations and the metrics measured so far.
func (b *B) ResetTimer() {
	clear(b.extra)
	if b.timerOn {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		b.startAllocs, b.startBytes = m.Mallocs, m.TotalAlloc
		b.start = time.Now()
	}
	b.elapsed, b.netAllocs, b.netBytes = 0, 0, 0
}

// Elapsed returns the time measured so far.
func (b *B) Elapsed() time.Duration {
	if b.timerOn {
		return b.elapsed + time.Since(b.start)
	}
	return b.elapsed
}

// SetBytes records how many bytes one iteration processes; the result then tells MB/s.
func (b *B) SetBytes(n int64) { b.bytes = n }

// ReportAllocs prints allocations for this benchmark, as -benchmem does for all.
func (b *B) ReportAllocs() { b.showAllocs = true }

// ReportMetric adds "n unit" to the result, or replaces a built-in metric of that unit. n is per iteration if the unit ends in "/op".
func (b *B) ReportMetric(n float64, unit string) {
	if unit == "" {
		panic("metric unit must not be empty")
	}
	if strings.ContainsAny(unit, " \t\n\v\f\r\u0085\u00a0") {
		panic("metric unit must not contain whitespace")
	}
	b.extra[unit] = n
}

// ---- Loop

// Loop reports whether the benchmark's body shall run again:
//
//	for b.Loop() { work() }
//
// The timer is reset by the first call, and stopped when Loop returns false. b.N is then the number of iterations.
func (b *B) Loop() bool {
	if b.loop.n < b.loop.check {
		b.loop.n++
		return true
	}
	return b.loopSlow()
}

func (b *B) loopSlow() bool {
	l := &b.loop
	switch {
	case l.done:
		return false
	case !l.started:
		l.started = true
		b.ResetTimer()
		b.StartTimer()
		if b.benchTime.n > 0 {
			l.check = b.benchTime.n
		} else {
			l.check = 1
		}
		l.n = 1
		return true
	case !b.timerOn:
		panic("B.Loop called with timer stopped")
	}
	if b.benchTime.n == 0 {
		if took := b.Elapsed(); took < b.benchTime.duration && l.n < maxN {
			l.check = nextN(b.benchTime.duration, l.n, took)
			l.n++
			return true
		}
	}
	b.StopTimer()
	l.done = true
	b.N = l.n
	return false
}

// ---- running

const maxN = 1_000_000_000

// nextN chooses N after n iterations that took the time `took`: enough to reach the goal and a fifth more, at most a hundred times as many.
func nextN(goal time.Duration, n int, took time.Duration) int {
	want := 1.2 * float64(goal) * float64(n) / float64(max(took, 1))
	want = min(want, 100*float64(n), maxN)
	return max(int(want), n+1)
}

// runN calls the function once with N = n.
func (b *B) runN(n int) {
	benchLock.Lock()
	defer benchLock.Unlock()
	b.ctx, b.cancel = context.WithCancel(context.Background())
	defer b.runCleanup(false)
	runtime.GC() // what earlier runs left is not this one's cost
	b.N = n
	b.loop = loopState{}
	b.parallelism = 1
	b.timerOn = false
	b.ResetTimer()
	b.StartTimer()
	b.f(b)
	b.StopTimer()
	b.previousN, b.previous = b.N, b.elapsed
	if b.loop.started && !b.loop.done && !b.Failed() {
		b.Error("benchmark function returned without B.Loop() == false (break or return in loop?)")
	}
}

// inGoroutine calls f in a goroutine of its own, since f may end its goroutine, and waits.
func (b *B) inGoroutine(f func()) {
	go func() {
		defer func() { b.signal <- true }()
		f()
	}()
	<-b.signal
}

// run1 runs one iteration (with Loop: all). Returns whether the benchmark is to be measured: it did not fail and has no subbenchmarks.
func (b *B) run1() bool {
	if b.run != nil {
		b.run.widen(b.name)
	}
	b.inGoroutine(func() { b.runN(1) })
	if b.Failed() {
		b.verdict("FAIL", b.name)
		return false
	}
	if !b.hasSub && !b.isFinished() {
		return true
	}
	switch {
	case b.chatty == nil:
	case b.Skipped():
		b.verdict("SKIP", b.name)
	case b.isFinished() || b.hasLog():
		b.verdict("BENCH", b.name)
	}
	return false
}

// measure calls the function with growing N until it takes long enough. run1 came before.
func (b *B) measure() BenchmarkResult {
	b.inGoroutine(func() {
		switch {
		case b.loop.started: // once was enough
		case b.benchTime.n > 0:
			if b.benchTime.n != 1 {
				b.runN(b.benchTime.n)
			}
		default:
			for b.previous < b.benchTime.duration && b.previousN < maxN && !b.Failed() {
				b.runN(nextN(b.benchTime.duration, b.previousN, b.previous))
			}
		}
	})
	b.result = BenchmarkResult{b.N, b.elapsed, b.bytes, b.netAllocs, b.netBytes, b.extra}
	return b.result
}

func (b *B) hasLog() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.flushPartial()
	return len(b.pending) > 0
}

// verdict prints a line about the benchmark, and its log, of which at most ten lines unless it failed.
func (b *B) verdict(word, name string) {
	b.hasLog() // ends a last line
	b.mu.Lock()
	defer b.mu.Unlock()
	text := b.pending
	b.pending = nil
	if lines := bytes.SplitAfterN(text, []byte("\n"), 11); word != "FAIL" && len(lines) == 11 && len(lines[10]) > 0 {
		text = append(bytes.Join(lines[:10], nil), "\n\t... [output truncated]\n"...)
	}
	fmt.Fprintf(b.w, "--- %s: %s\n%s", word, name, text)
}

// ---- subbenchmarks and parallel loops

// Run runs f as a subbenchmark called name, and reports whether it did not fail. A benchmark that calls Run is itself called once and not measured.
func (b *B) Run(name string, f func(b *B)) bool {
	b.hasSub = true
	benchLock.Unlock() // held by our runN
	defer benchLock.Lock()
	selected, partial := true, false
	if b.run != nil {
		name, selected, partial = b.run.match.fullName(&b.common, name)
	}
	if !selected {
		return true
	}
	sub := newBenchmark(name, b, f)
	pcs := make([]uintptr, maxFrames)
	sub.creator = pcs[:runtime.Callers(2, pcs)]
	sub.hasSub = partial // only some of its subbenchmarks are asked for: it is not measured itself
	b.setRan()
	if b.run != nil {
		b.run.header()
	}
	if b.chatty != nil {
		b.chatty.update(name, "%s\n", name)
	}
	if sub.run1() {
		if b.run != nil {
			b.run.measure(sub)
		} else {
			sub.measure()
		}
	}
	b.addResult(sub)
	return !sub.Failed()
}

func newBenchmark(name string, parent *B, f func(b *B)) *B {
	b := &B{common: newCommon(name, &parent.common, parent.w), run: parent.run, f: f, benchTime: parent.benchTime, extra: map[string]float64{}}
	b.bench = true
	return b
}

// addResult sums up the results of subbenchmarks, for Benchmark.
func (b *B) addResult(sub *B) {
	r, s := &b.result, sub.result
	if sub.Failed() || s.N == 0 {
		return
	}
	if s.Bytes == 0 {
		b.missingBytes, r.Bytes = true, 0
	}
	if !b.missingBytes {
		r.Bytes += s.Bytes
	}
	r.N = 1
	r.T += time.Duration(s.NsPerOp())
	r.MemAllocs += uint64(s.AllocsPerOp())
	r.MemBytes += uint64(s.AllocedBytesPerOp())
}

// PB is used by RunParallel's goroutines to share the iterations.
type PB struct {
	left  *atomic.Int64
	grain int64
	mine  int64 // iterations taken from left, not yet run
}

// Next reports whether there is another iteration to run.
func (pb *PB) Next() bool {
	if pb.mine == 0 {
		rest := pb.left.Add(-pb.grain)
		if rest <= -pb.grain {
			return false
		}
		pb.mine = pb.grain
		if rest < 0 {
			pb.mine += rest
		}
	}
	pb.mine--
	return true
}

// RunParallel calls body in GOMAXPROCS goroutines (SetParallelism: times more), among which the b.N iterations are distributed.
func (b *B) RunParallel(body func(*PB)) {
	if b.N == 0 {
		return
	}
	// A goroutine takes as many iterations at once as last for some hundred microseconds.
	grain := int64(1)
	if b.previousN > 0 && b.previous > 0 {
		grain = int64(1e5 * float64(b.previousN) / float64(b.previous))
	}
	grain = min(max(grain, 1), 1e4)
	var left atomic.Int64
	left.Store(int64(b.N))
	var wg sync.WaitGroup
	for range b.parallelism * runtime.GOMAXPROCS(0) {
		wg.Add(1)
		go func() {
			defer wg.Done()
			body(&PB{left: &left, grain: grain})
		}()
	}
	wg.Wait()
	if left.Load() > 0 && !b.Failed() {
		b.Fatal("RunParallel: body exited without pb.Next() == false")
	}
}

// SetParallelism sets the number of goroutines of RunParallel to p*GOMAXPROCS.
func (b *B) SetParallelism(p int) {
	if p >= 1 {
		b.parallelism = p
	}
}

// ---- the run of all

// benchRun is what the benchmarks of one run have in common.
type benchRun struct {
	match      *matcher
	importPath string
	procs      []int
	width      int // of the column of names
	headed     bool
}

// suffix is "-8" for 8 processors, "" for one.
func suffix(procs int) string {
	if procs == 1 {
		return ""
	}
	return "-" + strconv.Itoa(procs)
}

// widen makes room for a name in the first column; with some slack, so that it does not jump at each name.
func (r *benchRun) widen(name string) {
	if n := len(name) + len(suffix(slices.Max(r.procs))) + 1; n > r.width {
		r.width = n + 8
	}
}

// header prints, once, what is the same for all results.
func (r *benchRun) header() {
	if r.headed {
		return
	}
	r.headed = true
	fmt.Printf("goos: %s\ngoarch: %s\n", runtime.GOOS, runtime.GOARCH)
	if r.importPath != "" {
		fmt.Printf("pkg: %s\n", r.importPath)
	}
	if cpu := cpuName(); cpu != "" {
		fmt.Printf("cpu: %s\n", cpu)
	}
}

// cpuName asks the kernel.
func cpuName() string {
	text, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(text)) {
		if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(key) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// measure measures a benchmark for each number of processors, as often as -count says, and prints the results. Its run1 came before.
func (r *benchRun) measure(b *B) {
	first := true
	for _, procs := range r.procs {
		for range flags.count {
			runtime.GOMAXPROCS(procs)
			name := b.name + suffix(procs)
			if b.chatty == nil {
				fmt.Fprintf(b.w, "%-*s\t", r.width, name)
			}
			if !first {
				again := &B{common: newCommon(b.name, b.parent, b.w), run: r, f: b.f, benchTime: b.benchTime, extra: map[string]float64{}}
				again.bench = true
				b = again
				b.inGoroutine(func() { b.runN(1) })
			}
			first = false
			if !b.Failed() {
				b.measure()
			}
			if b.Failed() {
				b.verdict("FAIL", name)
				continue
			}
			if b.chatty != nil {
				fmt.Fprintf(b.w, "%-*s\t", r.width, name)
			}
			line := b.result.String()
			if flags.benchMem || b.showAllocs {
				line += "\t" + b.result.MemString()
			}
			fmt.Fprintln(b.w, line)
			if b.hasLog() {
				b.verdict("BENCH", name)
			}
		}
	}
}

// RunBenchmarks runs those of the benchmarks that -bench selects.
func RunBenchmarks(matchString func(pat, str string) (bool, error), benchmarks []InternalBenchmark) {
	runBenchmarks(matchOnly(matchString), benchmarks, []int{runtime.GOMAXPROCS(-1)})
}

func runBenchmarks(deps testDeps, benchmarks []InternalBenchmark, procs []int) bool {
	if flags == nil || flags.bench == "" {
		return true
	}
	run := &benchRun{match: newMatcher(deps.MatchString, flags.bench, "-test.bench", flags.skip), importPath: deps.ImportPath(), procs: procs}
	var selected []InternalBenchmark
	for _, in := range benchmarks {
		if _, ok, _ := run.match.fullName(nil, in.Name); ok {
			selected = append(selected, in)
			s := len(suffix(slices.Max(procs)))
			run.width = max(run.width, len(in.Name)+s+s+1)
		}
	}
	root := &B{common: newCommon("", nil, os.Stdout), run: run, benchTime: flags.benchTime, extra: map[string]float64{}}
	if flags.verbose {
		root.chatty = newChatty(os.Stdout)
	}
	root.f = func(b *B) {
		for _, in := range selected {
			b.Run(in.Name, in.F)
		}
	}
	root.inGoroutine(func() { root.runN(1) })
	return !root.Failed()
}

// Benchmark measures one function, outside of `burrow test`.
func Benchmark(f func(b *B)) BenchmarkResult {
	b := &B{common: newCommon("", nil, io.Discard), f: f, benchTime: benchTime{duration: time.Second}, extra: map[string]float64{}}
	b.bench = true
	if flags != nil {
		b.benchTime = flags.benchTime
	}
	if b.run1() {
		b.measure()
	}
	return b.result
}
