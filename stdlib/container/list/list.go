// Package list is a doubly linked list.
//
//	for e := l.Front(); e != nil; e = e.Next() {
//		// do something with e.Value
//	}
package list

// A list is a ring: its elements and the root, which stands between the last and the first. So every element has two
// neighbours, and to insert or remove one needs no special cases. An element knows its list while it is in it.

// Element is an element of a list.
type Element struct {
	next, prev *Element
	list       *List

	Value any // what the element holds
}

// Next returns the element after e, or nil.
func (e *Element) Next() *Element { return e.unlessRoot(e.next) }

// Prev returns the element before e, or nil.
func (e *Element) Prev() *Element { return e.unlessRoot(e.prev) }

func (e *Element) unlessRoot(neighbour *Element) *Element {
	if e.list == nil || neighbour == &e.list.root {
		return nil
	}
	return neighbour
}

// List is a doubly linked list. The zero List is empty and ready.
type List struct {
	root Element // only next and prev mean something
	len  int
}

// Init makes l empty.
func (l *List) Init() *List {
	l.root.next = &l.root
	l.root.prev = &l.root
	l.len = 0
	return l
}

// New returns an empty list.
func New() *List { return new(List).Init() }

// prepare makes the zero List a ring.
func (l *List) prepare() {
	if l.root.next == nil {
		l.Init()
	}
}

// Len returns the number of elements; it does not count.
func (l *List) Len() int { return l.len }

// Front returns the first element, or nil.
func (l *List) Front() *Element {
	if l.len == 0 {
		return nil
	}
	return l.root.next
}

// Back returns the last element, or nil.
func (l *List) Back() *Element {
	if l.len == 0 {
		return nil
	}
	return l.root.prev
}

// link puts e, which is in no ring, after at.
func link(e, at *Element) {
	e.prev = at
	e.next = at.next
	e.prev.next = e
	e.next.prev = e
}

// unlink takes e out of its ring.
func unlink(e *Element) {
	e.prev.next = e.next
	e.next.prev = e.prev
}

func (l *List) insert(v any, at *Element) *Element {
	e := &Element{list: l, Value: v}
	link(e, at)
	l.len++
	return e
}

// Remove removes e, if it is an element of l, and returns its value.
func (l *List) Remove(e *Element) any {
	if e.list == l {
		unlink(e)
		e.next, e.prev, e.list = nil, nil, nil // so that nothing is kept alive through e
		l.len--
	}
	return e.Value
}

// PushFront inserts v at the front and returns its element.
func (l *List) PushFront(v any) *Element {
	l.prepare()
	return l.insert(v, &l.root)
}

// PushBack inserts v at the back and returns its element.
func (l *List) PushBack(v any) *Element {
	l.prepare()
	return l.insert(v, l.root.prev)
}

// InsertBefore inserts v before mark and returns its element. If mark is no element of l it returns nil.
func (l *List) InsertBefore(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.insert(v, mark.prev)
}

// InsertAfter inserts v after mark and returns its element. If mark is no element of l it returns nil.
func (l *List) InsertAfter(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.insert(v, mark)
}

// move puts e, an element of a list, after another of the same ring.
func move(e, at *Element) {
	if e != at {
		unlink(e)
		link(e, at)
	}
}

// MoveToFront moves e, if it is an element of l, to the front.
func (l *List) MoveToFront(e *Element) {
	if e.list == l {
		move(e, &l.root)
	}
}

// MoveToBack moves e, if it is an element of l, to the back.
func (l *List) MoveToBack(e *Element) {
	if e.list == l {
		move(e, l.root.prev)
	}
}

// MoveBefore moves e before mark, if both are elements of l and not the same.
func (l *List) MoveBefore(e, mark *Element) {
	if e.list == l && mark.list == l && e != mark {
		move(e, mark.prev)
	}
}

// MoveAfter moves e after mark, if both are elements of l and not the same.
func (l *List) MoveAfter(e, mark *Element) {
	if e.list == l && mark.list == l && e != mark {
		move(e, mark)
	}
}

// PushBackList inserts the values of other at the back. The lists may be the same.
func (l *List) PushBackList(other *List) {
	l.prepare()
	e := other.Front()
	for n := other.Len(); n > 0; n-- {
		l.insert(e.Value, l.root.prev)
		e = e.Next()
	}
}

// PushFrontList inserts the values of other, in their order, at the front. The lists may be the same.
func (l *List) PushFrontList(other *List) {
	l.prepare()
	e := other.Back()
	for n := other.Len(); n > 0; n-- {
		l.insert(e.Value, &l.root)
		e = e.Prev()
	}
}
