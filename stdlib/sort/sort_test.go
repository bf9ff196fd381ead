package sort_test

import (
	"math"
	. "sort"
	"testing"
)

// patterns makes slices that sorting algorithms find hard or easy.
func patterns(n int) map[string][]int {
	state := uint32(n)
	random := func() int {
		state = state*1664525 + 1013904223
		return int(state >> 8)
	}
	makers := map[string]func(i int) int{
		"random":        func(i int) int { return random() },
		"few values":    func(i int) int { return random() % 4 },
		"ascending":     func(i int) int { return i },
		"descending":    func(i int) int { return -i },
		"equal":         func(i int) int { return 1 },
		"saw":           func(i int) int { return i % 17 },
		"organ pipe":    func(i int) int { return i * (n - i) },
		"nearly sorted": func(i int) int { return i + random()%3 },
		"one late":      func(i int) int { return (i + 1) % (n + 1) },
	}
	all := map[string][]int{}
	for name, f := range makers {
		x := make([]int, n)
		for i := range x {
			x[i] = f(i)
		}
		all[name] = x
	}
	return all
}

// counted counts what is done to an IntSlice.
type counted struct {
	IntSlice
	less, swaps int
}

func (c *counted) Less(i, j int) bool { c.less++; return c.IntSlice.Less(i, j) }
func (c *counted) Swap(i, j int)      { c.swaps++; c.IntSlice.Swap(i, j) }

func sum(x []int) (s int) {
	for _, v := range x {
		s += v * v % 1000003
	}
	return s
}

func TestSortInEveryPattern(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 12, 13, 49, 50, 51, 100, 1000, 5000} {
		for name, x := range patterns(n) {
			before := sum(x)
			c := &counted{IntSlice: x}
			Sort(c)
			if !IntsAreSorted(x) || sum(x) != before {
				t.Errorf("Sort fails for %s, %d elements", name, n)
			}
			if limit := 4*n*bitLen(n) + 100; c.less > limit || c.swaps > limit {
				t.Errorf("%s, %d elements: %d comparisons, %d swaps", name, n, c.less, c.swaps)
			}
		}
	}
}

func bitLen(n int) (bits int) {
	for ; n > 0; n >>= 1 {
		bits++
	}
	return bits
}

// adversary answers comparisons so that pivots turn out as bad as possible (McIlroy, "A killer adversary for
// quicksort", 1999).
type adversary struct {
	values          []int
	solid, gas      int
	candidate, less int
}

func (a *adversary) Len() int { return len(a.values) }

func (a *adversary) Less(i, j int) bool {
	a.less++
	if a.values[i] == a.gas && a.values[j] == a.gas {
		if i == a.candidate {
			a.values[i] = a.solid
		} else {
			a.values[j] = a.solid
		}
		a.solid++
	}
	if a.values[i] == a.gas {
		a.candidate = i
	} else if a.values[j] == a.gas {
		a.candidate = j
	}
	return a.values[i] < a.values[j]
}

func (a *adversary) Swap(i, j int) { a.values[i], a.values[j] = a.values[j], a.values[i] }

func TestAnAdversaryCannotMakeSortQuadratic(t *testing.T) {
	const n = 10000
	a := &adversary{values: make([]int, n), gas: n}
	for i := range a.values {
		a.values[i] = a.gas
	}
	Sort(a)
	if limit := 20 * n * bitLen(n); a.less > limit {
		t.Errorf("%d comparisons for %d elements", a.less, n)
	}
}

type pair struct{ key, order int }

func TestStableKeepsTheOrderOfEquals(t *testing.T) {
	for _, n := range []int{0, 1, 19, 20, 21, 100, 1000, 3001} {
		for name, x := range patterns(n) {
			pairs := make([]pair, n)
			for i, v := range x {
				pairs[i] = pair{v & 7, i}
			}
			SliceStable(pairs, func(i, j int) bool { return pairs[i].key < pairs[j].key })
			for i := 1; i < n; i++ {
				if a, b := pairs[i-1], pairs[i]; a.key > b.key || a.key == b.key && a.order > b.order {
					t.Fatalf("%s, %d elements: %v before %v", name, n, a, b)
				}
			}
			Stable(IntSlice(x))
			if !IntsAreSorted(x) {
				t.Errorf("Stable fails for %s, %d elements", name, n)
			}
		}
	}
}

func TestSlicesOfBasicTypes(t *testing.T) {
	nan := math.NaN()
	f := []float64{3, nan, -1, math.Inf(1), nan, 0, math.Inf(-1)}
	Float64s(f)
	if !Float64sAreSorted(f) || f[0] == f[0] || f[1] == f[1] || f[2] != math.Inf(-1) || f[6] != math.Inf(1) {
		t.Errorf("Float64s: %v", f)
	}
	s := []string{"b", "", "ab", "a"}
	Strings(s)
	if !StringsAreSorted(s) || s[0] != "" || s[3] != "b" {
		t.Errorf("Strings: %v", s)
	}
	x := []int{3, 1, 2}
	Sort(Reverse(IntSlice(x)))
	if x[0] != 3 || x[2] != 1 || IsSorted(IntSlice(x)) || !SliceIsSorted(x, func(i, j int) bool { return x[i] > x[j] }) {
		t.Errorf("Reverse: %v", x)
	}
}

func TestSearch(t *testing.T) {
	x := []int{1, 3, 3, 5}
	for v, want := range map[int]int{0: 0, 1: 0, 2: 1, 3: 1, 4: 3, 5: 3, 6: 4} {
		if got := SearchInts(x, v); got != want {
			t.Errorf("SearchInts(%d) = %d, want %d", v, got, want)
		}
		i, found := Find(len(x), func(i int) int { return v - x[i] })
		if i != want || found != (v%2 == 1) {
			t.Errorf("Find(%d) = %d, %v", v, i, found)
		}
	}
	if got := Search(0, func(int) bool { panic("asked") }); got != 0 {
		t.Errorf("Search in nothing = %d", got)
	}
	if SearchStrings([]string{"a", "c"}, "b") != 1 || Float64Slice([]float64{1, 2}).Search(2) != 1 {
		t.Error("SearchStrings or Float64Slice.Search is wrong")
	}
}
