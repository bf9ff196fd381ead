package os

import (
	"errors"
	"internal/itoa"
	"runtime"
	"sync"
	"syscall"
	"time"
	"unsafe"
)

var (
	ErrProcessDone = errors.New("os: process already finished")
	ErrNoHandle    = errors.New("os: process handle unavailable")
)

// A ProcAttr says how a process is started.
type ProcAttr struct {
	Dir   string   // the working directory, "" for the program's own
	Env   []string // the environment, nil for the program's own
	Files []*File  // its descriptors from 0 on; nil for one that is closed
	Sys   *syscall.SysProcAttr
}

// A Process is a process that StartProcess started or FindProcess found.
type Process struct {
	Pid int

	// mu keeps apart the end of the process and signals to it: once it has been waited for, the number may be another's.
	mu   sync.Mutex
	done error // why there is no process any more
}

var errReleased = errors.New("os: process already released")

// FindProcess returns the process with the number. It always succeeds; Signal(syscall.Signal(0)) tells whether there is one.
func FindProcess(pid int) (*Process, error) { return &Process{Pid: pid}, nil }

// StartProcess starts the program in the file name. argv[0] is what it will be told its name is. The files of attr keep
// threads waiting from now on, see File.Fd.
func StartProcess(name string, argv []string, attr *ProcAttr) (*Process, error) {
	if attr == nil {
		attr = &ProcAttr{}
	}
	if attr.Dir != "" && (attr.Sys == nil || attr.Sys.Chroot == "") {
		if _, err := Stat(attr.Dir); err != nil {
			err.(*PathError).Op = "chdir"
			return nil, err
		}
	}
	a := &syscall.ProcAttr{Dir: attr.Dir, Env: attr.Env, Sys: attr.Sys}
	if a.Env == nil {
		a.Env = Environ()
	}
	for _, f := range attr.Files {
		a.Files = append(a.Files, f.Fd())
	}
	pid, _, err := syscall.StartProcess(name, argv, a)
	runtime.KeepAlive(attr)
	if err != nil {
		return nil, &PathError{Op: "fork/exec", Path: name, Err: err}
	}
	return &Process{Pid: pid}, nil
}

// Release gives up the process: it cannot be waited for any more.
func (p *Process) Release() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done = errReleased
	p.Pid = -1
	return nil
}

// Kill ends the process at once. It does not wait for it, nor for those it started.
func (p *Process) Kill() error { return p.Signal(Kill) }

// Signal sends a signal to the process.
func (p *Process) Signal(sig Signal) error {
	if p == nil || p.Pid == 0 || p.Pid < -1 {
		return errors.New("os: process not initialized")
	}
	s, ok := sig.(syscall.Signal)
	if !ok {
		return errors.New("os: unsupported signal type")
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.done != nil {
		return p.done
	}
	if err := syscall.Kill(p.Pid, s); err != syscall.ESRCH {
		return err
	}
	return ErrProcessDone
}

// WithHandle would call f with a descriptor for the process; there is none.
func (p *Process) WithHandle(f func(handle uintptr)) error { return ErrNoHandle }

const pPid = 1 // waitid's P_PID

// Wait waits until the process, which must be a child of the program, has ended.
func (p *Process) Wait() (*ProcessState, error) {
	if p == nil || p.Pid == -1 {
		return nil, syscall.EINVAL
	}
	// First wait without taking notice, so that the number stays the process's own while signals are sent to it.
	var info [128]byte
	err := ignoringEINTR(func() error {
		_, _, e := syscall.Syscall6(syscall.SYS_WAITID, pPid, uintptr(p.Pid), uintptr(unsafe.Pointer(&info)),
			syscall.WEXITED|syscall.WNOWAIT, 0, 0)
		if e != 0 {
			return e
		}
		return nil
	})
	if err != nil {
		return nil, NewSyscallError("wait", err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	state := &ProcessState{pid: p.Pid}
	err = ignoringEINTR(func() error {
		_, err := syscall.Wait4(p.Pid, &state.status, 0, &state.usage)
		return err
	})
	if err != nil {
		return nil, NewSyscallError("wait", err)
	}
	p.done = ErrProcessDone
	return state, nil
}

// A ProcessState tells how a process ended, and what it used.
type ProcessState struct {
	pid    int
	status syscall.WaitStatus
	usage  syscall.Rusage
}

func (s *ProcessState) Pid() int      { return s.pid }
func (s *ProcessState) Exited() bool  { return s.status.Exited() }
func (s *ProcessState) Success() bool { return s.status.ExitStatus() == 0 }

// Sys returns a syscall.WaitStatus, SysUsage a *syscall.Rusage.
func (s *ProcessState) Sys() any      { return s.status }
func (s *ProcessState) SysUsage() any { return &s.usage }

func (s *ProcessState) UserTime() time.Duration   { return time.Duration(s.usage.Utime.Nano()) }
func (s *ProcessState) SystemTime() time.Duration { return time.Duration(s.usage.Stime.Nano()) }

// ExitCode returns the status that the process exited with, -1 if a signal ended it or it has not ended.
func (s *ProcessState) ExitCode() int {
	if s == nil {
		return -1
	}
	return s.status.ExitStatus()
}

func (s *ProcessState) String() string {
	if s == nil {
		return "<nil>"
	}
	text := ""
	switch w := s.status; {
	case w.Exited():
		text = "exit status " + itoa.Itoa(w.ExitStatus())
	case w.Signaled():
		text = "signal: " + w.Signal().String()
	case w.Stopped():
		text = "stop signal: " + w.StopSignal().String()
		if w.StopSignal() == syscall.SIGTRAP && w.TrapCause() != 0 {
			text += " (trap " + itoa.Itoa(w.TrapCause()) + ")"
		}
	case w.Continued():
		text = "continued"
	}
	if s.status.CoreDump() {
		text += " (core dumped)"
	}
	return text
}
