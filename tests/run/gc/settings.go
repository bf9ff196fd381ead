// exit: 2
// stderr: runtime: goroutine stack exceeds 1048576-byte limit
// stderr: fatal error: stack overflow

// What runtime/debug may set, and what it tells.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"time"
)

var live [][]byte

func collections() uint32 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.NumGC
}

func allocate(mb int) {
	for i := 0; i < mb; i++ {
		live[i%len(live)] = make([]byte, 1<<20)
	}
}

func main() {
	live = make([][]byte, 4)
	fmt.Println(debug.SetGCPercent(50), debug.SetGCPercent(-1), debug.SetGCPercent(-5))
	before := collections()
	allocate(100)
	fmt.Println("off:", collections()-before)
	fmt.Println("limit:", debug.SetMemoryLimit(20<<20) > 1<<62, debug.SetMemoryLimit(-1))
	allocate(200)
	n := collections() - before
	fmt.Println("at the limit:", n > 5 && n < 500)
	debug.SetMemoryLimit(1 << 62)
	debug.SetGCPercent(100)

	var s debug.GCStats
	debug.ReadGCStats(&s)
	fmt.Println(s.NumGC == int64(collections()), len(s.Pause) > 0 && len(s.Pause) == len(s.PauseEnd), s.PauseTotal > 0 && s.PauseTotal < time.Minute)

	live = nil
	debug.FreeOSMemory()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println("given back:", m.HeapReleased > 0, m.HeapAlloc < 8<<20)
	fmt.Println(debug.SetMaxStack(1<<20), debug.SetMaxStack(1<<20) == 1<<20)
	fmt.Println(depth(1000))
	fmt.Println(depth(1000000))
}

func depth(n int) int {
	if n == 0 {
		return 0
	}
	return 1 + depth(n-1)
}
