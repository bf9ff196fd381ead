// The thread of a goroutine that ends without UnlockOSThread ends with it; that of one that unlocks goes on.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"syscall"
	"time"
)

func exists(tid int) bool {
	_, err := os.Stat(fmt.Sprintf("/proc/self/task/%d", tid))
	return err == nil
}

func main() {
	var wg sync.WaitGroup
	tids := make(chan int, 200)
	for i := 0; i < 200; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			runtime.LockOSThread()
			runtime.LockOSThread()
			runtime.UnlockOSThread()
			tid := syscall.Gettid()
			for j := 0; j < 3; j++ {
				runtime.Gosched()
				time.Sleep(10 * time.Microsecond)
				if tid != syscall.Gettid() {
					fmt.Println("moved")
				}
			}
			if i%2 == 0 {
				runtime.Goexit()
			}
			if tid != os.Getpid() {
				tids <- tid
			}
		}()
	}
	wg.Wait()
	gone := 0
	for i := len(tids); i > 0; i-- {
		tid := <-tids
		for j := 0; j < 1000 && exists(tid); j++ {
			time.Sleep(time.Millisecond)
		}
		if exists(tid) {
			fmt.Println("still there")
		}
		gone++
	}
	fmt.Println(gone >= 99)
	entries, _ := os.ReadDir("/proc/self/task")
	fmt.Println(len(entries) < 100)

	// The program goes on as before.
	n := make(chan int)
	for i := 0; i < 100; i++ {
		go func() { n <- i }()
	}
	sum := 0
	for i := 0; i < 100; i++ {
		sum += <-n
	}
	fmt.Println(sum)
}
