package unique_test

import (
	"runtime"
	"strconv"
	"testing"
	"time"
	"unique"
)

type key struct {
	s string
	n int
}

func TestEqualValuesHaveOneHandle(t *testing.T) {
	a, b, c := unique.Make(key{"a", 1}), unique.Make(key{string([]byte{'a'}), 1}), unique.Make(key{"a", 2})
	if a != b || a == c {
		t.Error("handles do not compare like their values")
	}
	if a.Value() != (key{"a", 1}) {
		t.Errorf("value is %v", a.Value())
	}
	if unique.Make("x") == unique.Make("y") || unique.Make[any](1) == unique.Make[any]("1") || unique.Make[any](1) != unique.Make[any](1) {
		t.Error("strings or interfaces are mixed up")
	}
}

func TestHandlesOutliveCollections(t *testing.T) {
	var handles []unique.Handle[string]
	for i := 0; i < 1000; i++ {
		handles = append(handles, unique.Make(strconv.Itoa(i)))
		unique.Make("other" + strconv.Itoa(i))
	}
	for round := 0; round < 3; round++ {
		runtime.GC()
		time.Sleep(time.Millisecond) // cleanups run
		for i, h := range handles {
			if h.Value() != strconv.Itoa(i) || h != unique.Make(strconv.Itoa(i)) {
				t.Fatalf("handle %d is lost", i)
			}
		}
	}
}
