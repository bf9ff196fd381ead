// A goroutine that waits for a pipe keeps no thread: a thousand wait while others talk through pipes; closing wakes
// who waits; deadlines end waiting, again and again, and can be taken back.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"
)

func threads() int {
	entries, err := os.ReadDir("/proc/self/task")
	if err != nil {
		return 0
	}
	return len(entries)
}

func manyWait() {
	const n = 1000
	var started, done sync.WaitGroup
	files := make([]*os.File, n)
	writers := make([]*os.File, n)
	sum := make(chan int, n)
	for i := range files {
		r, w, err := os.Pipe()
		if err != nil {
			fmt.Println(err)
			return
		}
		files[i], writers[i] = r, w
		started.Add(1)
		done.Add(1)
		go func() {
			defer done.Done()
			started.Done()
			b := make([]byte, 10)
			n, err := r.Read(b)
			if err != nil {
				fmt.Println(err)
			}
			sum <- n
		}()
	}
	started.Wait()
	time.Sleep(20 * time.Millisecond)
	fmt.Println("few threads:", threads() < 50)
	for i, w := range writers {
		fmt.Fprintf(w, "%d", i)
	}
	done.Wait()
	close(sum)
	total := 0
	for n := range sum {
		total += n
	}
	fmt.Println("bytes:", total)
	for i := range files {
		files[i].Close()
		writers[i].Close()
	}
}

func closeWakes() {
	r, w, _ := os.Pipe()
	defer w.Close()
	ended := make(chan error)
	go func() {
		_, err := r.Read(make([]byte, 1))
		ended <- err
	}()
	time.Sleep(10 * time.Millisecond)
	fmt.Println("close:", r.Close())
	err := <-ended
	fmt.Println(err, errors.Is(err, os.ErrClosed))
	_, err = r.Read(make([]byte, 1))
	fmt.Println(err)
	fmt.Println(r.Close())
}

func fullPipe() {
	r, w, _ := os.Pipe()
	text := strings.Repeat("0123456789", 100000)
	go func() {
		n, err := io.WriteString(w, text)
		fmt.Println("wrote", n, err)
		w.Close()
	}()
	b, err := io.ReadAll(r)
	fmt.Println("read", len(b), string(b) == text, err)
	_, err = r.Write([]byte("x"))
	fmt.Println(err)
}

func deadlines() {
	r, w, _ := os.Pipe()
	for i := 0; i < 3; i++ {
		start := time.Now()
		fmt.Println(r.SetReadDeadline(start.Add(20 * time.Millisecond)))
		_, err := r.Read(make([]byte, 1))
		took := time.Since(start)
		fmt.Println(err, errors.Is(err, os.ErrDeadlineExceeded), os.IsTimeout(err), took > 19*time.Millisecond, took < 2*time.Second)
	}
	// Over: at once, even if there is something to read.
	w.Write([]byte("abc"))
	_, err := r.Read(make([]byte, 1))
	fmt.Println(err)
	fmt.Println(r.SetDeadline(time.Time{}))
	n, err := r.Read(make([]byte, 2))
	fmt.Println(n, err)
	// Set while somebody waits, moved before it is reached.
	ended := make(chan error)
	r.Read(make([]byte, 1))
	go func() {
		_, err := r.Read(make([]byte, 1))
		ended <- err
	}()
	time.Sleep(5 * time.Millisecond)
	r.SetDeadline(time.Now().Add(time.Hour))
	r.SetDeadline(time.Now().Add(10 * time.Millisecond))
	fmt.Println(<-ended)
	r.SetDeadline(time.Now().Add(-time.Second))
	_, err = r.Read(make([]byte, 1))
	fmt.Println(err)
	// A full pipe, a write deadline.
	w.SetWriteDeadline(time.Now().Add(10 * time.Millisecond))
	n, err = w.Write(make([]byte, 1<<20))
	fmt.Println(n > 0 && n < 1<<20, err)
	f, _ := os.CreateTemp("", "x")
	defer os.Remove(f.Name())
	err = f.SetDeadline(time.Now())
	fmt.Println(err, err == os.ErrNoDeadline)
	f.Close()
	fmt.Println(f.SetDeadline(time.Now()))
}

func brokenPipe() {
	r, w, _ := os.Pipe()
	r.Close()
	_, err := w.Write([]byte("x"))
	fmt.Println(err)
}

func pingPong() {
	r1, w1, _ := os.Pipe()
	r2, w2, _ := os.Pipe()
	go func() {
		b := make([]byte, 1)
		for {
			if _, err := r1.Read(b); err != nil {
				w2.Close()
				return
			}
			b[0]++
			w2.Write(b)
		}
	}()
	b := []byte{0}
	for i := 0; i < 2000; i++ {
		w1.Write(b)
		r2.Read(b)
	}
	fmt.Println(b[0])
	w1.Close()
	_, err := r2.Read(b)
	fmt.Println(err)
}

func main() {
	manyWait()
	closeWakes()
	fullPipe()
	deadlines()
	brokenPipe()
	pingPong()
}
