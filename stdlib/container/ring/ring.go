// Package ring is a circular list.
package ring

// A Ring is an element of a circular list, which has neither beginning nor end: a pointer to any element stands for the
// whole. A nil *Ring is an empty ring, the zero Ring a ring of one element.
type Ring struct {
	next, prev *Ring

	Value any // for the user
}

// New returns a ring of n elements.
func New(n int) *Ring {
	if n <= 0 {
		return nil
	}
	first := new(Ring)
	last := first
	for i := 1; i < n; i++ {
		r := &Ring{prev: last}
		last.next = r
		last = r
	}
	last.next = first
	first.prev = last
	return first
}

// prepare makes the zero Ring point to itself.
func (r *Ring) prepare() *Ring {
	if r.next == nil {
		r.next, r.prev = r, r
	}
	return r
}

// Next returns the next element. r must not be empty.
func (r *Ring) Next() *Ring { return r.prepare().next }

// Prev returns the previous element. r must not be empty.
func (r *Ring) Prev() *Ring { return r.prepare().prev }

// Move returns the element n places forwards, or -n backwards. r must not be empty.
func (r *Ring) Move(n int) *Ring {
	r.prepare()
	for ; n > 0; n-- {
		r = r.next
	}
	for ; n < 0; n++ {
		r = r.prev
	}
	return r
}

// Link makes s follow r, and returns what followed r. r must not be empty.
//
// If r and s are in one ring, what was between them becomes a ring of its own, which the result is part of; it is r.Next()
// again if there was nothing between them. If they are in different rings, these become one: the elements of s come
// between r and the result.
func (r *Ring) Link(s *Ring) *Ring {
	next := r.Next()
	if s != nil {
		last := s.Prev()
		r.next = s
		s.prev = r
		last.next = next
		next.prev = last
	}
	return next
}

// Unlink removes n elements (n modulo r.Len()) that follow r and returns them as a ring. r must not be empty.
func (r *Ring) Unlink(n int) *Ring {
	if n <= 0 {
		return nil
	}
	return r.Link(r.Move(n + 1))
}

// Len returns the number of elements, which it counts.
func (r *Ring) Len() int {
	n := 0
	r.Do(func(any) { n++ })
	return n
}

// Do calls f with the value of each element, forwards. f must not change the ring.
func (r *Ring) Do(f func(any)) {
	if r == nil {
		return
	}
	f(r.Value)
	for e := r.Next(); e != r; e = e.next {
		f(e.Value)
	}
}
