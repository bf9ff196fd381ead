// Package exec runs other programs. It connects their input and output with what the caller likes: files, readers and
// writers, pipes. It is no shell: nothing in the arguments is expanded.
package exec

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// A Cmd is a command: prepared, running or ended. It runs once.
type Cmd struct {
	Path string   // the program; relative to Dir
	Args []string // from the program's name on; empty for Path alone
	Env  []string // "key=value", of several for a key the last counts; nil for ours
	Dir  string   // the working directory; "" for ours

	// What the program reads and writes: os.DevNull if nil, the file itself if an *os.File. For anything else there is a
	// pipe and a goroutine that copies. If Stdout and Stderr are equal only one of them is written to at a time.
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer

	ExtraFiles   []*os.File // the program's descriptors from 3 on
	SysProcAttr  *syscall.SysProcAttr
	Process      *os.Process      // once started
	ProcessState *os.ProcessState // once ended
	Err          error            // why the program cannot be started: what LookPath said

	// Cancel is called when the context of CommandContext is done while the program runs; by default it kills the program.
	Cancel func() error
	// WaitDelay limits how long Wait goes on when the context is done, or when the program has ended and others still
	// hold its pipes: then it is killed and the pipes are closed. 0 is for ever.
	WaitDelay time.Duration

	ctx         context.Context
	childFiles  []*os.File       // to be closed once the program has them
	parentPipes []io.Closer      // our ends of pipes, to be closed by Wait
	copying     []func() error   // what the goroutines do
	copied      chan error       // one result of each
	watched     chan watchResult // from the goroutine that watches ctx; nil: there is none
	stopWatch   chan struct{}    // to that goroutine: the program has ended
	waited      bool
}

// A watchResult is what came of watching the context.
type watchResult struct {
	err   error       // what Wait shall return for a program that did not fail by itself
	timer *time.Timer // runs since WaitDelay began; nil: it did not
}

// Command returns a Cmd that runs the program that LookPath finds for the name.
func Command(name string, arg ...string) *Cmd {
	c := &Cmd{Path: name, Args: append([]string{name}, arg...)}
	if filepath.Base(name) == name {
		path, err := LookPath(name)
		if path != "" {
			c.Path = path
		}
		c.Err = err
	}
	return c
}

// CommandContext is Command for a program that is killed if ctx is done before it has ended.
func CommandContext(ctx context.Context, name string, arg ...string) *Cmd {
	if ctx == nil {
		panic("nil Context")
	}
	c := Command(name, arg...)
	c.ctx = ctx
	c.Cancel = func() error { return c.Process.Kill() }
	return c
}

// String returns the command for people to read. It is no input for a shell.
func (c *Cmd) String() string {
	if c.Err != nil {
		return strings.Join(c.Args, " ")
	}
	text := c.Path
	if len(c.Args) > 1 {
		text += " " + strings.Join(c.Args[1:], " ")
	}
	return text
}

func (c *Cmd) argv() []string {
	if len(c.Args) > 0 {
		return c.Args
	}
	return []string{c.Path}
}

// Environ returns the environment that the program would get.
func (c *Cmd) Environ() []string {
	env, _ := c.environ()
	return env
}

func (c *Cmd) environ() ([]string, error) {
	env := c.Env
	if env == nil {
		env = os.Environ()
		if c.Dir != "" {
			if dir, err := filepath.Abs(c.Dir); err == nil {
				env = append(env, "PWD="+dir)
			}
		}
	}
	return lastOfEach(env)
}

// lastOfEach returns env without the entries that later ones replace. An entry with a zero byte is left out with an error.
func lastOfEach(env []string) ([]string, error) {
	var err error
	seen := map[string]bool{}
	kept := make([]string, 0, len(env))
	for i := len(env) - 1; i >= 0; i-- {
		entry := env[i]
		if strings.IndexByte(entry, 0) >= 0 {
			err = errors.New("exec: environment variable contains NUL")
			continue
		}
		key, _, ok := strings.Cut(entry, "=")
		if ok {
			if seen[key] {
				continue
			}
			seen[key] = true
		} else if entry == "" {
			continue
		}
		kept = append(kept, entry)
	}
	for i, j := 0, len(kept)-1; i < j; i, j = i+1, j-1 {
		kept[i], kept[j] = kept[j], kept[i]
	}
	return kept, err
}

// ---- what the program's descriptors are

func (c *Cmd) openNull(flag int) (*os.File, error) {
	f, err := os.OpenFile(os.DevNull, flag, 0)
	if err == nil {
		c.childFiles = append(c.childFiles, f)
	}
	return f, err
}

func (c *Cmd) stdin() (*os.File, error) {
	if c.Stdin == nil {
		return c.openNull(os.O_RDONLY)
	}
	if f, ok := c.Stdin.(*os.File); ok {
		return f, nil
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.childFiles = append(c.childFiles, r)
	c.parentPipes = append(c.parentPipes, w)
	c.copying = append(c.copying, func() error {
		_, err := io.Copy(w, c.Stdin)
		if pipeClosedByProgram(err) {
			err = nil
		}
		if closeErr := w.Close(); err == nil {
			err = closeErr
		}
		return err
	})
	return r, nil
}

// pipeClosedByProgram says whether err means that the program did not want to read all of its input.
func pipeClosedByProgram(err error) bool {
	pe, ok := err.(*fs.PathError)
	return ok && pe.Op == "write" && pe.Path == "|1" && pe.Err == syscall.EPIPE
}

func (c *Cmd) output(to io.Writer) (*os.File, error) {
	if to == nil {
		return c.openNull(os.O_WRONLY)
	}
	if f, ok := to.(*os.File); ok {
		return f, nil
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.childFiles = append(c.childFiles, w)
	c.parentPipes = append(c.parentPipes, r)
	c.copying = append(c.copying, func() error {
		_, err := io.Copy(to, r)
		r.Close() // the program gets EPIPE if we could not take what it wrote
		return err
	})
	return w, nil
}

// equal compares two writers that may not be comparable.
func equal(a, b io.Writer) bool {
	defer func() { recover() }()
	return a == b
}

func (c *Cmd) files() ([]*os.File, error) {
	in, err := c.stdin()
	if err != nil {
		return nil, err
	}
	out, err := c.output(c.Stdout)
	if err != nil {
		return nil, err
	}
	errOut := out
	if c.Stderr == nil || !equal(c.Stderr, c.Stdout) {
		if errOut, err = c.output(c.Stderr); err != nil {
			return nil, err
		}
	}
	return append([]*os.File{in, out, errOut}, c.ExtraFiles...), nil
}

func closeAll[C io.Closer](list []C) {
	for _, c := range list {
		c.Close()
	}
}

// ---- running

// Run starts the program and waits for it to end. The error is an *ExitError if it did not succeed.
func (c *Cmd) Run() error {
	if err := c.Start(); err != nil {
		return err
	}
	return c.Wait()
}

// Start starts the program. After success Wait must be called.
func (c *Cmd) Start() error {
	if c.Process != nil {
		return errors.New("exec: already started")
	}
	err := c.start()
	closeAll(c.childFiles)
	c.childFiles = nil
	if err != nil {
		closeAll(c.parentPipes)
		c.parentPipes = nil
		return err
	}
	if len(c.copying) > 0 {
		c.copied = make(chan error, len(c.copying))
		for _, copy := range c.copying {
			go func() { c.copied <- copy() }()
		}
	}
	if c.ctx != nil && (c.Cancel != nil || c.WaitDelay != 0) && c.ctx.Done() != nil {
		c.watched = make(chan watchResult)
		c.stopWatch = make(chan struct{})
		go c.watch()
	}
	return nil
}

func (c *Cmd) start() error {
	if c.Path == "" && c.Err == nil {
		c.Err = errors.New("exec: no command")
	}
	if c.Err != nil {
		return c.Err
	}
	if c.Cancel != nil && c.ctx == nil {
		return errors.New("exec: command with a non-nil Cancel was not created with CommandContext")
	}
	if c.ctx != nil && c.ctx.Err() != nil {
		return c.ctx.Err()
	}
	files, err := c.files()
	if err != nil {
		return err
	}
	env, err := c.environ()
	if err != nil {
		return err
	}
	c.Process, err = os.StartProcess(c.Path, c.argv(), &os.ProcAttr{Dir: c.Dir, Files: files, Env: env, Sys: c.SysProcAttr})
	return err
}

// watch waits for the context to be done, or for Wait to say that the program has ended.
func (c *Cmd) watch() {
	select {
	case <-c.stopWatch:
		c.watched <- watchResult{}
		return
	case <-c.ctx.Done():
	}
	r := watchResult{err: c.ctx.Err()}
	if c.Cancel != nil {
		switch err := c.Cancel(); {
		case err == nil:
		case errors.Is(err, os.ErrProcessDone):
			r.err = nil // it ended by itself
		default:
			r.err = wrappedError{"exec: canceling Cmd", err}
		}
	}
	if c.WaitDelay == 0 {
		c.watched <- r
		return
	}
	r.timer = time.NewTimer(c.WaitDelay)
	select {
	case c.watched <- r:
		return
	case <-r.timer.C:
	}
	if err := c.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		r.err = wrappedError{"exec: killing Cmd", err}
	}
	r.timer.Reset(0) // so that Wait sees, too, that the time is up
	c.watched <- r
}

type wrappedError struct {
	prefix string
	err    error
}

func (w wrappedError) Error() string { return w.prefix + ": " + w.err.Error() }
func (w wrappedError) Unwrap() error { return w.err }

// An ExitError says that a program did not succeed.
type ExitError struct {
	*os.ProcessState
	Stderr []byte // the beginning and the end of what it wrote there, if Output ran it and Stderr was nil
}

func (e *ExitError) Error() string { return e.ProcessState.String() }

// Wait waits for the program to end and for its input and output to be copied. It closes the pipes of StdoutPipe and
// StderrPipe, so call it after everything has been read.
func (c *Cmd) Wait() error {
	if c.Process == nil {
		return errors.New("exec: not started")
	}
	if c.waited {
		return errors.New("exec: Wait was already called")
	}
	c.waited = true
	state, err := c.Process.Wait()
	if err == nil && !state.Success() {
		err = &ExitError{ProcessState: state}
	}
	c.ProcessState = state
	var timer *time.Timer
	if c.watched != nil {
		var r watchResult
		select {
		case r = <-c.watched:
		case c.stopWatch <- struct{}{}:
			r = <-c.watched
		}
		timer = r.timer
		if err == nil && r.err != nil {
			err = r.err
		}
	}
	if copyErr := c.waitForCopying(timer); err == nil {
		err = copyErr
	}
	closeAll(c.parentPipes)
	c.parentPipes = nil
	return err
}

// waitForCopying waits until the goroutines are done, but no longer than WaitDelay; timer runs already if it is not nil.
func (c *Cmd) waitForCopying(timer *time.Timer) (err error) {
	if timer != nil {
		defer timer.Stop()
	}
	if c.copied == nil {
		return nil
	}
	var late <-chan time.Time
	if timer == nil && c.WaitDelay != 0 {
		timer = time.NewTimer(c.WaitDelay)
		defer timer.Stop()
	}
	if timer != nil {
		late = timer.C
	}
	for left := len(c.copying); left > 0; {
		select {
		case e := <-c.copied:
			left--
			if err == nil {
				err = e
			}
		case <-late:
			// The pipes break: then the goroutines end.
			closeAll(c.parentPipes)
			if err == nil {
				err = ErrWaitDelay
			}
			late = nil
		}
	}
	return err
}

// Output runs the program and returns what it wrote to its standard output.
func (c *Cmd) Output() ([]byte, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	var out bytes.Buffer
	c.Stdout = &out
	var ends *endsWriter
	if c.Stderr == nil {
		ends = &endsWriter{}
		c.Stderr = ends
	}
	err := c.Run()
	if e, ok := err.(*ExitError); ok && ends != nil {
		e.Stderr = ends.bytes()
	}
	return out.Bytes(), err
}

// CombinedOutput runs the program and returns what it wrote to its standard output and its standard error.
func (c *Cmd) CombinedOutput() ([]byte, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	if c.Stderr != nil {
		return nil, errors.New("exec: Stderr already set")
	}
	var b bytes.Buffer
	c.Stdout, c.Stderr = &b, &b
	err := c.Run()
	return b.Bytes(), err
}

// ---- pipes for the caller

func (c *Cmd) pipe(set bool, name string) (r, w *os.File, err error) {
	if set {
		return nil, nil, errors.New("exec: " + name + " already set")
	}
	if c.Process != nil {
		return nil, nil, errors.New("exec: " + name + "Pipe after process started")
	}
	return os.Pipe()
}

// StdinPipe returns a pipe to the program's standard input. Close it to end the input; Wait does so, too.
func (c *Cmd) StdinPipe() (io.WriteCloser, error) {
	r, w, err := c.pipe(c.Stdin != nil, "Stdin")
	if err != nil {
		return nil, err
	}
	c.Stdin = r
	c.childFiles = append(c.childFiles, r)
	c.parentPipes = append(c.parentPipes, w)
	return w, nil
}

// StdoutPipe returns a pipe from the program's standard output. Wait closes it: read to the end first.
func (c *Cmd) StdoutPipe() (io.ReadCloser, error) {
	r, w, err := c.pipe(c.Stdout != nil, "Stdout")
	if err != nil {
		return nil, err
	}
	c.Stdout = w
	c.childFiles = append(c.childFiles, w)
	c.parentPipes = append(c.parentPipes, r)
	return r, nil
}

// StderrPipe returns a pipe from the program's standard error. Wait closes it: read to the end first.
func (c *Cmd) StderrPipe() (io.ReadCloser, error) {
	r, w, err := c.pipe(c.Stderr != nil, "Stderr")
	if err != nil {
		return nil, err
	}
	c.Stderr = w
	c.childFiles = append(c.childFiles, w)
	c.parentPipes = append(c.parentPipes, r)
	return r, nil
}

// An endsWriter keeps the beginning and the end of what is written to it.
type endsWriter struct {
	begin, end []byte
	omitted    int64
}

const endSize = 32 << 10

func (w *endsWriter) Write(p []byte) (int, error) {
	n := len(p)
	if room := endSize - len(w.begin); room > 0 {
		if room > len(p) {
			room = len(p)
		}
		w.begin = append(w.begin, p[:room]...)
		p = p[room:]
	}
	w.end = append(w.end, p...)
	// Twice the size before anything is thrown away, so that each byte is moved once at most.
	if extra := len(w.end) - endSize; extra > endSize {
		w.omitted += int64(extra)
		w.end = append(w.end[:0], w.end[extra:]...)
	}
	return n, nil
}

func (w *endsWriter) bytes() []byte {
	end, omitted := w.end, w.omitted
	if extra := len(end) - endSize; extra > 0 {
		end, omitted = end[extra:], omitted+int64(extra)
	}
	b := w.begin
	if omitted > 0 {
		b = append(b, "\n... omitting "+strconv.FormatInt(omitted, 10)+" bytes ...\n"...)
	}
	return append(b, end...)
}
