package slices

import (
	"cmp"
	"math/bits"
)

// How the sorting functions work.  Sort and SortFunc share one algorithm, and so do the stable functions; what differs, how
// two elements are compared, is a type parameter, so that each instance compares without a call where that is possible. The
// algorithm is the one of package sort, explained there: quicksort that notices order, many equal elements and bad
// luck. The stable one merges sorted halves by way of a buffer of half the length.

// order tells which of two elements comes first.
type order[E any] interface {
	less(a, b E) bool
}

// natural is the order of cmp.Less.
type natural[E cmp.Ordered] struct{}

func (natural[E]) less(a, b E) bool { return cmp.Less(a, b) }

// byFunc is the order of a function.
type byFunc[E any] struct {
	cmp func(a, b E) int
}

func (o byFunc[E]) less(a, b E) bool { return o.cmp(a, b) < 0 }

// Sort sorts x in ascending order, NaNs first.
func Sort[S ~[]E, E cmp.Ordered](x S) {
	quickSort([]E(x), natural[E]{}, 0, len(x), bits.Len(uint(len(x))))
}

// SortFunc sorts x in ascending order by cmp, which returns a negative number if a comes before b, a positive one if it comes
// after b, and 0 if neither must. That must be a strict weak ordering. Elements for which it is 0 come in any order.
func SortFunc[S ~[]E, E any](x S, cmp func(a, b E) int) {
	quickSort([]E(x), byFunc[E]{cmp}, 0, len(x), bits.Len(uint(len(x))))
}

// SortStableFunc is SortFunc, but elements for which cmp is 0 stay in their order.
func SortStableFunc[S ~[]E, E any](x S, cmp func(a, b E) int) {
	stableSort([]E(x), make([]E, (len(x)+1)/2), byFunc[E]{cmp})
}

// IsSorted reports whether x is in ascending order, NaNs first.
func IsSorted[S ~[]E, E cmp.Ordered](x S) bool {
	return isSorted([]E(x), natural[E]{})
}

// IsSortedFunc reports whether x is in ascending order by cmp, as SortFunc leaves it.
func IsSortedFunc[S ~[]E, E any](x S, cmp func(a, b E) int) bool {
	return isSorted([]E(x), byFunc[E]{cmp})
}

func isSorted[E any, O order[E]](x []E, o O) bool {
	for i := len(x) - 1; i > 0; i-- {
		if o.less(x[i], x[i-1]) {
			return false
		}
	}
	return true
}

// Min returns the least element, or a NaN if there is one. It panics if x is empty.
func Min[S ~[]E, E cmp.Ordered](x S) E {
	if len(x) < 1 {
		panic("slices.Min: empty list")
	}
	m := x[0]
	for _, v := range x[1:] {
		m = min(m, v)
	}
	return m
}

// MinFunc returns the least element by cmp, the first of them if there are several. It panics if x is empty.
func MinFunc[S ~[]E, E any](x S, cmp func(a, b E) int) E {
	if len(x) < 1 {
		panic("slices.MinFunc: empty list")
	}
	m := x[0]
	for _, v := range x[1:] {
		if cmp(v, m) < 0 {
			m = v
		}
	}
	return m
}

// Max returns the greatest element, or a NaN if there is one. It panics if x is empty.
func Max[S ~[]E, E cmp.Ordered](x S) E {
	if len(x) < 1 {
		panic("slices.Max: empty list")
	}
	m := x[0]
	for _, v := range x[1:] {
		m = max(m, v)
	}
	return m
}

// MaxFunc returns the greatest element by cmp, the first of them if there are several. It panics if x is empty.
func MaxFunc[S ~[]E, E any](x S, cmp func(a, b E) int) E {
	if len(x) < 1 {
		panic("slices.MaxFunc: empty list")
	}
	m := x[0]
	for _, v := range x[1:] {
		if cmp(v, m) > 0 {
			m = v
		}
	}
	return m
}

// BinarySearch returns where target is, or belongs, in the sorted slice x, and whether it is there. Of several it finds
// the first.
func BinarySearch[S ~[]E, E cmp.Ordered](x S, target E) (int, bool) {
	return BinarySearchFunc(x, target, cmp.Compare[E])
}

// BinarySearchFunc is BinarySearch by a function that compares elements with the target: it returns a negative number for
// the elements before it, then 0 for those that match, then positive numbers.
func BinarySearchFunc[S ~[]E, E, T any](x S, target T, cmp func(E, T) int) (int, bool) {
	lo, hi := 0, len(x)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if cmp(x[mid], target) < 0 {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, lo < len(x) && cmp(x[lo], target) == 0
}

const insertionMax = 12

func insertionSort[E any, O order[E]](x []E, o O) {
	for i := 1; i < len(x); i++ {
		v := x[i]
		j := i
		for ; j > 0 && o.less(v, x[j-1]); j-- {
			x[j] = x[j-1]
		}
		x[j] = v
	}
}

// stableSort sorts x; buf has room for half of it, rounded up.
func stableSort[E any, O order[E]](x, buf []E, o O) {
	if len(x) <= insertionMax {
		insertionSort(x, o)
		return
	}
	mid := len(x) / 2
	stableSort(x[:mid], buf, o)
	stableSort(x[mid:], buf, o)
	if !o.less(x[mid], x[mid-1]) {
		return
	}
	left := buf[:copy(buf, x[:mid])]
	right := x[mid:]
	for i := 0; len(left) > 0; i++ { // x[i:] has room for left and right
		if len(right) > 0 && o.less(right[0], left[0]) {
			x[i] = right[0]
			right = right[1:]
		} else {
			x[i] = left[0]
			left = left[1:]
		}
	}
}

func heapSort[E any, O order[E]](x []E, o O) {
	for i := (len(x) - 1) / 2; i >= 0; i-- {
		siftDown(x, i, o)
	}
	for i := len(x) - 1; i > 0; i-- {
		x[0], x[i] = x[i], x[0]
		siftDown(x[:i], 0, o)
	}
}

func siftDown[E any, O order[E]](x []E, root int, o O) {
	for {
		child := 2*root + 1
		if child >= len(x) {
			return
		}
		if child+1 < len(x) && o.less(x[child], x[child+1]) {
			child++
		}
		if !o.less(x[root], x[child]) {
			return
		}
		x[root], x[child] = x[child], x[root]
		root = child
	}
}

// quickSort sorts x[a:b]; bad is how many uneven partings are allowed. x[a-1], if a > 0, is not greater than any element of
// the range.
func quickSort[E any, O order[E]](x []E, o O, a, b, bad int) {
	even, ordered := true, true // the last parting
	for b-a > insertionMax {
		if bad == 0 {
			heapSort(x[a:b], o)
			return
		}
		if !even {
			scatter(x[a:b])
			bad--
		}
		pivot, up, down := choosePivot(x, o, a, b)
		if down {
			Reverse(x[a:b])
			pivot = a + b - 1 - pivot
			up = true
		}
		if even && ordered && up && nearlySorted(x[a:b], o) {
			return
		}
		if a > 0 && !o.less(x[a-1], x[pivot]) {
			a += partitionEqual(x[a:b], pivot-a, o)
			continue
		}
		var mid int
		mid, ordered = partition(x[a:b], pivot-a, o)
		mid += a
		left, right := mid-a, b-mid-1
		even = left >= (b-a)/8 && right >= (b-a)/8
		if left < right {
			quickSort(x, o, a, mid, bad)
			a = mid + 1
		} else {
			quickSort(x, o, mid+1, b, bad)
			b = mid
		}
	}
	insertionSort(x[a:b], o)
}

// partition moves what is less than the pivot before it and all else behind it. It returns where the pivot is in the end,
// and whether nothing had to move.
func partition[E any, O order[E]](x []E, pivot int, o O) (mid int, ordered bool) {
	x[0], x[pivot] = x[pivot], x[0]
	v := x[0]
	i, j := 1, len(x)-1
	ordered = true
	for {
		for i <= j && o.less(x[i], v) {
			i++
		}
		for i <= j && !o.less(x[j], v) {
			j--
		}
		if i > j {
			break
		}
		x[i], x[j] = x[j], x[i]
		ordered = false
		i++
		j--
	}
	x[0], x[j] = x[j], x[0]
	return j, ordered
}

// partitionEqual moves what is equal to the pivot, than which nothing is less, to the beginning, and returns where the rest
// begins.
func partitionEqual[E any, O order[E]](x []E, pivot int, o O) int {
	x[0], x[pivot] = x[pivot], x[0]
	v := x[0]
	i, j := 1, len(x)-1
	for {
		for i <= j && !o.less(v, x[i]) {
			i++
		}
		for i <= j && o.less(v, x[j]) {
			j--
		}
		if i > j {
			return i
		}
		x[i], x[j] = x[j], x[i]
		i++
		j--
	}
}

// nearlySorted sorts x if that takes only a few moves, and reports whether it did.
func nearlySorted[E any, O order[E]](x []E, o O) bool {
	const (
		maxMoves = 5
		shortest = 50 // below which moving elements does not pay
	)
	i := 1
	for moves := 0; moves < maxMoves; moves++ {
		for i < len(x) && !o.less(x[i], x[i-1]) {
			i++
		}
		if i == len(x) {
			return true
		}
		if len(x) < shortest {
			return false
		}
		x[i], x[i-1] = x[i-1], x[i]
		for j := i - 1; j > 0 && o.less(x[j], x[j-1]); j-- {
			x[j], x[j-1] = x[j-1], x[j]
		}
		for j := i + 1; j < len(x) && o.less(x[j], x[j-1]); j++ {
			x[j], x[j-1] = x[j-1], x[j]
		}
	}
	return false
}

// scatter exchanges three elements around the middle with others that a small random number generator picks.
func scatter[E any](x []E) {
	n := uint(len(x))
	random := uint64(n)
	mask := uint(1)<<uint(bits.Len(n)) - 1
	middle := n / 4 * 2
	for i := uint(0); i < 3; i++ {
		random ^= random << 13
		random ^= random >> 7
		random ^= random << 17
		other := uint(random) & mask
		if other >= n {
			other -= n
		}
		x[middle-1+i], x[other] = x[other], x[middle-1+i]
	}
}

// choosePivot returns a median: of three elements, or from 50 elements on of three such medians. up and down say that all
// elements it saw were in ascending or in descending order.
func choosePivot[E any, O order[E]](x []E, o O, a, b int) (pivot int, up, down bool) {
	n := b - a
	i, j, k := a+n/4, a+n/4*2, a+n/4*3
	swaps, most := 0, 3
	if n >= 50 {
		most = 12
		i = median(x, o, i-1, i, i+1, &swaps)
		j = median(x, o, j-1, j, j+1, &swaps)
		k = median(x, o, k-1, k, k+1, &swaps)
	}
	j = median(x, o, i, j, k, &swaps)
	return j, swaps == 0, swaps == most
}

// median returns the middle one of three elements and counts how many exchanges would sort them.
func median[E any, O order[E]](x []E, o O, i, j, k int, swaps *int) int {
	if o.less(x[j], x[i]) {
		i, j = j, i
		*swaps++
	}
	if o.less(x[k], x[j]) {
		j = k
		*swaps++
		if o.less(x[j], x[i]) {
			j = i
			*swaps++
		}
	}
	return j
}
