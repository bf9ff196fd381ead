// Programs are started, fed, read from, waited for and killed.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"
)

func report(what string, err error) {
	var ee *exec.ExitError
	if errors.As(err, &ee) {
		fmt.Println(what, "exit error:", err, ee.ExitCode(), ee.Exited(), ee.Success(), string(ee.Stderr))
		return
	}
	fmt.Println(what, err)
}

func main() {
	out, err := exec.Command("echo", "hello", "world").Output()
	fmt.Printf("%q %v\n", out, err)
	out, err = exec.Command("sh", "-c", "echo out; echo err >&2").CombinedOutput()
	fmt.Printf("%q %v\n", out, err)
	_, err = exec.Command("sh", "-c", "echo oops >&2; exit 3").Output()
	report("exit 3:", err)
	report("killed:", exec.Command("sh", "-c", "kill -9 $$").Run())
	report("true:", exec.Command("true").Run())

	c := exec.Command("cat")
	c.Stdin = strings.NewReader(strings.Repeat("0123456789", 50000))
	out, err = c.Output()
	fmt.Println(len(out), err)
	c = exec.Command("true")
	c.Stdin = strings.NewReader(strings.Repeat("x", 1<<20))
	report("input nobody reads:", c.Run())

	c = exec.Command("sort")
	in, _ := c.StdinPipe()
	res, _ := c.StdoutPipe()
	fmt.Println(c.Start())
	io.WriteString(in, "c\na\nb\n")
	in.Close()
	b, _ := io.ReadAll(res)
	fmt.Printf("%q %v\n", b, c.Wait())
	report("again:", c.Wait())
	report("again:", c.Start())
	fmt.Println(c.ProcessState, c.ProcessState.Pid() == c.Process.Pid, c.Process.Signal(os.Interrupt))

	// Environment and directory.
	dir, _ := filepath.EvalSymlinks(os.TempDir())
	c = exec.Command("sh", "-c", "pwd; echo $PWD $A $B")
	c.Dir = dir
	out, err = c.Output()
	fmt.Println(strings.ReplaceAll(string(out), dir, "DIR"), err)
	c = exec.Command("sh", "-c", "echo $A $B")
	c.Env = []string{"A=1", "B=2", "A=3"}
	out, err = c.Output()
	fmt.Printf("%q %v %v\n", out, err, c.Environ())
	c = exec.Command("true")
	c.Dir = "/does/not/exist"
	report("dir:", c.Run())

	// What cannot be started.
	report("no program:", exec.Command("no-such-program-anywhere").Run())
	report("no file:", exec.Command("/no/such/file").Run())
	report("a directory:", exec.Command("/").Run())
	report("nothing:", (&exec.Cmd{}).Run())
	_, err = exec.LookPath("no-such-program-anywhere")
	fmt.Println(err, errors.Is(err, exec.ErrNotFound))
	path, err := exec.LookPath("sh")
	fmt.Println(filepath.IsAbs(path), err)
	fmt.Println(exec.Command("echo", "a", "b c").Args)

	// A context ends a program.
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Millisecond)
	start := time.Now()
	report("timeout:", exec.CommandContext(ctx, "sleep", "30").Run())
	fmt.Println(time.Since(start) < 10*time.Second)
	report("timeout before:", exec.CommandContext(ctx, "sleep", "30").Run())
	cancel()
	ctx, cancel = context.WithCancel(context.Background())
	c = exec.CommandContext(ctx, "sleep", "30")
	c.Cancel = func() error { return c.Process.Signal(syscall.SIGTERM) }
	c.Start()
	cancel()
	report("canceled:", c.Wait())
	// The program ends, but a grandchild holds its output.
	c = exec.Command("sh", "-c", "sleep 30 & echo started")
	var buf bytes.Buffer
	c.Stdout = &buf
	c.WaitDelay = 100 * time.Millisecond
	report("delay:", c.Run())
	fmt.Printf("%q\n", buf.String())

	// Further files.
	r, w, _ := os.Pipe()
	c = exec.Command("sh", "-c", "echo three >&3")
	c.ExtraFiles = []*os.File{w}
	fmt.Println(c.Run())
	w.Close()
	b, _ = io.ReadAll(r)
	fmt.Printf("%q\n", b)

	// The parts below.
	null, _ := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	p, err := os.StartProcess("/bin/sh", []string{"sh", "-c", "exit 7"}, &os.ProcAttr{Files: []*os.File{null, null, null}})
	fmt.Println(err)
	s, err := p.Wait()
	fmt.Println(s, err, s.ExitCode(), s.Sys().(syscall.WaitStatus).ExitStatus(), s.UserTime() < time.Minute)
	_, err = p.Wait()
	fmt.Println(err != nil, p.Kill())
	p, _ = os.FindProcess(os.Getpid())
	fmt.Println(p.Signal(syscall.Signal(0)))
	c = exec.Command("sleep", "30")
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	c.Start()
	pgid, err := syscall.Getpgid(c.Process.Pid)
	fmt.Println(pgid == c.Process.Pid, err, c.Process.Kill())
	report("killed:", c.Wait())

	// Many at once.
	var wg sync.WaitGroup
	good := make(chan bool, 40)
	for i := 0; i < 40; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			out, err := exec.Command("echo", fmt.Sprint(i)).Output()
			good <- err == nil && strings.TrimSpace(string(out)) == fmt.Sprint(i)
		}()
	}
	wg.Wait()
	n := 0
	for len(good) > 0 {
		if <-good {
			n++
		}
	}
	fmt.Println(n)

	// A handler of ours is none of the child's, an ignored signal is ignored there, too.
	fmt.Println(exec.Command("sh", "-c", "kill -PIPE $$").Run())
	fmt.Println(exec.Command("sh", "-c", "kill -USR1 $$").Run())
}
