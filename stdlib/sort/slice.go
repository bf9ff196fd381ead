package sort

import "internal/reflectlite"

// IntSlice is a []int with the methods of Interface, in ascending order.
type IntSlice []int

func (x IntSlice) Len() int           { return len(x) }
func (x IntSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x IntSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts x.
func (x IntSlice) Sort() { Sort(x) }

// Float64Slice is a []float64 with the methods of Interface, in ascending order, NaNs first.
type Float64Slice []float64

func (x Float64Slice) Len() int { return len(x) }

// Less reports whether x[i] comes before x[j]: a NaN before everything but a NaN, so that the order is transitive.
func (x Float64Slice) Less(i, j int) bool {
	return x[i] < x[j] || x[i] != x[i] && x[j] == x[j]
}
func (x Float64Slice) Swap(i, j int) { x[i], x[j] = x[j], x[i] }

// Sort sorts x.
func (x Float64Slice) Sort() { Sort(x) }

// StringSlice is a []string with the methods of Interface, in ascending order.
type StringSlice []string

func (x StringSlice) Len() int           { return len(x) }
func (x StringSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x StringSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts x.
func (x StringSlice) Sort() { Sort(x) }

// Ints sorts x in ascending order.
func Ints(x []int) { Sort(IntSlice(x)) }

// Float64s sorts x in ascending order, NaNs first.
func Float64s(x []float64) { Sort(Float64Slice(x)) }

// Strings sorts x in ascending order.
func Strings(x []string) { Sort(StringSlice(x)) }

// IntsAreSorted reports whether x is in ascending order.
func IntsAreSorted(x []int) bool { return IsSorted(IntSlice(x)) }

// Float64sAreSorted reports whether x is in ascending order, NaNs first.
func Float64sAreSorted(x []float64) bool { return IsSorted(Float64Slice(x)) }

// StringsAreSorted reports whether x is in ascending order.
func StringsAreSorted(x []string) bool { return IsSorted(StringSlice(x)) }

// lessSwap makes an Interface of functions.
type lessSwap struct {
	n    int
	less func(i, j int) bool
	swap func(i, j int)
}

func (x lessSwap) Len() int           { return x.n }
func (x lessSwap) Less(i, j int) bool { return x.less(i, j) }
func (x lessSwap) Swap(i, j int)      { x.swap(i, j) }

// Slice sorts the slice x by less, which is asked about indices of x. Equal elements come in any order. It panics if x
// is no slice.
func Slice(x any, less func(i, j int) bool) {
	Sort(&lessSwap{reflectlite.ValueOf(x).Len(), less, reflectlite.Swapper(x)})
}

// SliceStable sorts the slice x by less and keeps equal elements in their order. It panics if x is no slice.
func SliceStable(x any, less func(i, j int) bool) {
	Stable(&lessSwap{reflectlite.ValueOf(x).Len(), less, reflectlite.Swapper(x)})
}

// SliceIsSorted reports whether the slice x is sorted by less. It panics if x is no slice.
func SliceIsSorted(x any, less func(i, j int) bool) bool {
	return IsSorted(&lessSwap{reflectlite.ValueOf(x).Len(), less, nil})
}
