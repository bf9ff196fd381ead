// Package rand makes pseudo-random numbers, for simulations and games but not for secrets.
//
// A Source yields random bits, a Rand makes numbers of all kinds of them. A source with a seed yields the same sequence
// every time, the one that it yields in Go. The functions of the package draw on a source that several goroutines may use
// and that begins anywhere.
package rand

// A Source yields numbers that are uniform over 63 bits. It is not for several goroutines at once.
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// A Source64 is a Source that can also yield numbers uniform over 64 bits. A Rand uses that if it is there.
type Source64 interface {
	Source
	Uint64() uint64
}

// NewSource returns a Source with the given seed; it is also a Source64.
func NewSource(seed int64) Source {
	s := new(rngSource)
	s.Seed(seed)
	return s
}

// A Rand makes random numbers of the bits of a Source.
type Rand struct {
	src   Source
	src64 Source64 // src if it is one, or nil

	// What Read has left of its last number: so many bytes.
	rest     int64
	restSize int8
}

// New returns a Rand that draws on src.
func New(src Source) *Rand {
	src64, _ := src.(Source64)
	return &Rand{src: src, src64: src64}
}

// Seed seeds the source anew. Like all methods it must not run while another does.
func (r *Rand) Seed(seed int64) {
	r.src.Seed(seed)
	r.restSize = 0
}

// Int63 returns a number of 63 bits.
func (r *Rand) Int63() int64 { return r.src.Int63() }

// Uint32 returns a number of 32 bits.
func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }

// Uint64 returns a number of 64 bits.
func (r *Rand) Uint64() uint64 {
	if r.src64 != nil {
		return r.src64.Uint64()
	}
	return uint64(r.Int63())>>31 | uint64(r.Int63())<<32
}

// Int31 returns a number of 31 bits.
func (r *Rand) Int31() int32 { return int32(r.Int63() >> 32) }

// Int returns a number that is not negative.
func (r *Rand) Int() int {
	u := uint(r.Int63())
	return int(u << 1 >> 1)
}

// Int63n returns a number from 0 to n-1. It panics if n <= 0.
func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	// The last numbers, too few for a whole round of n, are refused.
	most := int64(mask63 - (1<<63)%uint64(n))
	v := r.Int63()
	for v > most {
		v = r.Int63()
	}
	return v % n
}

// Int31n returns a number from 0 to n-1. It panics if n <= 0.
func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	if n&(n-1) == 0 {
		return r.Int31() & (n - 1)
	}
	most := int32(1<<31 - 1 - (1<<31)%uint32(n))
	v := r.Int31()
	for v > most {
		v = r.Int31()
	}
	return v % n
}

// below returns a number from 0 to n-1 without a division most times (Lemire, "Fast random integer generation in an
// interval", 2019). Its sequence is another one than Int31n's, so each has its callers.
func (r *Rand) below(n int32) int32 {
	product := uint64(r.Uint32()) * uint64(n)
	if low := uint32(product); low < uint32(n) {
		for least := uint32(-n) % uint32(n); low < least; low = uint32(product) {
			product = uint64(r.Uint32()) * uint64(n)
		}
	}
	return int32(product >> 32)
}

// Intn returns a number from 0 to n-1. It panics if n <= 0.
func (r *Rand) Intn(n int) int {
	switch {
	case n <= 0:
		panic("invalid argument to Intn")
	case n <= 1<<31-1:
		return int(r.Int31n(int32(n)))
	}
	return int(r.Int63n(int64(n)))
}

// Float64 returns a number from 0 to less than 1.
func (r *Rand) Float64() float64 {
	for {
		// The conversion may round up to 1.
		if f := float64(r.Int63()) / (1 << 63); f != 1 {
			return f
		}
	}
}

// Float32 returns a number from 0 to less than 1.
func (r *Rand) Float32() float32 {
	for {
		if f := float32(r.Float64()); f != 1 {
			return f
		}
	}
}

// Perm returns the numbers from 0 to n-1 in random order.
func (r *Rand) Perm(n int) []int {
	m := make([]int, n)
	for i := 0; i < n; i++ {
		j := r.Intn(i + 1)
		m[i] = m[j]
		m[j] = i
	}
	return m
}

// Shuffle puts n elements, which swap exchanges, into random order. It panics if n < 0.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	i := n - 1
	for ; i > 1<<31-2; i-- {
		swap(i, int(r.Int63n(int64(i+1))))
	}
	for ; i > 0; i-- {
		swap(i, int(r.below(int32(i+1))))
	}
}

// Read fills p with random bytes, seven of each number; what is left of one serves the next Read. It always returns
// len(p), nil.
func (r *Rand) Read(p []byte) (n int, err error) {
	for i := range p {
		if r.restSize == 0 {
			r.rest = r.Int63()
			r.restSize = 7
		}
		p[i] = byte(r.rest)
		r.rest >>= 8
		r.restSize--
	}
	return len(p), nil
}
