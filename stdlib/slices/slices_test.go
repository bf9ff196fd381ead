package slices_test

import (
	"cmp"
	"math"
	. "slices"
	"testing"
)

type ints []int

func TestComparing(t *testing.T) {
	for _, test := range []struct {
		a, b ints
		want int
	}{
		{nil, nil, 0}, {nil, ints{}, 0}, {ints{1}, nil, 1}, {ints{1, 2}, ints{1, 3}, -1}, {ints{1, 2}, ints{1}, 1}, {ints{2}, ints{1, 9}, 1},
	} {
		if got := Compare(test.a, test.b); got != test.want {
			t.Errorf("Compare(%v, %v) = %d", test.a, test.b, got)
		}
		if got := CompareFunc(test.b, test.a, func(x, y int) int { return x - y }); got != -test.want {
			t.Errorf("CompareFunc(%v, %v) = %d", test.b, test.a, got)
		}
		if got := Equal(test.a, test.b); got != (test.want == 0) {
			t.Errorf("Equal(%v, %v) = %v", test.a, test.b, got)
		}
	}
	nan := []float64{math.NaN()}
	if Equal(nan, nan) || Compare(nan, nan) != 0 || !EqualFunc(nan, []string{"x"}, func(float64, string) bool { return true }) {
		t.Error("NaN is compared wrongly")
	}
}

func TestSearching(t *testing.T) {
	s := ints{1, 3, 3, 5}
	if Index(s, 3) != 1 || Index(s, 2) != -1 || !Contains(s, 5) || IndexFunc(s, func(v int) bool { return v > 3 }) != 3 ||
		ContainsFunc(s, func(v int) bool { return v > 5 }) {
		t.Error("Index or Contains is wrong")
	}
	for v, want := range map[int]int{0: 0, 1: 0, 2: 1, 3: 1, 4: 3, 5: 3, 6: 4} {
		if i, found := BinarySearch(s, v); i != want || found != (v%2 == 1) {
			t.Errorf("BinarySearch(%d) = %d, %v", v, i, found)
		}
	}
	if i, found := BinarySearchFunc(s, "xxx", func(v int, x string) int { return v - len(x) }); i != 1 || !found {
		t.Errorf("BinarySearchFunc = %d, %v", i, found)
	}
	if i, found := BinarySearch([]float64{math.NaN(), math.NaN(), 1}, math.NaN()); i != 0 || !found {
		t.Errorf("BinarySearch of NaN = %d, %v", i, found)
	}
}

// TestEditing compares Insert, Replace and Delete with what they mean, for all places and with and without room; the values
// inserted are parts of the slice itself.
func TestEditing(t *testing.T) {
	for _, room := range []int{0, 1, 10} {
		for i := 0; i <= 5; i++ {
			for j := i; j <= 5; j++ {
				for from := 0; from <= 5; from++ {
					for to := from; to <= 5; to++ {
						s := append(make(ints, 0, 5+room), 1, 2, 3, 4, 5)
						v := append(ints{}, s[from:to]...)
						want := append(append(append(ints{}, s[:i]...), v...), s[j:]...)
						got := Replace(s, i, j, s[from:to]...)
						if !Equal(got, want) {
							t.Fatalf("Replace(%d, %d, s[%d:%d]) with room %d = %v, want %v", i, j, from, to, room, got, want)
						}
						if len(want) < 5 && room == 0 && Contains(s[len(want):], 5) {
							t.Fatalf("Replace leaves %v behind the end", s[len(want):])
						}
					}
				}
				s := ints{1, 2, 3, 4, 5}
				want := append(append(ints{}, s[:i]...), s[j:]...)
				if got := Delete(s, i, j); !Equal(got, want) || i < j && s[4] != 0 {
					t.Fatalf("Delete(%d, %d) = %v, then %v", i, j, got, s)
				}
			}
		}
	}
	if got := Insert(ints{1, 2}, 1, 7, 8, 9); !Equal(got, ints{1, 7, 8, 9, 2}) {
		t.Errorf("Insert = %v", got)
	}
	s := ints{1, 2, 2, 3, 3, 3, 1}
	if got := Compact(s); !Equal(got, ints{1, 2, 3, 1}) || s[4] != 0 {
		t.Errorf("Compact = %v of %v", got, s)
	}
	if got := CompactFunc([]string{"a", "A", "b"}, func(x, y string) bool { return len(x) == len(y) }); !Equal(got, []string{"a"}) {
		t.Errorf("CompactFunc = %v", got)
	}
	s = ints{1, 2, 3, 4}
	if got := DeleteFunc(s, func(v int) bool { return v%2 == 0 }); !Equal(got, ints{1, 3}) || s[2] != 0 {
		t.Errorf("DeleteFunc = %v of %v", got, s)
	}
}

func TestCopies(t *testing.T) {
	s := ints{1, 2, 3}
	if c := Clone(s); !Equal(c, s) || &c[0] == &s[0] || Clone(ints(nil)) != nil {
		t.Error("Clone is wrong")
	}
	if g := Grow(s, 10); cap(g)-len(g) < 10 || !Equal(g, s) {
		t.Errorf("Grow = %v, %d", g, cap(g))
	}
	if c := Clip(append(make(ints, 0, 9), s...)); cap(c) != 3 {
		t.Errorf("Clip leaves a capacity of %d", cap(c))
	}
	if got := Concat(s, nil, ints{4}); !Equal(got, ints{1, 2, 3, 4}) {
		t.Errorf("Concat = %v", got)
	}
	if got := Repeat(s, 3); !Equal(got, ints{1, 2, 3, 1, 2, 3, 1, 2, 3}) {
		t.Errorf("Repeat = %v", got)
	}
	Reverse(s)
	if !Equal(s, ints{3, 2, 1}) {
		t.Errorf("Reverse = %v", s)
	}
}

func TestMinAndMax(t *testing.T) {
	if Min(ints{3, 1, 2}) != 1 || Max(ints{3, 1, 2}) != 3 {
		t.Error("Min or Max is wrong")
	}
	if m := Max([]float64{1, math.NaN(), 2}); m == m {
		t.Errorf("Max with NaN = %v", m)
	}
	byLen := func(a, b string) int { return len(a) - len(b) }
	words := []string{"bb", "a", "c", "dd"}
	if MinFunc(words, byLen) != "a" || MaxFunc(words, byLen) != "bb" {
		t.Error("MinFunc or MaxFunc is not the first")
	}
}

type pair struct{ key, order int }

func TestSorting(t *testing.T) {
	state := uint32(1)
	random := func() int {
		state = state*1664525 + 1013904223
		return int(state >> 8)
	}
	for _, n := range []int{0, 1, 2, 12, 13, 50, 100, 1000, 4321} {
		for name, f := range map[string]func(i int) int{
			"random": func(int) int { return random() }, "few values": func(int) int { return random() % 4 }, "ascending": func(i int) int { return i },
			"descending": func(i int) int { return -i }, "equal": func(int) int { return 1 }, "organ pipe": func(i int) int { return i * (n - i) },
			"nearly sorted": func(i int) int { return i + random()%3 },
		} {
			x := make(ints, n)
			pairs := make([]pair, n)
			for i := range x {
				x[i] = f(i)
				pairs[i] = pair{x[i] & 7, i}
			}
			total := 0
			for _, v := range x {
				total += v * v
			}
			y := Clone(x)
			Sort(x)
			SortFunc(y, func(a, b int) int { return cmp.Compare(b, a) })
			Reverse(y)
			for _, v := range x {
				total -= v * v
			}
			if !IsSorted(x) || !Equal(x, y) || total != 0 {
				t.Errorf("%s, %d elements: Sort or SortFunc fails", name, n)
			}
			byKey := func(a, b pair) int { return a.key - b.key }
			SortStableFunc(pairs, byKey)
			if !IsSortedFunc(pairs, func(a, b pair) int { return cmp.Or(a.key-b.key, a.order-b.order) }) {
				t.Errorf("%s, %d elements: SortStableFunc is not stable", name, n)
			}
		}
	}
	f := []float64{2, math.NaN(), math.Inf(-1), 1}
	Sort(f)
	if f[0] == f[0] || f[1] != math.Inf(-1) || f[3] != 2 || !IsSorted(f) {
		t.Errorf("NaN is not first: %v", f)
	}
}

func TestPanics(t *testing.T) {
	for want, f := range map[string]func(){
		"slices.Min: empty list": func() { Min(ints{}) }, "slices.MaxFunc: empty list": func() { MaxFunc(ints{}, cmp.Compare[int]) },
		"cannot be negative":                       func() { Grow(ints{}, -1) },
		"the result of (len(x) * count) overflows": func() { Repeat(make(ints, 4), math.MaxInt/2) },
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
	for _, f := range []func(){
		func() { Insert(ints{1}, 2, 3) }, func() { Delete(ints{1, 2}, 1, 3) }, func() { Replace(ints{1}, 1, 0) }, func() { Delete(make(ints, 1, 5), 1, 2) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Error("indices out of range are accepted")
				}
			}()
			f()
		}()
	}
}
