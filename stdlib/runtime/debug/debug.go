// Package debug lets a program look at itself and adjust the collector while it runs.
package debug

import (
	"os"
	"runtime"
	"time"
)

// What this package asks of the C runtime.
func setGCPercent(percent int32) int32
func setMemoryLimit(limit int64) int64
func freeOSMemory()
func setMaxStack(bytes int64) int64
func setPanicOnFault(on bool) bool

// SetGCPercent sets by how much, in percent, the heap may grow after a collection before the next one begins. A negative
// percentage turns the collector off, unless the memory limit is reached. It returns what was set before.
func SetGCPercent(percent int) int { return int(setGCPercent(int32(percent))) }

// SetMemoryLimit sets how many bytes the program should not use more of; the collector works harder when it gets near. A
// negative limit changes nothing. It returns what was set before.
func SetMemoryLimit(limit int64) int64 { return setMemoryLimit(limit) }

// SetTraceback sets how much a crash prints, as the environment variable GOTRACEBACK does: "none", "single", "all",
// "system" or "crash". It cannot be made less than that variable says.
func SetTraceback(level string)

// SetMaxStack sets how many bytes the stack of one goroutine may have; the program ends when one needs more. It returns
// what was set before, 1 GB at first.
func SetMaxStack(bytes int) int { return int(setMaxStack(int64(bytes))) }

// SetPanicOnFault says whether an access to an address that is not nil but not mapped either makes the calling goroutine
// panic, instead of ending the program. The panic's value is a runtime.Error with a method Addr() uintptr that returns the
// address. It returns what was set before.
func SetPanicOnFault(enabled bool) bool { return setPanicOnFault(enabled) }

// FreeOSMemory collects garbage and gives as much memory back to the system as it can.
func FreeOSMemory() { freeOSMemory() }

// GCStats tells about recent collections.
type GCStats struct {
	LastGC         time.Time
	NumGC          int64
	PauseTotal     time.Duration
	Pause          []time.Duration // most recent first
	PauseEnd       []time.Time     // most recent first
	PauseQuantiles []time.Duration // minimum, ..., maximum; ReadGCStats fills as many as there are
}

// ReadGCStats fills in stats.
func ReadGCStats(stats *GCStats) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	stats.LastGC = time.Unix(0, int64(m.LastGC))
	stats.NumGC = int64(m.NumGC)
	stats.PauseTotal = time.Duration(m.PauseTotalNs)
	n := int(m.NumGC)
	if n > len(m.PauseNs) {
		n = len(m.PauseNs)
	}
	stats.Pause, stats.PauseEnd = stats.Pause[:0], stats.PauseEnd[:0]
	for i := 0; i < n; i++ {
		k := (int(m.NumGC) - 1 - i) % len(m.PauseNs)
		stats.Pause = append(stats.Pause, time.Duration(m.PauseNs[k]))
		stats.PauseEnd = append(stats.PauseEnd, time.Unix(0, int64(m.PauseEnd[k])))
	}
	if q := len(stats.PauseQuantiles); q > 0 {
		quantiles(stats.PauseQuantiles, stats.Pause)
	}
}

// quantiles fills q with the quantiles of the pauses, zeros if there are none.
func quantiles(q []time.Duration, pauses []time.Duration) {
	if len(pauses) == 0 {
		for i := range q {
			q[i] = 0
		}
		return
	}
	sorted := append([]time.Duration(nil), pauses...)
	for i := 1; i < len(sorted); i++ {
		for k := i; k > 0 && sorted[k] < sorted[k-1]; k-- {
			sorted[k], sorted[k-1] = sorted[k-1], sorted[k]
		}
	}
	last := len(q) - 1
	for i := 0; i < last; i++ {
		q[i] = sorted[len(sorted)*i/last]
	}
	q[last] = sorted[len(sorted)-1]
}

// Stack returns a traceback of the calling goroutine.
func Stack() []byte {
	for size := 1024; ; size *= 2 {
		b := make([]byte, size)
		if n := runtime.Stack(b, false); n < size {
			return b[:n]
		}
	}
}

// PrintStack writes a traceback of the calling goroutine to standard error.
func PrintStack() { os.Stderr.Write(Stack()) }
