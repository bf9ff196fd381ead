// Lru keeps the most recently used of many values in a cache. Nearly all of what it allocates becomes garbage at once, so that the
// collector has to run many times; what is still in the cache must survive.
package main

import (
	"container/list"
	"fmt"
	"os"
	"runtime"
)

type value struct {
	key  int
	data []byte
	name string
	prev *value
}

type cache struct {
	capacity int
	order    *list.List
	items    map[int]*list.Element
	hits     int
	misses   int
}

func newCache(capacity int) *cache {
	return &cache{capacity: capacity, order: list.New(), items: make(map[int]*list.Element)}
}

func (c *cache) get(key int) (*value, bool) {
	if e, ok := c.items[key]; ok {
		c.hits++
		c.order.MoveToFront(e)
		return e.Value.(*value), true
	}
	c.misses++
	return nil, false
}

func (c *cache) put(v *value) {
	if e, ok := c.items[v.key]; ok {
		e.Value = v
		c.order.MoveToFront(e)
		return
	}
	c.items[v.key] = c.order.PushFront(v)
	if c.order.Len() > c.capacity {
		oldest := c.order.Back()
		c.order.Remove(oldest)
		delete(c.items, oldest.Value.(*value).key)
	}
}

func compute(key int) *value {
	v := &value{key: key, data: make([]byte, 1000+key%500), name: fmt.Sprint("value ", key)}
	for i := range v.data {
		v.data[i] = byte(key + i)
	}
	return v
}

func (v *value) check() bool {
	if v.name != fmt.Sprint("value ", v.key) || len(v.data) != 1000+v.key%500 {
		return false
	}
	for i := range v.data {
		if v.data[i] != byte(v.key+i) {
			return false
		}
	}
	return true
}

func main() {
	c := newCache(2000)
	seed := uint32(1)
	bad := 0
	for i := 0; i < 300000; i++ {
		seed = seed*1664525 + 1013904223
		key := int(seed>>16) % 5000
		v, ok := c.get(key)
		if !ok {
			v = compute(key)
			c.put(v)
		}
		if i%100 == 0 && !v.check() {
			bad++
		}
	}
	for e := c.order.Front(); e != nil; e = e.Next() {
		if !e.Value.(*value).check() {
			bad++
		}
	}
	fmt.Println("hits:", c.hits, "misses:", c.misses, "in the cache:", c.order.Len(), len(c.items))
	fmt.Println("damaged values:", bad)
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if m.NumGC >= 20 {
		fmt.Println("collections: enough")
	} else {
		fmt.Println("collections: only", m.NumGC)
		os.Exit(1)
	}
}
