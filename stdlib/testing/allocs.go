package testing

import "runtime"

// AllocsPerRun returns how many allocations a call of f makes on average, rounded down. f is called once before that. GOMAXPROCS is 1 meanwhile,
// and other goroutines should be idle.
func AllocsPerRun(runs int, f func()) (avg float64) {
	if parallelRunning.Load() > 0 {
		panic("testing: AllocsPerRun called during parallel test")
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	f()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range runs {
		f()
	}
	runtime.ReadMemStats(&after)
	return float64((after.Mallocs - before.Mallocs) / uint64(runs))
}
