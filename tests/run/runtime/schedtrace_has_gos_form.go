// env: GODEBUG=schedtrace=20,scheddetail=1
// env: GOMAXPROCS=2
// stderr: ^SCHED \d+ms: gomaxprocs=2 idleprocs=\d threads=\d+ spinningthreads=\d needspinning=\d idlethreads=\d+ runqueue=\d+ gcwaiting=(true|false) nmidlelocked=\d stopwait=\d sysmonwait=(true|false)$
// stderr: ^  P0: status=\d schedtick=\d+ syscalltick=\d+ m=(\d+|nil) runqsize=\d+ gfreecnt=\d+ timerslen=\d+$
// stderr: ^  M0: p=(\d|nil) curg=(\d+|nil) mallocing=\d throwing=\d preemptoff= locks=-?\d dying=\d spinning=(true|false) blocked=(true|false) lockedg=(\d+|nil)$
// stderr: ^  G1: status=4\(sleep\) m=nil lockedm=nil$
// stderr: ^  G\d+: status=4\(chan receive\) m=nil lockedm=nil$
package main

import (
	"os"
	"time"
)

func main() {
	go func() { <-make(chan int) }()
	time.Sleep(200 * time.Millisecond)
	os.Stdout.WriteString("done\n")
}
