package rand

import (
	"sync"
	"sync/atomic"
	"unsafe"
)

// How the functions of the package find their source.  As long as nobody calls Seed they draw on the runtime's own
// generator, which needs neither state nor locks here. After Seed they draw on a seeded source under a lock.

// runtime_rand returns 64 random bits; the runtime has it.
func runtime_rand() uint64

// runtimeSource draws on the runtime's generator.
type runtimeSource struct{}

func (runtimeSource) Int63() int64   { return int64(runtime_rand() & mask63) }
func (runtimeSource) Uint64() uint64 { return runtime_rand() }
func (runtimeSource) Seed(int64)     { panic("internal error: call to runtimeSource.Seed") }

// lockedSource is a seeded source for several goroutines.
type lockedSource struct {
	mu     sync.Mutex
	source rngSource
}

func (s *lockedSource) Int63() int64 { return int64(s.Uint64() & mask63) }

func (s *lockedSource) Uint64() uint64 {
	s.mu.Lock()
	u := s.source.Uint64()
	s.mu.Unlock()
	return u
}

func (s *lockedSource) Seed(seed int64) {
	s.mu.Lock()
	s.source.Seed(seed)
	s.mu.Unlock()
}

var unseeded = Rand{src: runtimeSource{}, src64: runtimeSource{}}

// seeded points to the Rand that Seed has made, a *Rand, if it was called.
var seeded unsafe.Pointer

func global() *Rand {
	if r := (*Rand)(atomic.LoadPointer(&seeded)); r != nil {
		return r
	}
	return &unseeded
}

// Seed makes the functions of the package yield the sequence that belongs to seed. Without it their numbers are different
// in each run.
//
// Deprecated: other packages may draw numbers in between. New(NewSource(seed)) is nobody else's.
func Seed(seed int64) {
	s := new(lockedSource)
	s.Seed(seed)
	atomic.StorePointer(&seeded, unsafe.Pointer(New(s)))
}

// Int63 returns a number of 63 bits.
func Int63() int64 { return global().Int63() }

// Uint32 returns a number of 32 bits.
func Uint32() uint32 { return global().Uint32() }

// Uint64 returns a number of 64 bits.
func Uint64() uint64 { return global().Uint64() }

// Int31 returns a number of 31 bits.
func Int31() int32 { return global().Int31() }

// Int returns a number that is not negative.
func Int() int { return global().Int() }

// Int63n returns a number from 0 to n-1. It panics if n <= 0.
func Int63n(n int64) int64 { return global().Int63n(n) }

// Int31n returns a number from 0 to n-1. It panics if n <= 0.
func Int31n(n int32) int32 { return global().Int31n(n) }

// Intn returns a number from 0 to n-1. It panics if n <= 0.
func Intn(n int) int { return global().Intn(n) }

// Float64 returns a number from 0 to less than 1.
func Float64() float64 { return global().Float64() }

// Float32 returns a number from 0 to less than 1.
func Float32() float32 { return global().Float32() }

// Perm returns the numbers from 0 to n-1 in random order.
func Perm(n int) []int { return global().Perm(n) }

// Shuffle puts n elements, which swap exchanges, into random order. It panics if n < 0.
func Shuffle(n int, swap func(i, j int)) { global().Shuffle(n, swap) }

// reading is held while global().Read runs, for a Rand remembers the rest of a number.
var reading sync.Mutex

// Read fills p with random bytes. It always returns len(p), nil.
//
// Deprecated: crypto/rand.Read is better for most uses.
func Read(p []byte) (n int, err error) {
	reading.Lock()
	n, err = global().Read(p)
	reading.Unlock()
	return n, err
}

// NormFloat64 returns a normally distributed number with mean 0 and standard deviation 1.
func NormFloat64() float64 { return global().NormFloat64() }

// ExpFloat64 returns an exponentially distributed number with rate and mean 1.
func ExpFloat64() float64 { return global().ExpFloat64() }
