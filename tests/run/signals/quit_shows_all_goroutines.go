// exit: 2
// stderr: ^SIGQUIT: quit\nPC=0x[0-9a-f]+ m=\d+ sigcode=0\n\n
// stderr: goroutine 1 .*\[(running|syscall|sleep|runnable)
// stderr: main.waits\(
// stderr: \[select \(no cases\)\]:\n
// stderr: created by main.main in goroutine 1\n
// stderr: \nrip +0x[0-9a-f]+\nrflags 0x
package main

import (
	"os"
	"syscall"
	"time"
)

//go:noinline
func waits() { select {} }

func main() {
	go waits()
	time.Sleep(10 * time.Millisecond)
	syscall.Kill(os.Getpid(), syscall.SIGQUIT)
	time.Sleep(10 * time.Second)
}
