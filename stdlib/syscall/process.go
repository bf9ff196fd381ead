package syscall

import "unsafe"

func Getpid() (pid int)            { return quick(SYS_GETPID, 0, 0) }
func Getppid() (ppid int)          { return quick(SYS_GETPPID, 0, 0) }
func Gettid() (tid int)            { return quick(SYS_GETTID, 0, 0) }
func Getuid() (uid int)            { return quick(SYS_GETUID, 0, 0) }
func Geteuid() (euid int)          { return quick(SYS_GETEUID, 0, 0) }
func Getgid() (gid int)            { return quick(SYS_GETGID, 0, 0) }
func Getegid() (egid int)          { return quick(SYS_GETEGID, 0, 0) }
func Getpgrp() (pid int)           { return quick(SYS_GETPGRP, 0, 0) }
func Umask(mask int) (oldmask int) { return quick(SYS_UMASK, uintptr(mask), 0) }
func Getpagesize() int             { return 4096 }

// Exit ends the program with the given status.
func Exit(code int) { runtime_exit(code) }

func Getpgid(pid int) (pgid int, err error) { return call(SYS_GETPGID, uintptr(pid), 0, 0, 0, 0, 0) }
func Setsid() (pid int, err error)          { return call(SYS_SETSID, 0, 0, 0, 0, 0, 0) }

func Setpgid(pid int, pgid int) (err error) {
	return do(SYS_SETPGID, uintptr(pid), uintptr(pgid), 0, 0, 0, 0)
}

func Getgroups() (gids []int, err error) {
	n, err := call(SYS_GETGROUPS, 0, 0, 0, 0, 0, 0)
	if n <= 0 {
		return nil, err
	}
	list := make([]uint32, n)
	n, err = call(SYS_GETGROUPS, uintptr(n), uintptr(unsafe.Pointer(&list[0])), 0, 0, 0, 0)
	if err != nil {
		return nil, err
	}
	for _, gid := range list[:n] {
		gids = append(gids, int(gid))
	}
	return gids, nil
}

func Kill(pid int, sig Signal) (err error) {
	return do(SYS_KILL, uintptr(pid), uintptr(sig), 0, 0, 0, 0)
}

func Tgkill(tgid int, tid int, sig Signal) (err error) {
	return do(SYS_TGKILL, uintptr(tgid), uintptr(tid), uintptr(sig), 0, 0, 0)
}

func Getrlimit(resource int, rlim *Rlimit) (err error) {
	return do(SYS_GETRLIMIT, uintptr(resource), uintptr(unsafe.Pointer(rlim)), 0, 0, 0, 0)
}

func Setrlimit(resource int, rlim *Rlimit) error {
	return do(SYS_SETRLIMIT, uintptr(resource), uintptr(unsafe.Pointer(rlim)), 0, 0, 0, 0)
}

func Getrusage(who int, rusage *Rusage) (err error) {
	return do(SYS_GETRUSAGE, uintptr(who), uintptr(unsafe.Pointer(rusage)), 0, 0, 0, 0)
}

func Sysinfo(info *Sysinfo_t) (err error) {
	return do(SYS_SYSINFO, uintptr(unsafe.Pointer(info)), 0, 0, 0, 0, 0)
}

func Uname(buf *Utsname) (err error) {
	return do(SYS_UNAME, uintptr(unsafe.Pointer(buf)), 0, 0, 0, 0, 0)
}

func Gettimeofday(tv *Timeval) (err error) {
	return do(SYS_GETTIMEOFDAY, uintptr(unsafe.Pointer(tv)), 0, 0, 0, 0, 0)
}

func Nanosleep(time *Timespec, leftover *Timespec) (err error) {
	return do(SYS_NANOSLEEP, uintptr(unsafe.Pointer(time)), uintptr(unsafe.Pointer(leftover)), 0, 0, 0, 0)
}

// A WaitStatus tells how a child process ended, or why it stopped.
type WaitStatus uint32

// The lower seven bits are the signal that ended the process, 0 if it exited, 0x7f if it only stopped; 0x80 tells of a
// core dump. Exit status or stopping signal are in the next byte.

func (w WaitStatus) Exited() bool    { return w&0x7f == 0 }
func (w WaitStatus) Stopped() bool   { return w&0xff == 0x7f }
func (w WaitStatus) Signaled() bool  { return !w.Exited() && w&0x7f != 0x7f }
func (w WaitStatus) Continued() bool { return w == 0xffff }
func (w WaitStatus) CoreDump() bool  { return w.Signaled() && w&0x80 != 0 }

func (w WaitStatus) ExitStatus() int {
	if !w.Exited() {
		return -1
	}
	return int(w>>8) & 0xff
}

func (w WaitStatus) Signal() Signal {
	if !w.Signaled() {
		return -1
	}
	return Signal(w & 0x7f)
}

func (w WaitStatus) StopSignal() Signal {
	if !w.Stopped() {
		return -1
	}
	return Signal(w>>8) & 0xff
}

func (w WaitStatus) TrapCause() int {
	if w.StopSignal() != SIGTRAP {
		return -1
	}
	return int(w>>8) >> 8
}

// Wait4 waits for a child process to change its state.
func Wait4(pid int, wstatus *WaitStatus, options int, rusage *Rusage) (wpid int, err error) {
	var status int32
	wpid, err = call(SYS_WAIT4, uintptr(pid), uintptr(unsafe.Pointer(&status)), uintptr(options),
		uintptr(unsafe.Pointer(rusage)), 0, 0)
	if wstatus != nil {
		*wstatus = WaitStatus(status)
	}
	return wpid, err
}
