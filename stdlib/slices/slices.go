// Package slices has functions for slices of any type.
//
// Those that make a slice shorter set the elements beyond its new end to zero, so that nothing is kept alive there.
package slices

import (
	"cmp"
	"unsafe"
)

// Equal reports whether the slices have the same length and equal elements. NaNs are not equal.
func Equal[S ~[]E, E comparable](s1, s2 S) bool {
	if len(s1) != len(s2) {
		return false
	}
	for i, v := range s1 {
		if v != s2[i] {
			return false
		}
	}
	return true
}

// EqualFunc is Equal by a function, which is asked in order until it says no.
func EqualFunc[S1 ~[]E1, S2 ~[]E2, E1, E2 any](s1 S1, s2 S2, eq func(E1, E2) bool) bool {
	if len(s1) != len(s2) {
		return false
	}
	for i, v := range s1 {
		if !eq(v, s2[i]) {
			return false
		}
	}
	return true
}

// Compare compares the elements of the slices in order, with cmp.Compare, and returns the first result that is not 0. If
// one slice ends first it is the lesser.
func Compare[S ~[]E, E cmp.Ordered](s1, s2 S) int {
	for i, v := range s1 {
		if i >= len(s2) {
			return +1
		}
		if c := cmp.Compare(v, s2[i]); c != 0 {
			return c
		}
	}
	if len(s1) < len(s2) {
		return -1
	}
	return 0
}

// CompareFunc is Compare by a function.
func CompareFunc[S1 ~[]E1, S2 ~[]E2, E1, E2 any](s1 S1, s2 S2, cmp func(E1, E2) int) int {
	for i, v := range s1 {
		if i >= len(s2) {
			return +1
		}
		if c := cmp(v, s2[i]); c != 0 {
			return c
		}
	}
	if len(s1) < len(s2) {
		return -1
	}
	return 0
}

// Index returns where v first is in s, or -1.
func Index[S ~[]E, E comparable](s S, v E) int {
	for i := range s {
		if s[i] == v {
			return i
		}
	}
	return -1
}

// IndexFunc returns where the first element of s that satisfies f is, or -1.
func IndexFunc[S ~[]E, E any](s S, f func(E) bool) int {
	for i := range s {
		if f(s[i]) {
			return i
		}
	}
	return -1
}

// Contains reports whether v is in s.
func Contains[S ~[]E, E comparable](s S, v E) bool {
	return Index(s, v) >= 0
}

// ContainsFunc reports whether an element of s satisfies f.
func ContainsFunc[S ~[]E, E any](s S, f func(E) bool) bool {
	return IndexFunc(s, f) >= 0
}

// overlap reports whether the memory of a, up to its capacity, and the elements of b share anything.
func overlap[E any](a, b []E) bool {
	size := unsafe.Sizeof(*new(E))
	if cap(a) == 0 || len(b) == 0 || size == 0 {
		return false
	}
	firstA := uintptr(unsafe.Pointer(&a[:1][0]))
	firstB := uintptr(unsafe.Pointer(&b[0]))
	return firstA < firstB+uintptr(len(b))*size && firstB < firstA+uintptr(cap(a))*size
}

// Insert inserts the values v before the element i and returns the slice, which has moved if there was no room. It panics
// if i > len(s).
func Insert[S ~[]E, E any](s S, i int, v ...E) S {
	_ = s[i:]
	return replace(s, i, i, v)
}

// Replace replaces the elements s[i:j] by the values v and returns the slice, which has moved if there was no room. It
// panics if s[i:j] does.
func Replace[S ~[]E, E any](s S, i, j int, v ...E) S {
	_ = s[i:j]
	return replace(s, i, j, v)
}

func replace[S ~[]E, E any](s S, i, j int, v []E) S {
	n := len(s) - (j - i) + len(v)
	if n > cap(s) {
		// append knows best how much room to make.
		grown := append(s[:i:i], make(S, n-i)...)
		copy(grown[i:], v)
		copy(grown[i+len(v):], s[j:])
		return grown
	}
	if overlap(s, v) {
		v = Clone(v) // v may lie where the end of s moves to
	}
	old := len(s)
	tail := s[j:]
	s = s[:n]
	copy(s[i+len(v):], tail)
	copy(s[i:], v)
	if n < old {
		clear(s[n:old])
	}
	return s
}

// Delete removes the elements s[i:j] and returns the slice. It panics if s[i:j] does.
func Delete[S ~[]E, E any](s S, i, j int) S {
	_ = s[i:j:len(s)]
	if i == j {
		return s
	}
	return replace(s, i, j, nil)
}

// DeleteFunc removes the elements that satisfy del and returns the slice.
func DeleteFunc[S ~[]E, E any](s S, del func(E) bool) S {
	n := IndexFunc(s, del)
	if n < 0 {
		return s
	}
	for i := n + 1; i < len(s); i++ {
		if v := s[i]; !del(v) {
			s[n] = v
			n++
		}
	}
	clear(s[n:])
	return s[:n]
}

// Compact keeps the first of each run of equal elements and returns the slice.
func Compact[S ~[]E, E comparable](s S) S {
	return CompactFunc(s, func(a, b E) bool { return a == b })
}

// CompactFunc keeps the first of each run of elements that eq says are equal and returns the slice. eq gets an element
// that was kept and a later one.
func CompactFunc[S ~[]E, E any](s S, eq func(E, E) bool) S {
	if len(s) < 2 {
		return s
	}
	n := 1
	for i := 1; i < len(s); i++ {
		if !eq(s[n-1], s[i]) {
			s[n] = s[i]
			n++
		}
	}
	clear(s[n:])
	return s[:n]
}

// Clone returns a copy of s, with copies of the elements as assignment makes them; nil for nil.
func Clone[S ~[]E, E any](s S) S {
	if s == nil {
		return nil
	}
	return append(S([]E{}), s...) // not to s[:0:0], which would keep s alive if it has no elements
}

// Grow makes room for n more elements and returns the slice. It panics if n is negative or there is no such room.
func Grow[S ~[]E, E any](s S, n int) S {
	if n < 0 {
		panic("cannot be negative")
	}
	if n -= cap(s) - len(s); n > 0 {
		s = append(s[:cap(s)], make([]E, n)...)[:len(s)]
	}
	return s
}

// Clip returns s without the capacity that it does not use.
func Clip[S ~[]E, E any](s S) S {
	return s[:len(s):len(s)]
}

// Reverse puts the elements of s into opposite order.
func Reverse[S ~[]E, E any](s S) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

// Concat returns a new slice of the elements of all given ones.
func Concat[S ~[]E, E any](slices ...S) S {
	n := 0
	for _, s := range slices {
		n += len(s)
		if n < 0 {
			panic("len out of range")
		}
	}
	all := Grow[S](nil, n)
	for _, s := range slices {
		all = append(all, s...)
	}
	return all
}

// Repeat returns a new slice of count times the elements of x. It panics if count is negative or the result would be too
// long.
func Repeat[S ~[]E, E any](x S, count int) S {
	if count < 0 {
		panic("cannot be negative")
	}
	const most = ^uint(0) >> 1
	if count > 0 && uint(len(x)) > most/uint(count) {
		panic("the result of (len(x) * count) overflows")
	}
	all := make(S, len(x)*count)
	for done := copy(all, x); done > 0 && done < len(all); {
		done += copy(all[done:], all[:done])
	}
	return all
}
