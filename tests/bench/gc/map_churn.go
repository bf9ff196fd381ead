// A map of half a million pointers whose entries come and go.
package main

import "fmt"

type entry struct {
	key   int
	links [4]*entry
}

func main() {
	const live = 500000
	m := make(map[int]*entry)
	for i := 0; i < 4000000; i++ {
		e := &entry{key: i}
		e.links[i%4] = m[i-live/2]
		m[i] = e
		if old := m[i-live]; old != nil {
			old.links = [4]*entry{}
			delete(m, i-live)
		}
	}
	sum := 0
	for k, e := range m {
		if k == e.key {
			sum++
		}
	}
	fmt.Println(len(m), sum)
}
