// Bank simulates accounts that many clients move money between. Locks are taken in the order of account numbers, so that no two
// transfers wait for each other; a teller that takes too long is given up with select.
package main

import (
	"errors"
	"fmt"
	"sync"
	"time"
)

type account struct {
	mu      sync.Mutex
	number  int
	balance int
	history []entry
}

type entry struct {
	amount  int
	partner int
}

type bank struct {
	accounts []*account
	mu       sync.RWMutex
	refused  int
}

var errFunds = errors.New("insufficient funds")

type transferError struct {
	from, to, amount int
	err              error
}

func (e *transferError) Error() string {
	return fmt.Sprintf("transfer of %d from %d to %d: %v", e.amount, e.from, e.to, e.err)
}

func (e *transferError) Unwrap() error { return e.err }

func newBank(n, balance int) *bank {
	b := &bank{}
	for i := 0; i < n; i++ {
		b.accounts = append(b.accounts, &account{number: i, balance: balance})
	}
	return b
}

func (b *bank) transfer(from, to, amount int) (err error) {
	defer func() {
		if err != nil {
			b.mu.Lock()
			b.refused++
			b.mu.Unlock()
		}
	}()
	x, y := b.accounts[from], b.accounts[to]
	first, second := x, y
	if first.number > second.number {
		first, second = second, first
	}
	first.mu.Lock()
	defer first.mu.Unlock()
	if first != second {
		second.mu.Lock()
		defer second.mu.Unlock()
	}
	if x.balance < amount {
		return &transferError{from, to, amount, errFunds}
	}
	x.balance -= amount
	y.balance += amount
	x.history = append(x.history, entry{-amount, to})
	y.history = append(y.history, entry{amount, from})
	return nil
}

func (b *bank) total() int {
	sum := 0
	for _, a := range b.accounts {
		a.mu.Lock()
		sum += a.balance
		a.mu.Unlock()
	}
	return sum
}

type request struct {
	from, to, amount int
	answer           chan error
}

func (b *bank) teller(requests <-chan request, wg *sync.WaitGroup) {
	defer wg.Done()
	for r := range requests {
		r.answer <- b.transfer(r.from, r.to, r.amount)
	}
}

// ask waits for the answer, but not for ever.
func ask(requests chan<- request, r request, patience time.Duration) error {
	timeout := time.After(patience)
	select {
	case requests <- r:
	case <-timeout:
		return errors.New("no teller was free")
	}
	select {
	case err := <-r.answer:
		return err
	case <-timeout:
		return errors.New("the teller fell asleep")
	}
}

func main() {
	b := newBank(10, 1000)
	requests := make(chan request)
	var tellers, clients sync.WaitGroup
	for i := 0; i < 3; i++ {
		tellers.Add(1)
		go b.teller(requests, &tellers)
	}
	var mu sync.Mutex
	moved, failures := 0, 0
	for c := 0; c < 20; c++ {
		clients.Add(1)
		go func(c int) {
			defer clients.Done()
			for i := 0; i < 100; i++ {
				amount := (c*31 + i*17) % 97
				err := ask(requests, request{(c + i) % 10, (c*3 + i*7) % 10, amount, make(chan error, 1)}, 10*time.Second)
				mu.Lock()
				if err != nil {
					failures++
				} else {
					moved++
				}
				mu.Unlock()
			}
		}(c)
	}
	clients.Wait()
	close(requests)
	tellers.Wait()
	fmt.Println("transfers and failures:", moved+failures)
	fmt.Println("all failures are refusals:", failures == b.refused)
	fmt.Println("money in the bank:", b.total())

	err := b.transfer(0, 1, 1000000)
	var te *transferError
	fmt.Println(errors.Is(err, errFunds), errors.As(err, &te), te.amount)

	// Nobody serves this queue.
	closed := make(chan request)
	fmt.Println("asking at night:", ask(closed, request{}, 20*time.Millisecond))
	slow := make(chan request, 1)
	fmt.Println("asking the slow one:", ask(slow, request{answer: make(chan error)}, 20*time.Millisecond))
}
