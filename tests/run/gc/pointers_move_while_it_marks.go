// Goroutines move pointers about between every kind of memory while collections run: whoever's last pointer moved from where the
// collector will look to where it has looked must still be found. Each node knows its own number twice; a node that was freed and
// used again does not.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

type node struct {
	id, check int
	a, b      *node
	any       interface{}
	list      []*node
}

func newNode(id int) *node { return &node{id: id, check: ^id} }

func (n *node) ok() {
	if n != nil && n.check != ^n.id {
		panic(fmt.Sprintf("node %d was lost", n.id))
	}
}

type random uint64

func (r *random) next(n int) int {
	*r = *r*6364136223846793005 + 1442695040888963407
	return int(uint64(*r)>>33) % n
}

const slots = 64

var global [slots]*node

// swaps keeps one set of nodes and moves them between its places without ever having one twice.
func swaps(seed int, rounds int) {
	r := random(seed)
	nodes := make([]*node, slots)
	hidden := &node{list: make([]*node, slots)}
	byID := map[int]*node{}
	for i := range nodes {
		nodes[i] = newNode(seed*1000 + i)
	}
	for round := 0; round < rounds; round++ {
		i, j := r.next(slots), r.next(slots)
		switch r.next(8) {
		case 0: // stack and slice
			n := nodes[i]
			nodes[i] = nodes[j]
			nodes[j] = n
		case 1: // into the heap and back
			hidden.list[j], nodes[i] = nodes[i], hidden.list[j]
		case 2: // a chain
			if n := nodes[i]; n != nil {
				n.a, n.b = n.b, n.a
			}
		case 3: // an interface
			if n := nodes[i]; n != nil {
				n.any = newNode(n.id + 1)
				nodes[j].ok()
				if m, is := n.any.(*node); is {
					m.ok()
				}
			}
		case 4: // a map
			if n := nodes[i]; n != nil {
				byID[n.id] = n
				nodes[i] = nil
			}
		case 5:
			for id, n := range byID {
				n.ok()
				delete(byID, id)
				if nodes[i] == nil {
					nodes[i] = n
				} else {
					n.a = nodes[i].a
					nodes[i].a = n
					if r.next(4) == 0 {
						nodes[i].a = nil
					}
				}
				break
			}
		case 6: // overlapping copies
			copy(nodes[:slots/2], nodes[slots/4:])
			for k := range nodes {
				nodes[k].ok()
			}
		case 7: // fresh memory
			nodes = append([]*node(nil), nodes...)
			nodes[i] = newNode(seed*1000 + i)
			nodes[i].list = append(nodes[i].list, nodes[j])
		}
		for k := range hidden.list {
			hidden.list[k].ok()
		}
		nodes[i].ok()
	}
}

// pass sends nodes through a chain of goroutines; at any moment most of them are in a channel or on a stack.
func pass(stages, n int) {
	in := make(chan *node)
	first := in
	for i := 0; i < stages; i++ {
		out := make(chan *node, i%3)
		go func(in <-chan *node, out chan<- *node) {
			for m := range in {
				m.ok()
				m.a.ok()
				next := &node{id: m.id, check: m.check, a: m}
				m.a = nil
				select {
				case out <- next:
				}
			}
			close(out)
		}(in, out)
		in = out
	}
	go func() {
		for i := 0; i < n; i++ {
			first <- newNode(i)
		}
		close(first)
	}()
	for m := range in {
		m.ok()
	}
}

func atomics(rounds int) {
	var head atomic.Pointer[node]
	var value atomic.Value
	var wg sync.WaitGroup
	for w := 0; w < 4; w++ {
		wg.Add(1)
		go func(w int) {
			defer wg.Done()
			for i := 0; i < rounds; i++ {
				fresh := newNode(w*rounds + i)
				for {
					old := head.Load()
					old.ok()
					fresh.a = old
					if i%8 == 0 {
						fresh.a = nil
					}
					if head.CompareAndSwap(old, fresh) {
						break
					}
				}
				value.Store(fresh)
				value.Load().(*node).ok()
				if i%5 == 0 {
					head.Swap(newNode(i)).ok()
				}
				global[(w*16+i)%slots] = fresh
				global[(w*16+i+7)%slots].ok()
			}
		}(w)
	}
	wg.Wait()
}

func main() {
	stop := make(chan bool)
	go func() {
		for {
			select {
			case <-stop:
				return
			default:
				runtime.GC()
			}
		}
	}()
	var wg sync.WaitGroup
	for i := 1; i <= 4; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			swaps(i, 40000)
		}(i)
	}
	pass(8, 2000)
	atomics(6000)
	wg.Wait()
	close(stop)
	fmt.Println("nothing was lost")
}
