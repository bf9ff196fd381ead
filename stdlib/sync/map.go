package sync

import (
	"sync/atomic"
	"unsafe"
)

// A Map is a map[any]any that goroutines can share without a lock of their own. It suits keys that are written once
// and read often, and goroutines that work on different keys; otherwise a plain map with a Mutex is better.
//
// How it works. The truth is all, a map from keys to entries that mu protects. snapshot is a copy of it that never
// changes, apart from the contents of the entries, which both share: a key that is found there is read, changed and
// deleted without the lock. A key that is not there may still be in all if the copy is stale. Looking it up then
// costs the lock and counts as a miss; after as many misses as there are keys a new copy is worth its cost.
//
// A deleted key's entry stays in both maps, empty, and comes back to life if the key is stored again. When a new
// copy is made the empty entries are dropped. Somebody may still find such an entry in the old copy; it is marked
// dropped then, and whoever finds that mark has to ask all.
type Map struct {
	_        noCopy
	mu       Mutex
	snapshot unsafe.Pointer // *mapSnapshot; nil: no key was ever stored
	all      map[any]*mapEntry
	misses   int
}

type mapSnapshot struct {
	entries map[any]*mapEntry
	stale   uint32 // 1 when all has keys that entries lacks
}

// mapEntry holds a *any: nil if the key is deleted, dropped if in addition all does not know the entry any more. An
// entry never gets out of the dropped state.
type mapEntry struct {
	p unsafe.Pointer
}

var dropped = unsafe.Pointer(new(any))

func (e *mapEntry) load() (value any, ok bool) {
	p := atomic.LoadPointer(&e.p)
	if p == nil || p == dropped {
		return nil, false
	}
	return *(*any)(p), true
}

func (e *mapEntry) isDropped() bool { return atomic.LoadPointer(&e.p) == dropped }

// update replaces the entry's contents by what change makes of them. change tells whether to go on. update returns
// false if the entry is dropped.
func (e *mapEntry) update(change func(old any, ok bool) (new unsafe.Pointer, do bool)) bool {
	for {
		p := atomic.LoadPointer(&e.p)
		if p == dropped {
			return false
		}
		var old any
		if p != nil {
			old = *(*any)(p)
		}
		new, do := change(old, p != nil)
		if !do || atomic.CompareAndSwapPointer(&e.p, p, new) {
			return true
		}
	}
}

// find returns the entry of key without taking the lock. known is false if all has to be asked.
func (m *Map) find(key any) (e *mapEntry, known bool) {
	s := (*mapSnapshot)(atomic.LoadPointer(&m.snapshot))
	if s == nil {
		return nil, true
	}
	e = s.entries[key]
	if e == nil {
		return nil, atomic.LoadUint32(&s.stale) == 0
	}
	return e, !e.isDropped()
}

// findLocked is find with the truth at hand. m.mu is held.
func (m *Map) findLocked(key any) *mapEntry {
	e := m.all[key]
	if m.misses++; m.misses > len(m.all) {
		m.refresh()
	}
	return e
}

// refresh makes a new snapshot. m.mu is held.
func (m *Map) refresh() {
	entries := make(map[any]*mapEntry, len(m.all))
	for key, e := range m.all {
		if atomic.CompareAndSwapPointer(&e.p, nil, dropped) {
			delete(m.all, key)
			continue
		}
		entries[key] = e
	}
	m.misses = 0
	atomic.StorePointer(&m.snapshot, unsafe.Pointer(&mapSnapshot{entries: entries}))
}

// insert adds a key that all lacks. m.mu is held.
func (m *Map) insert(key, value any) {
	if m.all == nil {
		m.all = make(map[any]*mapEntry)
	}
	m.all[key] = &mapEntry{unsafe.Pointer(&value)}
	if s := (*mapSnapshot)(m.snapshot); s != nil {
		atomic.StoreUint32(&s.stale, 1)
	} else {
		atomic.StorePointer(&m.snapshot, unsafe.Pointer(&mapSnapshot{stale: 1}))
	}
}

// update changes the entry of key. Without the lock first; if that cannot be done, with it. If there is no entry and
// create is not nil, *create is stored.
func (m *Map) update(key any, create *any, change func(old any, ok bool) (unsafe.Pointer, bool)) {
	e, known := m.find(key)
	if e != nil && known && e.update(change) {
		return
	}
	if known && e == nil && create == nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	e = m.findLocked(key)
	if (e == nil || !e.update(change)) && create != nil {
		m.insert(key, *create)
	}
}

// Load returns the value of key; ok says whether there is one.
func (m *Map) Load(key any) (value any, ok bool) {
	e, known := m.find(key)
	if !known {
		m.mu.Lock()
		e = m.findLocked(key)
		m.mu.Unlock()
	}
	if e == nil {
		return nil, false
	}
	return e.load()
}

// Store sets the value of key.
func (m *Map) Store(key, value any) { m.Swap(key, value) }

// Swap sets the value of key and returns the one before; loaded says whether there was one.
func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	m.update(key, &value, func(old any, ok bool) (unsafe.Pointer, bool) {
		previous, loaded = old, ok
		return unsafe.Pointer(&value), true
	})
	return previous, loaded
}

// LoadOrStore returns the value of key if there is one; otherwise it sets it to value and returns that. loaded says
// which it was.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	actual = value
	m.update(key, &value, func(old any, ok bool) (unsafe.Pointer, bool) {
		if actual, loaded = value, ok; ok {
			actual = old
		}
		return unsafe.Pointer(&value), !ok
	})
	return actual, loaded
}

// LoadAndDelete deletes key and returns the value it had; loaded says whether there was one.
func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	m.update(key, nil, func(old any, ok bool) (unsafe.Pointer, bool) {
		value, loaded = old, ok
		return nil, ok
	})
	return value, loaded
}

// Delete deletes key.
func (m *Map) Delete(key any) { m.LoadAndDelete(key) }

// CompareAndSwap sets the value of key to new if it is equal to old, and says whether it was. old must be
// comparable.
func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	m.update(key, nil, func(have any, ok bool) (unsafe.Pointer, bool) {
		swapped = ok && have == old
		return unsafe.Pointer(&new), swapped
	})
	return swapped
}

// CompareAndDelete deletes key if its value is equal to old, and says whether it was. old must be comparable.
func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	m.update(key, nil, func(have any, ok bool) (unsafe.Pointer, bool) {
		deleted = ok && have == old
		return nil, deleted
	})
	return deleted
}

// Range calls f for each key and its value until f returns false. What others do meanwhile may or may not be seen;
// no key comes twice. f may call any method of m.
func (m *Map) Range(f func(key, value any) bool) {
	s := (*mapSnapshot)(atomic.LoadPointer(&m.snapshot))
	if s == nil {
		return
	}
	if atomic.LoadUint32(&s.stale) != 0 {
		m.mu.Lock()
		s = (*mapSnapshot)(m.snapshot)
		if atomic.LoadUint32(&s.stale) != 0 {
			m.refresh()
			s = (*mapSnapshot)(m.snapshot)
		}
		m.mu.Unlock()
	}
	for key, e := range s.entries {
		if value, ok := e.load(); ok && !f(key, value) {
			return
		}
	}
}

// Clear deletes all keys.
func (m *Map) Clear() {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, e := range m.all {
		atomic.StorePointer(&e.p, dropped)
	}
	m.all = nil
	m.misses = 0
	if m.snapshot != nil {
		atomic.StorePointer(&m.snapshot, unsafe.Pointer(&mapSnapshot{}))
	}
}
