package cmp_test

import (
	"cmp"
	"math"
	"testing"
)

type myString string

func TestCompareAndLess(t *testing.T) {
	inf, nan, zero := math.Inf(1), math.NaN(), math.Copysign(0, -1)
	floats := [][]float64{{nan, -nan}, {-inf}, {-1}, {zero, 0}, {1}, {inf}} // in order, equal ones together
	for i, group := range floats {
		for j, other := range floats {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			for _, x := range group {
				for _, y := range other {
					if got := cmp.Compare(x, y); got != want {
						t.Errorf("Compare(%v, %v) = %d, want %d", x, y, got, want)
					}
					if got := cmp.Less(x, y); got != (want < 0) {
						t.Errorf("Less(%v, %v) = %v", x, y, got)
					}
				}
			}
		}
	}
	if cmp.Compare(myString("a"), "b") != -1 || cmp.Compare[uint8](255, 1) != 1 || !cmp.Less(-1, 0) {
		t.Error("other types than floats are compared wrongly")
	}
}

func TestOr(t *testing.T) {
	if cmp.Or(0, 3, 4) != 3 || cmp.Or("", "") != "" || cmp.Or[int]() != 0 {
		t.Error("Or does not return the first value that is not zero")
	}
}
