// env: GODEBUG=gcstress=50
package main

import (
	"fmt"
	"sync"
)

type message struct {
	from, seq int
	body      []string
	reply     chan *message
}

func main() {
	const producers, each = 6, 60
	requests := make(chan *message, 3)
	var servers, clients sync.WaitGroup
	for range 3 {
		servers.Add(1)
		go func() {
			defer servers.Done()
			for m := range requests {
				m.reply <- &message{from: m.from, seq: m.seq, body: append([]string{"re"}, m.body...)}
			}
		}()
	}
	totals := make([]int, producers)
	for p := range producers {
		clients.Add(1)
		go func() {
			defer clients.Done()
			reply := make(chan *message)
			for i := range each {
				requests <- &message{p, i, []string{fmt.Sprint(p), fmt.Sprint(i)}, reply}
				r := <-reply
				if r.from != p || r.seq != i || r.body[0] != "re" || r.body[1] != fmt.Sprint(p) || r.body[2] != fmt.Sprint(i) {
					panic(fmt.Sprint("wrong reply ", *r))
				}
				totals[p] += r.seq
			}
		}()
	}
	clients.Wait()
	close(requests)
	servers.Wait()
	fmt.Println(totals)
}
