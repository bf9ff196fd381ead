package testing

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"time"
)

// BenchmarkResult is what was measured.
type BenchmarkResult struct {
	N         int           // The number of iterations.
	T         time.Duration // The total time taken.
	Bytes     int64         // Bytes processed in one iteration.
	MemAllocs uint64        // The total number of memory allocations.
	MemBytes  uint64        // The total number of bytes allocated.

	// Extra records additional metrics reported by ReportMetric.
	Extra map[string]float64
}

// perOp divides a total by the number of iterations; a metric of that unit in Extra takes its place.
func (r BenchmarkResult) perOp(unit string, total float64) float64 {
	if v, ok := r.Extra[unit]; ok {
		return v
	}
	return total / float64(r.N)
}

// NsPerOp returns the nanoseconds of one iteration.
func (r BenchmarkResult) NsPerOp() int64 {
	if v, ok := r.Extra["ns/op"]; ok {
		return int64(v)
	}
	if r.N <= 0 {
		return 0
	}
	return r.T.Nanoseconds() / int64(r.N)
}

// AllocsPerOp returns the allocations of one iteration.
func (r BenchmarkResult) AllocsPerOp() int64 {
	if v, ok := r.Extra["allocs/op"]; ok {
		return int64(v)
	}
	if r.N <= 0 {
		return 0
	}
	return int64(r.MemAllocs) / int64(r.N)
}

// AllocedBytesPerOp returns the bytes that one iteration allocates.
func (r BenchmarkResult) AllocedBytesPerOp() int64 {
	if v, ok := r.Extra["B/op"]; ok {
		return int64(v)
	}
	if r.N <= 0 {
		return 0
	}
	return int64(r.MemBytes) / int64(r.N)
}

func (r BenchmarkResult) mbPerSec() float64 {
	if v, ok := r.Extra["MB/s"]; ok {
		return v
	}
	if r.Bytes <= 0 || r.T <= 0 || r.N <= 0 {
		return 0
	}
	return float64(r.Bytes) * float64(r.N) / 1e6 / r.T.Seconds()
}

// MemString returns the allocations per iteration as text.
func (r BenchmarkResult) MemString() string {
	return fmt.Sprintf("%8d B/op\t%8d allocs/op", r.AllocedBytesPerOp(), r.AllocsPerOp())
}

// String returns the iterations, the time of one and the other metrics, separated by tabs; not the allocations, which MemString returns.
func (r BenchmarkResult) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%8d", r.N)
	if ns := r.perOp("ns/op", float64(r.T.Nanoseconds())); ns != 0 {
		b.WriteByte('\t')
		writeMetric(&b, ns, "ns/op")
	}
	if mb := r.mbPerSec(); mb != 0 {
		fmt.Fprintf(&b, "\t%7.2f MB/s", mb)
	}
	for _, unit := range slices.Sorted(maps.Keys(r.Extra)) {
		switch unit {
		case "ns/op", "MB/s", "B/op", "allocs/op":
		default:
			b.WriteByte('\t')
			writeMetric(&b, r.Extra[unit], unit)
		}
	}
	return b.String()
}

// writeMetric prints four significant digits, and all digits of larger numbers. The decimal points of all numbers stand in one column.
func writeMetric(b *strings.Builder, x float64, unit string) {
	decimals := 0
	if y := math.Abs(x); y != 0 && !(y >= 999.95) {
		for limit := 99.995; decimals < 7; limit /= 10 {
			decimals++
			if y >= limit {
				break
			}
		}
	}
	width := 10
	if decimals > 0 {
		width += 1 + decimals
	}
	fmt.Fprintf(b, "%*.*f %s", width, decimals, x, unit)
}
