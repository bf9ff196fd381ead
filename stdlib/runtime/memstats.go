package runtime

// MemStats holds the figures of the allocator and the collector. Sizes are in bytes; totals count from the start
// of the program.
type MemStats struct {
	Alloc      uint64 // in objects that are reachable or not yet swept; equal to HeapAlloc
	TotalAlloc uint64 // total of bytes given out for objects
	Sys        uint64 // obtained from the system: the sum of the XSys fields
	Lookups    uint64 // always 0
	Mallocs    uint64 // total of objects given out
	Frees      uint64 // total of objects freed

	HeapAlloc    uint64 // in objects, freed ones that are not yet swept included
	HeapSys      uint64 // address space in use for the heap
	HeapIdle     uint64 // in spans without objects
	HeapInuse    uint64 // in spans with objects
	HeapReleased uint64 // part of HeapIdle that was given back to the system
	HeapObjects  uint64 // number of objects

	StackInuse  uint64 // in stack segments
	StackSys    uint64
	MSpanInuse  uint64 // in span structures
	MSpanSys    uint64
	MCacheInuse uint64 // in per-P caches
	MCacheSys   uint64
	BuckHashSys uint64 // for profiling tables
	GCSys       uint64 // for the collector's own data
	OtherSys    uint64

	NextGC        uint64 // HeapAlloc at which the next collection will be under way
	LastGC        uint64 // when the last collection ended, in nanoseconds since 1970
	PauseTotalNs  uint64
	PauseNs       [256]uint64 // the last pauses: a ring, the newest at (NumGC+255)%256
	PauseEnd      [256]uint64 // when they ended, in nanoseconds since 1970
	NumGC         uint32      // complete collections
	NumForcedGC   uint32      // those that a call of GC asked for
	GCCPUFraction float64     // share of the program's processor time that collections took
	EnableGC      bool        // always true
	DebugGC       bool        // always false

	BySize [61]struct {
		Size    uint32 // largest object of the class
		Mallocs uint64
		Frees   uint64
	}
}
