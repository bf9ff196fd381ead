package sync_test

import (
	. "sync"
	"testing"
)

// A Map used by one goroutine must do what a plain map does, whatever state its two copies are in.
func TestMapBehavesAsAPlainMap(t *testing.T) {
	var m Map
	model := map[int]int{}
	seed := uint32(1)
	random := func(n int) int {
		seed = seed*1664525 + 1013904223
		return int(seed>>8) % n
	}
	for step := 0; step < 200000; step++ {
		k, v := random(20), random(5)
		had, has := model[k]
		switch random(12) {
		case 0, 1, 2:
			m.Store(k, v)
			model[k] = v
		case 3:
			got, ok := m.Swap(k, v)
			check(t, step, got, ok, had, has)
			model[k] = v
		case 4:
			got, loaded := m.LoadOrStore(k, v)
			if !has {
				model[k] = v
			}
			if loaded != has || got != model[k] {
				t.Fatal(step, "LoadOrStore:", got, loaded, had, has)
			}
		case 5:
			got, ok := m.LoadAndDelete(k)
			check(t, step, got, ok, had, has)
			delete(model, k)
		case 6:
			m.Delete(k)
			delete(model, k)
		case 7:
			if m.CompareAndSwap(k, v, v+1) != (has && had == v) {
				t.Fatal(step, "CompareAndSwap")
			}
			if has && had == v {
				model[k] = v + 1
			}
		case 8:
			if m.CompareAndDelete(k, v) != (has && had == v) {
				t.Fatal(step, "CompareAndDelete")
			}
			if has && had == v {
				delete(model, k)
			}
		case 9:
			if random(50) == 0 {
				m.Clear()
				model = map[int]int{}
			}
		case 10:
			if random(20) == 0 {
				n := 0
				m.Range(func(k, v any) bool {
					n++
					if want, ok := model[k.(int)]; !ok || want != v {
						t.Fatal(step, "Range:", k, v, want, ok)
					}
					return true
				})
				if n != len(model) {
					t.Fatal(step, "Range produced", n, "keys of", len(model))
				}
			}
		default:
			got, ok := m.Load(k)
			check(t, step, got, ok, had, has)
		}
	}
}

func check(t *testing.T, step int, got any, ok bool, want int, wantOK bool) {
	if ok != wantOK || ok && got != want || !ok && got != nil {
		t.Fatal("step", step, "got", got, ok, "want", want, wantOK)
	}
}

func TestMapCountsFromManyGoroutines(t *testing.T) {
	var m Map
	var wg WaitGroup
	for i := 0; i < 8; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			for k := 0; k < 4000; k++ {
				for {
					v, _ := m.LoadOrStore(k%7, 0)
					if m.CompareAndSwap(k%7, v, v.(int)+1) {
						break
					}
				}
				m.Store([2]int{i, k % 50}, k)
				m.Delete([2]int{i, (k + 25) % 50})
			}
		}(i)
	}
	wg.Wait()
	sum := 0
	for k := 0; k < 7; k++ {
		v, _ := m.Load(k)
		sum += v.(int)
	}
	if sum != 32000 {
		t.Error("sum is", sum)
	}
}
