package maps_test

import (
	"maps"
	"math"
	"testing"
)

type counts map[string]int

func TestEqual(t *testing.T) {
	a := map[string]int{"x": 1, "y": 0}
	for _, test := range []struct {
		b    map[string]int
		want bool
	}{
		{counts{"x": 1, "y": 0}, true}, {counts{"x": 1}, false}, {counts{"x": 1, "z": 0}, false}, {counts{"x": 2, "y": 0}, false}, {nil, false},
	} {
		if got := maps.Equal(a, test.b); got != test.want {
			t.Errorf("Equal(%v, %v) = %v", a, test.b, got)
		}
	}
	nan := map[int]float64{1: math.NaN()}
	if maps.Equal(nan, nan) || !maps.Equal(counts(nil), counts{}) {
		t.Error("NaN or nil is compared wrongly")
	}
	if !maps.EqualFunc(a, map[string]string{"x": "b", "y": "a"}, func(n int, s string) bool { return s == string(rune('a'+n)) }) {
		t.Error("EqualFunc does not ask the function")
	}
}

func TestCloneCopyDelete(t *testing.T) {
	m := counts{"a": 1, "b": 2}
	c := maps.Clone(m)
	maps.Copy(c, map[string]int{"b": 3, "c": 4})
	if !maps.Equal(m, counts{"a": 1, "b": 2}) || !maps.Equal(c, counts{"a": 1, "b": 3, "c": 4}) {
		t.Errorf("after Clone and Copy: %v and %v", m, c)
	}
	if maps.Clone(counts(nil)) != nil || maps.Clone(counts{}) == nil {
		t.Error("Clone confuses nil and empty")
	}
	maps.DeleteFunc(c, func(k string, v int) bool { return k == "a" || v > 3 })
	if !maps.Equal(c, counts{"b": 3}) {
		t.Errorf("after DeleteFunc: %v", c)
	}
}
