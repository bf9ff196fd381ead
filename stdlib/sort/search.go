package sort

// Search returns the smallest i from 0 to n-1 for which f(i) is true, or n if there is none, by halving. f must be
// false up to some index and true from there on.
//
// Elements of a sorted collection are found by a question such as "is the element i greater than or equal to x?". For
// descending order turn the comparison round.
func Search(n int, f func(int) bool) int {
	lo, hi := 0, n // f(lo-1) is false, f(hi) is true
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if f(mid) {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// Find returns the smallest i from 0 to n-1 for which cmp(i) <= 0, or n if there is none, by halving; found says that
// cmp(i) == 0 there. cmp compares what is looked for with the element i: it must be positive, then zero, then negative
// as i grows.
func Find(n int, cmp func(int) int) (i int, found bool) {
	i = Search(n, func(i int) bool { return cmp(i) <= 0 })
	return i, i < n && cmp(i) == 0
}

// SearchInts returns where x is, or belongs, in the sorted slice a.
func SearchInts(a []int, x int) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

// SearchFloat64s returns where x is, or belongs, in the sorted slice a.
func SearchFloat64s(a []float64, x float64) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

// SearchStrings returns where x is, or belongs, in the sorted slice a.
func SearchStrings(a []string, x string) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

// Search returns where x is, or belongs, in the sorted p.
func (p IntSlice) Search(x int) int { return SearchInts(p, x) }

// Search returns where x is, or belongs, in the sorted p.
func (p Float64Slice) Search(x float64) int { return SearchFloat64s(p, x) }

// Search returns where x is, or belongs, in the sorted p.
func (p StringSlice) Search(x string) int { return SearchStrings(p, x) }
