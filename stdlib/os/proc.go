package os

import (
	"internal/testlog"
	"syscall"
)

// What this package asks of the C runtime.
func runtime_args() []string
func runtime_exit(code int)
func runtime_rand() uint64

// sigpipe ends the program as SIGPIPE ends one that does not handle it: nobody reads what it has to say.
func sigpipe()

// Args is the command line, beginning with the program's name.
var Args = runtime_args()

// Exit ends the program with the given status. Deferred calls do not run.
func Exit(code int) {
	if code == 0 && testlog.PanicOnExit0 {
		panic("unexpected call to os.Exit(0) during test")
	}
	runtime_exit(code)
}

// A Signal is a signal of the operating system.
type Signal interface {
	String() string
	Signal() // tells signals from other values that have a String method
}

// The signals that exist on all systems.
var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

// Getpid returns the process id of the program, Getppid that of its parent.
func Getpid() int  { return syscall.Getpid() }
func Getppid() int { return syscall.Getppid() }

// The ids of the user and the group that the program runs as.
func Getuid() int  { return syscall.Getuid() }
func Geteuid() int { return syscall.Geteuid() }
func Getgid() int  { return syscall.Getgid() }
func Getegid() int { return syscall.Getegid() }

// Getgroups returns the ids of all groups that the user belongs to.
func Getgroups() ([]int, error) {
	gids, err := syscall.Getgroups()
	return gids, NewSyscallError("getgroups", err)
}

// Getpagesize returns the size of the system's memory pages.
func Getpagesize() int { return syscall.Getpagesize() }

// Hostname returns the name of the machine.
func Hostname() (name string, err error) {
	var u syscall.Utsname
	if err := syscall.Uname(&u); err != nil {
		return "", NewSyscallError("uname", err)
	}
	var b []byte
	for _, c := range u.Nodename {
		if c == 0 {
			break
		}
		b = append(b, byte(c))
	}
	return string(b), nil
}

// Executable returns the path of the file that the program was started from.
func Executable() (string, error) {
	path, err := Readlink("/proc/self/exe")
	if err != nil {
		return "", err
	}
	const deleted = " (deleted)"
	if n := len(path) - len(deleted); n > 0 && path[n:] == deleted {
		path = path[:n]
	}
	return path, nil
}
