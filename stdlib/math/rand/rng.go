package rand

// How the numbers of a seeded source arise.  The source is an additive lagged Fibonacci generator: each number is the sum
// of the one 607 and the one 273 places before it, modulo 2⁶⁴ (Mitchell and Reeds). The state is the last 607 numbers.
// Seeding fills it with numbers of a small congruential generator, mixed with those of a table (rng_table.go); Go has
// promised never to change the sequences.

const (
	length = 607
	lag    = 273
	mask63 = 1<<63 - 1
)

type rngSource struct {
	tap, feed int // they go down, around the state
	state     [length]uint64
}

// nextSeed steps the generator x → 48271·x mod 2³¹-1, in 32 bits (Schrage's method).
func nextSeed(x int32) int32 {
	const a, q, r = 48271, 44488, 3399
	x = a*(x%q) - r*(x/q)
	if x < 0 {
		x += 1<<31 - 1
	}
	return x
}

// Seed sets the state. Seeds count modulo 2³¹-1.
func (s *rngSource) Seed(seed int64) {
	s.tap = 0
	s.feed = length - lag
	seed %= 1<<31 - 1
	if seed < 0 {
		seed += 1<<31 - 1
	}
	if seed == 0 { // the small generator would stay there
		seed = 89482311
	}
	x := int32(seed)
	for i := 0; i < 20; i++ {
		x = nextSeed(x)
	}
	for i := range s.state {
		var u uint64
		for j := 0; j < 3; j++ {
			x = nextSeed(x)
			u = u<<20 ^ uint64(x)
		}
		s.state[i] = u ^ mixed[i]
	}
}

// Int63 returns a number of 63 bits.
func (s *rngSource) Int63() int64 { return int64(s.Uint64() & mask63) }

// Uint64 returns a number of 64 bits.
func (s *rngSource) Uint64() uint64 {
	if s.tap--; s.tap < 0 {
		s.tap += length
	}
	if s.feed--; s.feed < 0 {
		s.feed += length
	}
	s.state[s.feed] += s.state[s.tap]
	return s.state[s.feed]
}
