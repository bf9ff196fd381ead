package ring_test

import (
	. "container/ring"
	"testing"
)

func letters(s string) *Ring {
	r := New(len(s))
	for _, c := range s {
		r.Value = string(c)
		r = r.Next()
	}
	return r
}

func check(t *testing.T, r *Ring, want string) {
	t.Helper()
	got := ""
	r.Do(func(v any) { got += v.(string) })
	if got != want || r.Len() != len(want) {
		t.Errorf("the ring is %q with %d elements, want %q", got, r.Len(), want)
	}
	if r != nil && (r.Move(len(want)) != r || r.Move(-3*len(want)) != r || r.Next().Prev() != r) {
		t.Errorf("the ring %q does not close", got)
	}
}

func TestRing(t *testing.T) {
	check(t, nil, "")
	check(t, New(0), "")
	check(t, &Ring{Value: "a"}, "a")
	r := letters("abcdef")
	check(t, r, "abcdef")
	check(t, r.Move(2), "cdefab")
	check(t, r.Move(-1), "fabcde")
	check(t, r.Unlink(2), "bc")
	check(t, r, "adef")
	check(t, r.Link(letters("xy")), "defaxy")
	check(t, r, "axydef")
	check(t, r.Link(r.Move(3)), "xy")
	check(t, r, "adef")
	check(t, r.Unlink(0), "")
	check(t, r.Unlink(5), "d")
	check(t, r, "aef")
	zero := &Ring{Value: "z"}
	zero.Link(r)
	check(t, zero, "zaef")
}
