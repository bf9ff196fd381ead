package weak_test

import (
	"runtime"
	"testing"
	"weak"
)

type pair struct{ a, b int }

//go:noinline
func makePair() (*pair, weak.Pointer[pair]) {
	p := &pair{1, 2}
	return p, weak.Make(p)
}

//go:noinline
func useStack(n int) int {
	var a [100]int
	if n > 0 {
		a[n%100] = useStack(n - 1)
	}
	return a[n%100] + 1
}

func TestPointersForgetWhatIsGone(t *testing.T) {
	var kept []*pair
	var weaks []weak.Pointer[pair]
	for i := 0; i < 100; i++ {
		p, w := makePair()
		if w.Value() != p || w != weak.Make(p) {
			t.Fatal("a weak pointer does not lead to its object")
		}
		if i%2 == 0 {
			kept = append(kept, p)
		}
		weaks = append(weaks, w)
	}
	useStack(50)
	runtime.GC()
	gone := 0
	for i, w := range weaks {
		switch v := w.Value(); {
		case i%2 == 0 && v != kept[i/2]:
			t.Fatalf("pointer %d is %p, its object lives at %p", i, v, kept[i/2])
		case i%2 == 1 && v == nil:
			gone++
		}
	}
	if gone < 45 { // a stale word on a stack may keep some
		t.Errorf("only %d of 50 objects are gone", gone)
	}
}

func TestNil(t *testing.T) {
	var zero weak.Pointer[int]
	if zero != weak.Make[int](nil) || zero.Value() != nil {
		t.Error("the zero Pointer is not the one made from nil")
	}
}

func TestPointersIntoOneObject(t *testing.T) {
	p := new(pair)
	a, b := weak.Make(&p.a), weak.Make(&p.b)
	if a == b || a.Value() != &p.a || b.Value() != &p.b {
		t.Error("pointers to two fields are one")
	}
	runtime.GC()
	if a.Value() != &p.a || a != weak.Make(&p.a) {
		t.Error("a pointer to a field was forgotten")
	}
	runtime.KeepAlive(p)
}
