package syscall

import (
	"runtime"
	"sync"
	"unsafe"
)

// ForkLock is held for writing while a program is started. Who makes a descriptor that is not closed when a program is
// executed, to mark it so later, holds it for reading meanwhile.
var ForkLock sync.RWMutex

// A Credential says as whom a program runs.
type Credential struct {
	Uid         uint32
	Gid         uint32
	Groups      []uint32 // supplementary groups
	NoSetGroups bool     // leave the supplementary groups as they are
}

// A SysProcIDMap maps ids of a user namespace.
type SysProcIDMap struct {
	ContainerID int // the first in the namespace
	HostID      int // the first outside
	Size        int // how many
}

// A SysProcAttr says what is special about a program that is started.
type SysProcAttr struct {
	Chroot                     string         // the root directory
	Credential                 *Credential    // the user
	Ptrace                     bool           // it is traced by the thread that starts it: see runtime.LockOSThread
	Setsid                     bool           // it begins a session
	Setpgid                    bool           // its process group is Pgid, or a new one if that is 0
	Setctty                    bool           // its terminal is its descriptor Ctty; needs Setsid
	Noctty                     bool           // it gives up the terminal of descriptor 0
	Ctty                       int            // a descriptor: of the child for Setctty, of the parent for Foreground
	Foreground                 bool           // its process group is the terminal's foreground; implies Setpgid
	Pgid                       int            // see Setpgid
	Pdeathsig                  Signal         // what it gets when the thread that started it dies
	Cloneflags                 uintptr        // for clone
	Unshareflags               uintptr        // for unshare
	UidMappings                []SysProcIDMap // not supported
	GidMappings                []SysProcIDMap // not supported
	GidMappingsEnableSetgroups bool
	AmbientCaps                []uintptr // not supported
	UseCgroupFD                bool      // not supported
	CgroupFD                   int
	PidFD                      *int // where to put a descriptor for the process, -1 if the kernel has none
}

// A ProcAttr says how a program is started.
type ProcAttr struct {
	Dir   string    // the working directory, "" for the caller's
	Env   []string  // the environment
	Files []uintptr // its descriptors; ^0 for none
	Sys   *SysProcAttr
}

// forkRequest is what runtime/goglue/forkexec.c reads.
type forkRequest struct {
	path                                                                        *byte
	argv, envv                                                                  **byte
	chroot, dir                                                                 *byte
	fds                                                                         *int
	nfds                                                                        int
	cloneflags, unshareflags                                                    uintptr
	setsid, setpgid, setctty, noctty, foreground, ptrace, credential, setgroups bool
	pgid, ctty, deathsig, parent                                                int
	uid, gid                                                                    uint32
	groups                                                                      *uint32
	ngroups                                                                     int
	pidfd                                                                       int32
	error                                                                       int
}

func forkExec(r *forkRequest) (pid int, errno uintptr)

// optionalCString returns nil for "".
func optionalCString(s string) (*byte, error) {
	if s == "" {
		return nil, nil
	}
	return BytePtrFromString(s)
}

// set copies what is plain.
func (r *forkRequest) set(a *SysProcAttr) (err error) {
	if a.UidMappings != nil || a.GidMappings != nil || a.AmbientCaps != nil || a.UseCgroupFD {
		return ENOTSUP
	}
	if r.chroot, err = optionalCString(a.Chroot); err != nil {
		return err
	}
	r.setsid, r.setpgid, r.setctty, r.noctty, r.foreground = a.Setsid, a.Setpgid, a.Setctty, a.Noctty, a.Foreground
	r.ptrace = a.Ptrace
	r.pgid, r.ctty, r.deathsig = a.Pgid, a.Ctty, int(a.Pdeathsig)
	r.cloneflags, r.unshareflags = a.Cloneflags, a.Unshareflags
	if c := a.Credential; c != nil {
		r.credential, r.uid, r.gid, r.setgroups = true, c.Uid, c.Gid, !c.NoSetGroups
		if r.ngroups = len(c.Groups); r.ngroups > 0 {
			r.groups = &c.Groups[0]
		}
	}
	if a.PidFD != nil {
		r.cloneflags |= CLONE_PIDFD
	}
	return nil
}

// ForkExec starts the program argv0 and returns its process id.
func ForkExec(argv0 string, argv []string, attr *ProcAttr) (pid int, err error) {
	if attr == nil {
		attr = &ProcAttr{}
	}
	sys := attr.Sys
	if sys == nil {
		sys = &SysProcAttr{}
	}
	r := &forkRequest{parent: Getpid(), pidfd: -1}
	if r.path, err = BytePtrFromString(argv0); err != nil {
		return 0, err
	}
	args, err := SlicePtrFromStrings(argv)
	if err != nil {
		return 0, err
	}
	envs, err := SlicePtrFromStrings(attr.Env)
	if err != nil {
		return 0, err
	}
	r.argv, r.envv = &args[0], &envs[0]
	if r.dir, err = optionalCString(attr.Dir); err != nil {
		return 0, err
	}
	if err = r.set(sys); err != nil {
		return 0, err
	}
	if sys.Setctty && sys.Foreground {
		return 0, errorText("both Setctty and Foreground set in SysProcAttr")
	}
	if sys.Setctty && sys.Ctty >= len(attr.Files) {
		return 0, errorText("Setctty set but Ctty not valid in child")
	}
	fds := make([]int, len(attr.Files)+1)
	for i, fd := range attr.Files {
		fds[i] = int(fd)
	}
	r.fds, r.nfds = &fds[0], len(attr.Files)
	ForkLock.Lock()
	pid, errno := forkExec(r)
	ForkLock.Unlock()
	runtime.KeepAlive(args)
	runtime.KeepAlive(envs)
	runtime.KeepAlive(fds)
	if errno != 0 {
		return 0, Errno(errno)
	}
	if sys.PidFD != nil {
		*sys.PidFD = int(r.pidfd)
	}
	return pid, nil
}

type errorText string

func (e errorText) Error() string { return string(e) }

// StartProcess is ForkExec; handle is always 0.
func StartProcess(argv0 string, argv []string, attr *ProcAttr) (pid int, handle uintptr, err error) {
	pid, err = ForkExec(argv0, argv, attr)
	return pid, 0, err
}

// Exec replaces the program by another.
func Exec(argv0 string, argv []string, envv []string) (err error) {
	p, err := BytePtrFromString(argv0)
	if err != nil {
		return err
	}
	args, err := SlicePtrFromStrings(argv)
	if err != nil {
		return err
	}
	envs, err := SlicePtrFromStrings(envv)
	if err != nil {
		return err
	}
	_, e := rawSyscall6(SYS_EXECVE, uintptr(unsafe.Pointer(p)), uintptr(unsafe.Pointer(&args[0])),
		uintptr(unsafe.Pointer(&envs[0])), 0, 0, 0)
	return Errno(e)
}
