package list_test

import (
	. "container/list"
	"testing"
)

// check compares l with the letters of want, forwards and backwards.
func check(t *testing.T, l *List, want string) {
	t.Helper()
	got, back := "", ""
	for e := l.Front(); e != nil; e = e.Next() {
		got += e.Value.(string)
	}
	for e := l.Back(); e != nil; e = e.Prev() {
		back = e.Value.(string) + back
	}
	if got != want || back != want || l.Len() != len(want) {
		t.Errorf("forwards %q, backwards %q, length %d; want %q", got, back, l.Len(), want)
	}
}

func TestList(t *testing.T) {
	var l List
	check(t, &l, "")
	b := l.PushBack("b")
	a := l.PushFront("a")
	d := l.PushBack("d")
	c := l.InsertBefore("c", d)
	l.InsertAfter("e", d)
	check(t, &l, "abcde")
	l.MoveToFront(d)
	check(t, &l, "dabce")
	l.MoveToBack(a)
	check(t, &l, "dbcea")
	l.MoveBefore(c, d)
	check(t, &l, "cdbea")
	l.MoveAfter(c, b)
	check(t, &l, "dbcea")
	l.MoveAfter(c, c)
	l.MoveBefore(b, c)
	check(t, &l, "dbcea")
	if v := l.Remove(b); v != "b" || b.Next() != nil || b.Prev() != nil {
		t.Errorf("Remove = %v, or the element still has neighbours", v)
	}
	l.Remove(b)
	l.MoveToFront(b)
	check(t, &l, "dcea")
	if l.InsertAfter("x", b) != nil || l.InsertBefore("x", b) != nil {
		t.Error("inserted beside an element of no list")
	}
	l.PushBackList(&l)
	check(t, &l, "dceadcea")
	other := New()
	other.PushBack("1")
	other.PushBack("2")
	other.MoveToFront(a)
	other.PushFrontList(other)
	other.PushFrontList(l.Init())
	check(t, other, "1212")
	l.PushFrontList(other)
	check(t, &l, "1212")
}
