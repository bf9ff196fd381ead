package heap_test

import (
	. "container/heap"
	"testing"
)

type ints []int

func (h ints) Len() int           { return len(h) }
func (h ints) Less(i, j int) bool { return h[i] < h[j] }
func (h ints) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *ints) Push(x any)        { *h = append(*h, x.(int)) }
func (h *ints) Pop() any {
	last := len(*h) - 1
	x := (*h)[last]
	*h = (*h)[:last]
	return x
}

func (h ints) check(t *testing.T) {
	t.Helper()
	for i := 1; i < len(h); i++ {
		if h[i] < h[(i-1)/2] {
			t.Fatalf("the element %d is less than its parent: %v", i, h)
		}
	}
}

func TestHeapStaysAHeap(t *testing.T) {
	state := uint32(3)
	random := func(n int) int {
		state = state*1664525 + 1013904223
		return int(state>>8) % n
	}
	h := &ints{}
	for i := 0; i < 50; i++ {
		*h = append(*h, random(30))
	}
	Init(h)
	h.check(t)
	for round := 0; round < 2000; round++ {
		switch n := h.Len(); {
		case n < 10 || random(3) == 0:
			Push(h, random(1000))
		case random(3) == 0:
			least := (*h)[0]
			if got := Pop(h); got != least {
				t.Fatalf("Pop = %v, the least is %d", got, least)
			}
		case random(2) == 0:
			i := random(n)
			want := (*h)[i]
			if got := Remove(h, i); got != want || h.Len() != n-1 {
				t.Fatalf("Remove(%d) = %v, want %d", i, got, want)
			}
		default:
			i := random(n)
			(*h)[i] = random(1000)
			Fix(h, i)
		}
		h.check(t)
	}
	for last := -1; h.Len() > 0; {
		x := Pop(h).(int)
		if x < last {
			t.Fatalf("Pop yields %d after %d", x, last)
		}
		last = x
	}
}
