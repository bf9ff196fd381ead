// A write to a broken pipe is fatal if it is standard output or standard error, an error anywhere else.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
)

func main() {
	if len(os.Args) > 1 {
		if os.Args[1] == "ignore" {
			signal.Ignore(syscall.SIGPIPE)
		}
		if os.Args[1] == "notify" {
			signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
		}
		f := os.Stdout
		if os.Args[1] == "3" {
			f = os.NewFile(3, "three")
		}
		for {
			if _, err := f.Write([]byte("text\n")); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(5)
			}
		}
	}
	self, _ := os.Executable()
	for _, mode := range []string{"1", "3", "ignore", "notify"} {
		r, w, _ := os.Pipe()
		c := exec.Command(self, mode)
		c.Stderr = os.Stdout
		if mode == "3" {
			c.ExtraFiles = []*os.File{w}
		} else {
			c.Stdout = w
		}
		fmt.Println(c.Start())
		w.Close()
		r.Read(make([]byte, 10))
		r.Close()
		fmt.Println(mode, c.Wait())
	}
}
