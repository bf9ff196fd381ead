package main

import (
	"fmt"
	"sync"
	"time"
)

type F func(F) F
type M map[string]M
type S []S
type C chan C
type P *P
type A [2]*A
type I interface{ Next() I }
type St struct {
	s []St
	m map[string]St
	f func(St) St
	c chan St
	p *St
}
type N int

func (n N) Next() I {
	if n == 0 {
		return nil
	}
	return n - 1
}

func depth(s S) int {
	d := 0
	for _, x := range s {
		d = max(d, depth(x)+1)
	}
	return d
}

func producer(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := range n {
			c <- i
		}
	}()
	return c
}

func merge[T any](cs ...<-chan T) <-chan T {
	out := make(chan T)
	var wg sync.WaitGroup
	for _, c := range cs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for v := range c {
				out <- v
			}
		}()
	}
	go func() { wg.Wait(); close(out) }()
	return out
}

func sieve(n int) (ps []int) {
	c := producer(1 << 20)
	<-c
	<-c
	for range n {
		p := <-c
		ps = append(ps, p)
		in, out := c, make(chan int)
		go func() {
			for v := range in {
				if v%p != 0 {
					out <- v
				}
			}
			close(out)
		}()
		c = out
	}
	return
}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	var id F
	id = func(f F) F { return f }
	fmt.Println(id(id)(nil) == nil)
	m := M{"a": {"b": nil}, "c": M{}}
	m["self"] = m
	fmt.Println(len(m["self"]["self"]["a"]), m["x"]["y"]["z"] == nil)
	fmt.Println(depth(S{{}, {{{}}}, nil}))
	c := make(C, 1)
	c <- c
	fmt.Println(<-c == c)
	var p P
	p = &p
	fmt.Println(*p == p, **p == p)
	a := A{}
	a[0], a[1] = &a, &A{&a}
	fmt.Println(a[0][1][0] == &a)
	n := 0
	for i := I(N(4)); i != nil; i = i.Next() {
		n++
	}
	fmt.Println(n)
	st := St{m: map[string]St{"k": {s: []St{{}}}}, c: make(chan St, 1)}
	st.p = &st
	st.c <- st
	st.f = func(s St) St { return *s.p }
	fmt.Println(len((<-st.p.c).m["k"].s), len(st.f(st).m))

	sum := 0
	for v := range merge(producer(10), producer(5), nil2()) {
		sum += v
	}
	fmt.Println(sum, sieve(10))

	// select
	var nilc chan int
	full := make(chan int, 1)
	full <- 1
	closed := make(chan int)
	close(closed)
	select {
	case nilc <- 1:
		fmt.Println("never")
	case <-nilc:
		fmt.Println("never")
	case full <- 2:
		fmt.Println("never")
	default:
		fmt.Println("default")
	}
	select {
	case v, ok := <-closed:
		fmt.Println(v, ok)
	case v := <-nilc:
		fmt.Println("never", v)
	}
	arr := [2]int{}
	idx := 1
	select {
	case arr[idx] = <-full:
	}
	var ok bool
	select {
	case arr[0], ok = <-closed:
	}
	fmt.Println(arr, ok)
	try("send closed", func() { closed <- 1 })
	try("select send closed", func() {
		select {
		case closed <- 1:
		default:
		}
	})
	try("close closed", func() { close(closed) })
	try("close nil", func() { close(nilc) })
	order := []string{}
	t := func(s string, c chan int) chan int { order = append(order, s); return c }
	v := func(s string) int { order = append(order, s); return 0 }
	select {
	case t("a", nilc) <- v("b"):
	case <-t("c", full):
	case t("d", nilc) <- v("e"):
	default:
	}
	fmt.Println(order)
loop:
	for i := 0; ; i++ {
		select {
		case <-closed:
			switch {
			case i < 2:
				continue loop
			case i == 3:
				break loop
			}
			break
		}
	}
	timeout := time.After(20 * time.Millisecond)
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	ticks := 0
	for run := true; run; {
		select {
		case <-tick.C:
			ticks++
		case <-timeout:
			run = false
		}
	}
	fmt.Println(ticks > 0)
	counts := [2]int{}
	x, y := make(chan int, 1000), make(chan int, 1000)
	for range 1000 {
		x <- 0
		y <- 1
	}
	for range 1000 {
		select {
		case i := <-x:
			counts[i]++
		case i := <-y:
			counts[i]++
		}
	}
	fmt.Println(counts[0]+counts[1], counts[0] > 300, counts[1] > 300)
	var ro <-chan int = full
	var so chan<- int = full
	so <- 7
	fmt.Println(len(ro), cap(so), <-ro, len(nilc), cap(nilc))
	cc := make(chan chan string, 1)
	go func() { (<-cc) <- "reply" }()
	rc := make(chan string)
	cc <- rc
	fmt.Println(<-rc)
	var once sync.Once
	var mu sync.Mutex
	total := 0
	var wg sync.WaitGroup
	for i := range 50 {
		wg.Go(func() {
			once.Do(func() { total += 1000 })
			mu.Lock()
			defer mu.Unlock()
			total += i
		})
	}
	wg.Wait()
	fmt.Println(total)
}

func nil2() <-chan int { c := make(chan int); close(c); return c }
