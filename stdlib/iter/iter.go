// Package iter names the functions that a range statement can loop over, and turns them inside out.
package iter

// Seq is an iterator over single values: it calls yield with one after another, until yield returns false.
type Seq[V any] func(yield func(V) bool)

// Seq2 is an iterator over pairs of values, most often keys and values.
type Seq2[K, V any] func(yield func(K, V) bool)
