package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type config struct{ version int }

func main() {
	var i32 int32
	var u64 uint64
	var typed atomic.Int64
	var flag atomic.Bool
	var ptr atomic.Pointer[config]
	var val atomic.Value
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 1000 {
				atomic.AddInt32(&i32, 1)
				atomic.AddUint64(&u64, uint64(g))
				typed.Add(-1)
				for {
					old := ptr.Load()
					v := 1
					if old != nil {
						v = old.version + 1
					}
					if ptr.CompareAndSwap(old, &config{v}) {
						break
					}
				}
			}
		}()
	}
	wg.Wait()
	fmt.Println(i32, u64, typed.Load(), ptr.Load().version)
	fmt.Println(flag.Swap(true), flag.Load(), flag.CompareAndSwap(false, true))
	fmt.Println(val.Load())
	val.Store("text")
	fmt.Println(val.Load(), val.Swap("more"), val.CompareAndSwap("more", "most"), val.Load())
	defer func() { fmt.Println(recover()) }()
	fmt.Println(atomic.SwapInt32(&i32, 5), atomic.CompareAndSwapInt32(&i32, 5, 6), i32)
	var bits atomic.Uint32
	bits.Store(0b1100)
	fmt.Println(bits.And(0b0110), bits.Or(1), bits.Load())
	val.Store(1)
}
