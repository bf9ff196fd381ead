// env: GODEBUG=schedtrace=20
// env: GOMAXPROCS=2
// stderr: ^SCHED \d+ms: gomaxprocs=2 idleprocs=\d threads=\d+ spinningthreads=\d needspinning=\d idlethreads=\d+ runqueue=\d+ \[ \d+ \d+ \] schedticks=\[ \d+ \d+ \]$
package main

import "time"

func main() { time.Sleep(100 * time.Millisecond) }
