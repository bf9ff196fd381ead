package rand_test

import (
	"math"
	. "math/rand"
	"testing"
)

// The first numbers of the seed 1, as every Go program sees them.
func TestSequencesAreGos(t *testing.T) {
	r := New(NewSource(1))
	for i, want := range []int64{5577006791947779410, 8674665223082153551, 6129484611666145821, 4037200794235010051} {
		if got := r.Int63(); got != want {
			t.Errorf("Int63 number %d = %d, want %d", i, got, want)
		}
	}
	r.Seed(1)
	for i, want := range []int{81, 87, 47, 59, 81, 18, 25, 40, 56, 0} {
		if got := r.Intn(100); got != want {
			t.Errorf("Intn(100) number %d = %d, want %d", i, got, want)
		}
	}
	r.Seed(1)
	if got := r.Float64(); got != 0.6046602879796196 {
		t.Errorf("Float64 = %v", got)
	}
	r.Seed(1)
	if got := r.NormFloat64(); got != -1.233758177597947 {
		t.Errorf("NormFloat64 = %v", got)
	}
	if got := New(NewSource(1 << 31)).Int63(); got != New(NewSource(1)).Int63() {
		t.Error("seeds do not count modulo 2³¹-1")
	}
}

func TestRanges(t *testing.T) {
	for _, r := range []*Rand{New(NewSource(7)), New(only63{NewSource(7)})} {
		seen := map[int]int{}
		for i := 0; i < 6000; i++ {
			seen[r.Intn(6)]++
			if f := r.Float64(); f < 0 || f >= 1 {
				t.Fatalf("Float64 = %v", f)
			}
			if f := r.Float32(); f < 0 || f >= 1 {
				t.Fatalf("Float32 = %v", f)
			}
			if n := r.Int63n(1<<62 + 1); n < 0 || n > 1<<62 {
				t.Fatalf("Int63n = %d", n)
			}
			if r.Int() < 0 || r.Int31() < 0 || r.Int31n(8) > 7 {
				t.Fatal("Int, Int31 or Int31n is out of range")
			}
		}
		for n := 0; n < 6; n++ {
			if seen[n] < 850 || seen[n] > 1150 {
				t.Errorf("Intn(6) was %d %d times of 6000", n, seen[n])
			}
		}
		if r.Uint64()|r.Uint64()|r.Uint64()|r.Uint64()|r.Uint64()|r.Uint64()|r.Uint64()|r.Uint64() < 1<<63 {
			t.Error("Uint64 has no upper bit")
		}
	}
}

// only63 hides Uint64.
type only63 struct{ Source }

func TestPermAndShuffle(t *testing.T) {
	r := New(NewSource(3))
	for n := 0; n < 20; n++ {
		p := r.Perm(n)
		r.Shuffle(n, func(i, j int) { p[i], p[j] = p[j], p[i] })
		seen := 0
		for _, i := range p {
			seen |= 1 << uint(i)
		}
		if len(p) != n || seen != 1<<uint(n)-1 {
			t.Errorf("%v is no permutation of %d", p, n)
		}
	}
}

func TestDistributions(t *testing.T) {
	r := New(NewSource(11))
	const n = 100000
	var sum, squares, expSum float64
	for i := 0; i < n; i++ {
		x := r.NormFloat64()
		sum += x
		squares += x * x
		expSum += r.ExpFloat64()
	}
	if mean := sum / n; math.Abs(mean) > 0.02 {
		t.Errorf("the normal mean is %v", mean)
	}
	if variance := squares / n; math.Abs(variance-1) > 0.03 {
		t.Errorf("the normal variance is %v", variance)
	}
	if mean := expSum / n; math.Abs(mean-1) > 0.02 {
		t.Errorf("the exponential mean is %v", mean)
	}
	z := NewZipf(r, 2, 1, 10)
	counts := make([]int, 11)
	for i := 0; i < n; i++ {
		counts[z.Uint64()]++
	}
	if ratio := float64(counts[0]) / float64(counts[1]); math.Abs(ratio-4) > 0.2 {
		t.Errorf("0 is %v times as probable as 1", ratio)
	}
	if NewZipf(r, 1, 1, 10) != nil {
		t.Error("NewZipf accepts s = 1")
	}
}

func TestRead(t *testing.T) {
	whole := make([]byte, 100)
	New(NewSource(5)).Read(whole)
	r := New(NewSource(5))
	for i := 0; i < 100; i += 10 {
		part := make([]byte, 10)
		if n, err := r.Read(part); n != 10 || err != nil || string(part) != string(whole[i:i+10]) {
			t.Fatalf("Read in parts differs from byte %d on: %x, %d, %v", i, part, n, err)
		}
	}
}

func TestGlobalFunctions(t *testing.T) {
	if Int63() == Int63() && Int63() == Int63() {
		t.Error("the numbers repeat")
	}
	Seed(1)
	if Int63() != 5577006791947779410 {
		t.Error("Seed(1) leads to another sequence than NewSource(1)")
	}
	for want, f := range map[string]func(){
		"invalid argument to Intn":    func() { Intn(0) },
		"invalid argument to Int63n":  func() { Int63n(-1) },
		"invalid argument to Int31n":  func() { Int31n(0) },
		"invalid argument to Shuffle": func() { Shuffle(-1, nil) },
	} {
		func() {
			defer func() {
				if got := recover(); got != want {
					t.Errorf("panics with %v, want %s", got, want)
				}
			}()
			f()
		}()
	}
}
