// Package heap keeps a collection such that its least element is always at hand.
//
// The elements form a binary tree in which none is less than its parent: the children of the element i are 2i+1 and
// 2i+2. The least element is thus the first. A priority queue is a heap whose Less puts the most urgent first.
package heap

import "sort"

// Interface is what the functions of this package need: to compare and swap elements by index, and to add and remove one
// at the end. Push and Pop of the collection are for this package to call; users call heap.Push and heap.Pop.
type Interface interface {
	sort.Interface
	Push(x any) // adds x as the element Len()
	Pop() any   // removes and returns the element Len()-1
}

// Init makes a heap of h in O(n) steps, n being h.Len(). It does no harm to a heap.
func Init(h Interface) {
	n := h.Len()
	for i := n/2 - 1; i >= 0; i-- {
		down(h, i, n)
	}
}

// Push adds x to the heap in O(log n) steps.
func Push(h Interface, x any) {
	h.Push(x)
	up(h, h.Len()-1)
}

// Pop removes the least element from the heap and returns it, in O(log n) steps.
func Pop(h Interface) any {
	last := h.Len() - 1
	h.Swap(0, last)
	down(h, 0, last)
	return h.Pop()
}

// Remove removes the element i from the heap and returns it, in O(log n) steps.
func Remove(h Interface, i int) any {
	last := h.Len() - 1
	if i != last {
		h.Swap(i, last)
		settle(h, i, last)
	}
	return h.Pop()
}

// Fix brings the heap in order after the element i has changed, in O(log n) steps.
func Fix(h Interface, i int) {
	settle(h, i, h.Len())
}

// settle moves the element i of the first n, which may be too great or too small for its place.
func settle(h Interface, i, n int) {
	if !down(h, i, n) {
		up(h, i)
	}
}

// up lets the element i rise as long as it is less than its parent.
func up(h Interface, i int) {
	for i > 0 {
		parent := (i - 1) / 2
		if !h.Less(i, parent) {
			return
		}
		h.Swap(parent, i)
		i = parent
	}
}

// down lets the element i of the first n sink as long as a child is less, and reports whether it moved.
func down(h Interface, i, n int) (moved bool) {
	for {
		child := 2*i + 1
		if child >= n || child < 0 { // negative after an overflow
			return moved
		}
		if child+1 < n && h.Less(child+1, child) {
			child++
		}
		if !h.Less(child, i) {
			return moved
		}
		h.Swap(i, child)
		i = child
		moved = true
	}
}
