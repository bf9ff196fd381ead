// Package unique makes equal values one: handles for them compare as quickly as pointers.
package unique

import (
	"runtime"
	"strings"
	"sync"
	"weak"
)

// Handle stands for a value of T. Two handles are equal exactly if the values they were made from are.
type Handle[T comparable] struct {
	value *T
}

// Value returns a shallow copy of the value that h was made from.
func (h Handle[T]) Value() T { return *h.value }

// All values of one type: each has an entry as long as some handle refers to it, and for a while longer.
type table[T comparable] struct {
	mu     sync.Mutex
	values map[T]weak.Pointer[T]
}

var tables sync.Map // of *table[T], by (*T)(nil)

func tableOf[T comparable]() *table[T] {
	key := any((*T)(nil))
	t, ok := tables.Load(key)
	if !ok {
		t, _ = tables.LoadOrStore(key, &table[T]{values: map[T]weak.Pointer[T]{}})
	}
	return t.(*table[T])
}

// Make returns the handle for value.
func Make[T comparable](value T) Handle[T] {
	t := tableOf[T]()
	t.mu.Lock()
	defer t.mu.Unlock()
	if p := t.values[value].Value(); p != nil {
		return Handle[T]{p}
	}
	if s, ok := any(&value).(*string); ok {
		*s = strings.Clone(*s) // the table shall not keep what the string was cut from
	}
	p := new(T)
	*p = value
	w := weak.Make(p)
	t.values[value] = w
	runtime.AddCleanup(p, t.forget, removal[T]{value, w})
	return Handle[T]{p}
}

type removal[T comparable] struct {
	value T
	was   weak.Pointer[T]
}

// The value's object is gone. Its entry goes, too, unless there is a new object for an equal value.
func (t *table[T]) forget(r removal[T]) {
	t.mu.Lock()
	if t.values[r.value] == r.was {
		delete(t.values, r.value)
	}
	t.mu.Unlock()
}
