// Package sort sorts slices and whatever else can compare and swap its elements.
//
// For slices of ordered types package slices is quicker, for it is compiled for each type.
package sort

import "math/bits"

// How Sort works.  It is quicksort after the pattern-defeating quicksort of Orson Peters (2021), the method that Go
// uses too. Up to 12 elements are sorted by insertion. Otherwise a pivot is chosen, of more elements the longer the
// range, and the range is parted around it. What is special is noticed, not assumed:
//
//   - a part that was in order already, as a range with no swaps suggests, is tried by insertion with a small limit;
//   - a range in descending order, as the choice of the pivot shows, is reversed first;
//   - a pivot equal to its left neighbour outside the range means many equal elements: they are put aside at once;
//   - after a very uneven parting some elements are scattered, and after too many of them heapsort takes over,
//     so that no input needs more than O(n log n) steps.
//
// Stable merges sorted blocks in place by rotation, which needs O(n log² n) swaps but no memory.

// Interface is what the functions of this package need of a collection, whose elements they know by index only.
type Interface interface {
	// Len returns the number of elements.
	Len() int

	// Less reports whether the element i must come before the element j. If neither must come before the other they
	// count as equal, and that must be transitive. (With NaNs the operator < on floats is not; Float64Slice shows
	// what to do.)
	Less(i, j int) bool

	// Swap exchanges the elements i and j.
	Swap(i, j int)
}

const insertionMax = 12

// Sort sorts data in ascending order. Equal elements come in any order. It makes O(n log n) calls of Less and Swap.
func Sort(data Interface) {
	n := data.Len()
	quickSort(data, 0, n, bits.Len(uint(n)))
}

// IsSorted reports whether data is sorted.
func IsSorted(data Interface) bool {
	for i := data.Len() - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

type reverse struct {
	Interface
}

func (r reverse) Less(i, j int) bool { return r.Interface.Less(j, i) }

// Reverse returns data with the opposite order.
func Reverse(data Interface) Interface {
	return &reverse{data}
}

func insertionSort(data Interface, a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && data.Less(j, j-1); j-- {
			data.Swap(j, j-1)
		}
	}
}

// heapSort sorts data[a:b].
func heapSort(data Interface, a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDown(data, a, i, n)
	}
	for i := n - 1; i > 0; i-- {
		data.Swap(a, a+i)
		siftDown(data, a, 0, i)
	}
}

// siftDown lets the element a+root sink to its place in the heap data[a:a+n].
func siftDown(data Interface, a, root, n int) {
	for {
		child := 2*root + 1
		if child >= n {
			return
		}
		if child+1 < n && data.Less(a+child, a+child+1) {
			child++
		}
		if !data.Less(a+root, a+child) {
			return
		}
		data.Swap(a+root, a+child)
		root = child
	}
}

// quickSort sorts data[a:b]; bad is how many uneven partings are allowed. data[a-1], if a > 0, is not greater than any
// element of the range.
func quickSort(data Interface, a, b, bad int) {
	even, ordered := true, true // the last parting
	for b-a > insertionMax {
		if bad == 0 {
			heapSort(data, a, b)
			return
		}
		if !even {
			scatter(data, a, b)
			bad--
		}
		pivot, direction := choosePivot(data, a, b)
		if direction == descending {
			reverseRange(data, a, b)
			pivot = a + b - 1 - pivot
			direction = ascending
		}
		if even && ordered && direction == ascending && nearlySorted(data, a, b) {
			return
		}
		if a > 0 && !data.Less(a-1, pivot) {
			a = partitionEqual(data, a, b, pivot)
			continue
		}
		var mid int
		mid, ordered = partition(data, a, b, pivot)
		// Call for the smaller part and go on with the greater one: the depth stays logarithmic.
		left, right := mid-a, b-mid-1
		even = left >= (b-a)/8 && right >= (b-a)/8
		if left < right {
			quickSort(data, a, mid, bad)
			a = mid + 1
		} else {
			quickSort(data, mid+1, b, bad)
			b = mid
		}
	}
	insertionSort(data, a, b)
}

// partition moves what is less than the pivot before it and all else behind it. It returns where the pivot is in the
// end, and whether nothing had to move.
func partition(data Interface, a, b, pivot int) (mid int, ordered bool) {
	data.Swap(a, pivot)
	i, j := a+1, b-1
	ordered = true
	for {
		for i <= j && data.Less(i, a) {
			i++
		}
		for i <= j && !data.Less(j, a) {
			j--
		}
		if i > j {
			break
		}
		data.Swap(i, j)
		ordered = false
		i++
		j--
	}
	data.Swap(a, j)
	return j, ordered
}

// partitionEqual moves what is equal to the pivot, than which nothing is less, to the beginning, and returns where the
// rest begins.
func partitionEqual(data Interface, a, b, pivot int) int {
	data.Swap(a, pivot)
	i, j := a+1, b-1
	for {
		for i <= j && !data.Less(a, i) {
			i++
		}
		for i <= j && data.Less(a, j) {
			j--
		}
		if i > j {
			return i
		}
		data.Swap(i, j)
		i++
		j--
	}
}

// nearlySorted sorts data[a:b] if that takes only a few moves, and reports whether it did.
func nearlySorted(data Interface, a, b int) bool {
	const (
		maxMoves = 5
		shortest = 50 // below which moving elements does not pay
	)
	i := a + 1
	for moves := 0; moves < maxMoves; moves++ {
		for i < b && !data.Less(i, i-1) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < shortest {
			return false
		}
		data.Swap(i, i-1)
		for j := i - 1; j > a && data.Less(j, j-1); j-- {
			data.Swap(j, j-1)
		}
		for j := i + 1; j < b && data.Less(j, j-1); j++ {
			data.Swap(j, j-1)
		}
	}
	return false
}

// scatter exchanges three elements around the middle with others that a small random number generator picks, to break
// patterns that lead to uneven partings.
func scatter(data Interface, a, b int) {
	n := uint(b - a)
	if n < 8 {
		return
	}
	random := uint64(n)
	mask := uint(1)<<uint(bits.Len(n)) - 1
	middle := a + int(n/4)*2
	for i := 0; i < 3; i++ {
		random ^= random << 13
		random ^= random >> 7
		random ^= random << 17
		other := uint(random) & mask
		if other >= n {
			other -= n
		}
		data.Swap(middle-1+i, a+int(other))
	}
}

// direction says how the elements seen by choosePivot were ordered.
type direction int

const (
	unordered direction = iota
	ascending
	descending
)

// choosePivot returns a median: of three elements, or from 50 elements on of three such medians.
func choosePivot(data Interface, a, b int) (pivot int, d direction) {
	n := b - a
	i, j, k := a+n/4, a+n/4*2, a+n/4*3
	swaps, most := 0, 3
	if n >= 50 {
		most = 12
		i = median(data, i-1, i, i+1, &swaps)
		j = median(data, j-1, j, j+1, &swaps)
		k = median(data, k-1, k, k+1, &swaps)
	}
	j = median(data, i, j, k, &swaps)
	switch swaps {
	case 0:
		return j, ascending
	case most:
		return j, descending
	}
	return j, unordered
}

// median returns the middle one of three elements and counts how many exchanges would sort them.
func median(data Interface, i, j, k int, swaps *int) int {
	if data.Less(j, i) {
		i, j = j, i
		*swaps++
	}
	if data.Less(k, j) {
		j = k
		*swaps++
		if data.Less(j, i) {
			j = i
			*swaps++
		}
	}
	return j
}

func reverseRange(data Interface, a, b int) {
	for i, j := a, b-1; i < j; i, j = i+1, j-1 {
		data.Swap(i, j)
	}
}

// Stable sorts data in ascending order and keeps equal elements in their order. It makes O(n log n) calls of Less and
// O(n log² n) calls of Swap.
func Stable(data Interface) {
	const block = 20
	n := data.Len()
	for a := 0; a < n; a += block {
		insertionSort(data, a, atMost(a+block, n))
	}
	for size := block; size < n; size *= 2 {
		for a := 0; a+size < n; a += 2 * size {
			merge(data, a, a+size, atMost(a+2*size, n))
		}
	}
}

func atMost(n, most int) int {
	if n > most {
		return most
	}
	return n
}

// merge makes one sorted range of data[a:m] and data[m:b]. It finds the piece before m and the piece behind it that
// change places if the range is to be parted in the middle, rotates them, and merges the two halves.
// (Kim and Kutzner, "Stable minimum storage merging by symmetric comparisons", 2004.)
func merge(data Interface, a, m, b int) {
	switch {
	case a == m || m == b:
		return
	case m-a == 1: // one element goes right, behind what is less
		lo, hi := m, b
		for lo < hi {
			if mid := int(uint(lo+hi) >> 1); data.Less(mid, a) {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		for i := a; i < lo-1; i++ {
			data.Swap(i, i+1)
		}
		return
	case b-m == 1: // one element goes left, behind what is not greater
		lo, hi := a, m
		for lo < hi {
			if mid := int(uint(lo+hi) >> 1); !data.Less(m, mid) {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		for i := m; i > lo; i-- {
			data.Swap(i, i-1)
		}
		return
	}
	// Element i of the left part changes sides together with its mirror image in the right part, which is sum-1-i.
	mid := int(uint(a+b) >> 1)
	sum := mid + m
	lo, hi := a, m
	if m > mid {
		lo, hi = sum-b, mid
	}
	for lo < hi {
		if i := int(uint(lo+hi) >> 1); !data.Less(sum-1-i, i) {
			lo = i + 1
		} else {
			hi = i
		}
	}
	rotate(data, lo, m, sum-lo)
	merge(data, a, lo, mid)
	merge(data, mid, sum-lo, b)
}

// rotate exchanges the neighbouring ranges data[a:m] and data[m:b].
func rotate(data Interface, a, m, b int) {
	if a == m || m == b {
		return
	}
	// Exchange as much as the shorter range is long; what remains are two ranges again.
	left, right := m-a, b-m
	for left != right {
		if left > right {
			swapRanges(data, m-left, m, right)
			left -= right
		} else {
			swapRanges(data, m-left, m+right-left, left)
			right -= left
		}
	}
	swapRanges(data, m-left, m, left)
}

func swapRanges(data Interface, a, b, n int) {
	for i := 0; i < n; i++ {
		data.Swap(a+i, b+i)
	}
}
