// Package os is the operating system's interface: files, directories, the environment, processes. The errors of its
// functions tell what was done to which file, as a *PathError.
package os

import (
	"internal/poll"
	"io"
	"io/fs"
	"runtime"
	"sync"
	"syscall"
	"unsafe"
)

// Flags for OpenFile: one of the first three, and any of the others.
const (
	O_RDONLY int = syscall.O_RDONLY // for reading
	O_WRONLY int = syscall.O_WRONLY // for writing
	O_RDWR   int = syscall.O_RDWR   // for both
	O_APPEND int = syscall.O_APPEND // each write goes to the end
	O_CREATE int = syscall.O_CREAT  // make the file if there is none
	O_EXCL   int = syscall.O_EXCL   // with O_CREATE: there must be none
	O_SYNC   int = syscall.O_SYNC   // writes reach the disk before they return
	O_TRUNC  int = syscall.O_TRUNC  // empty the file
)

// Deprecated: use io.SeekStart, io.SeekCurrent, io.SeekEnd.
const (
	SEEK_SET int = 0
	SEEK_CUR int = 1
	SEEK_END int = 2
)

const (
	DevNull           = "/dev/null"
	PathSeparator     = '/' // between the elements of a path
	PathListSeparator = ':' // between the paths of a list
)

// IsPathSeparator says whether c separates the elements of a path.
func IsPathSeparator(c uint8) bool { return c == PathSeparator }

type (
	FileInfo = fs.FileInfo
	FileMode = fs.FileMode
	DirEntry = fs.DirEntry
)

// The bits of FileMode, see package io/fs.
const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular

	ModeType = fs.ModeType
	ModePerm = fs.ModePerm
)

// A File is an open file. Goroutines can share it.
//
// A call that waits parks only its goroutine if the file is a pipe, a terminal or the like; otherwise it keeps a thread
// waiting, too.
type File struct {
	name       string
	fd         poll.FD
	appendOnly bool // opened with O_APPEND
	mu         sync.Mutex
	dir        *dirReader // what has been read of a directory; mu protects it
}

// The standard files.
var (
	Stdin  = &File{fd: poll.FD{Sysfd: 0, IsStream: true}, name: "/dev/stdin"}
	Stdout = &File{fd: poll.FD{Sysfd: 1, IsStream: true}, name: "/dev/stdout"}
	Stderr = &File{fd: poll.FD{Sysfd: 2, IsStream: true}, name: "/dev/stderr"}
)

func newFile(fd int, name string) *File {
	return &File{fd: poll.FD{Sysfd: fd, IsStream: true}, name: name}
}

// NewFile returns a File for a descriptor that is open already; nil if it cannot be one. If the descriptor is non-blocking,
// calls that wait park their goroutine only, where the kernel supports that.
func NewFile(fd uintptr, name string) *File {
	if int(fd) < 0 {
		return nil
	}
	f := newFile(int(fd), name)
	flags, _, err := syscall.Syscall(syscall.SYS_FCNTL, fd, syscall.F_GETFL, 0)
	if err == 0 && flags&syscall.O_NONBLOCK != 0 {
		f.fd.Init()
	}
	return f
}

// newOwnFile is NewFile for a descriptor that was opened here: it is closed if the File is forgotten. parks says that
// calls that wait shall park, if the kernel supports that.
func newOwnFile(fd int, name string, parks bool) *File {
	f := newFile(fd, name)
	if parks && f.fd.Init() == nil {
		syscall.SetNonblock(fd, true)
	}
	runtime.SetFinalizer(f, (*File).Close)
	return f
}

// mayWait says whether reading from the descriptor can mean to wait for somebody.
func mayWait(fd int) bool {
	var st syscall.Stat_t
	if syscall.Fstat(fd, &st) != nil {
		return false
	}
	kind := st.Mode & syscall.S_IFMT
	return kind != syscall.S_IFREG && kind != syscall.S_IFDIR
}

// Open opens the file for reading.
func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

// Create makes the file, or empties it if there is one, and opens it for reading and writing.
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

// OpenFile opens the file as flag says. perm, less the umask, are the permissions of a file that it makes.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	for {
		fd, err := syscall.Open(name, flag|syscall.O_CLOEXEC, systemMode(perm))
		if err == nil {
			f := newOwnFile(fd, name, mayWait(fd))
			f.appendOnly = flag&O_APPEND != 0
			return f, nil
		}
		if err != syscall.EINTR {
			return nil, &PathError{Op: "open", Path: name, Err: err}
		}
	}
}

// systemMode returns the mode as the kernel has it.
func systemMode(m FileMode) uint32 {
	s := uint32(m.Perm())
	if m&ModeSetuid != 0 {
		s |= syscall.S_ISUID
	}
	if m&ModeSetgid != 0 {
		s |= syscall.S_ISGID
	}
	if m&ModeSticky != 0 {
		s |= syscall.S_ISVTX
	}
	return s
}

// begin announces a call that uses the descriptor; f.fd.End ends it.
func (f *File) begin(op string) error {
	if f == nil {
		return ErrInvalid
	}
	return f.fail(op, f.fd.Begin())
}

// fail returns err as an error of this file, nil if it is nil.
func (f *File) fail(op string, err error) error {
	if err == nil || err == io.EOF {
		return err
	}
	if err == poll.ErrFileClosing {
		err = ErrClosed
	}
	return &PathError{Op: op, Path: f.name, Err: err}
}

// do makes a call that returns nothing but an error, again if a signal interrupts it.
func (f *File) do(op string, call func(fd int) error) error {
	if err := f.begin(op); err != nil {
		return err
	}
	defer f.fd.End()
	return f.fail(op, ignoringEINTR(func() error { return call(f.fd.Sysfd) }))
}

func ignoringEINTR(call func() error) error {
	for {
		if err := call(); err != syscall.EINTR {
			return err
		}
	}
}

// Name returns the name that the file was opened with.
func (f *File) Name() string { return f.name }

// Fd returns the descriptor. It becomes invalid when the file is closed. From then on calls that wait keep a thread
// waiting, and deadlines have no effect; SyscallConn is without that drawback.
func (f *File) Fd() uintptr {
	if f == nil || f.fd.Closed() {
		return ^uintptr(0)
	}
	if f.fd.Parks() {
		f.fd.SetBlocking()
	}
	return uintptr(f.fd.Sysfd)
}

// Close closes the file. Calls that park are woken and fail; others that are under way go on. New ones fail.
func (f *File) Close() error {
	if f == nil {
		return ErrInvalid
	}
	return f.fail("close", f.fd.Close())
}

// Read reads up to len(b) bytes and returns how many. At the end of the file it returns 0 and io.EOF.
func (f *File) Read(b []byte) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	n, err = f.fd.Read(b)
	return n, f.fail("read", err)
}

const (
	errNegativeOffset      = plainError("negative offset")
	errWriteAtInAppendMode = plainError("os: invalid use of WriteAt on file opened with O_APPEND")
)

// ReadAt reads len(b) bytes from offset off on. If there are fewer it returns an error, io.EOF at the end of the file.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	if off < 0 {
		return 0, &PathError{Op: "readat", Path: f.name, Err: errNegativeOffset}
	}
	for n < len(b) {
		m, err := f.fd.Pread(b[n:], off+int64(n))
		if n += m; err != nil {
			return n, f.fail("read", err)
		}
	}
	return n, nil
}

// Write writes all of b. It returns an error if it returns n < len(b).
func (f *File) Write(b []byte) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	n, err = f.fd.Write(b)
	if err == syscall.EPIPE && (f.fd.Sysfd == 1 || f.fd.Sysfd == 2) {
		sigpipe()
	}
	return n, f.fail("write", err)
}

// WriteAt writes all of b from offset off on. The file must not have been opened with O_APPEND.
func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	if f.appendOnly {
		return 0, errWriteAtInAppendMode
	}
	if off < 0 {
		return 0, &PathError{Op: "writeat", Path: f.name, Err: errNegativeOffset}
	}
	n, err = f.fd.Pwrite(b, off)
	return n, f.fail("write", err)
}

// WriteString is Write for a string.
func (f *File) WriteString(s string) (n int, err error) {
	return f.Write(unsafe.Slice(unsafe.StringData(s), len(s)))
}

// Seek sets where the next Read or Write happens, relative to the beginning, the current place or the end of the file
// (io.SeekStart and so on), and returns the new offset.
func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if err := f.begin("seek"); err != nil {
		return 0, err
	}
	defer f.fd.End()
	f.mu.Lock()
	defer f.mu.Unlock()
	ret, err = syscall.Seek(f.fd.Sysfd, offset, whence)
	if err == nil && f.dir != nil && ret != 0 {
		err = syscall.EISDIR
	}
	if err != nil {
		return 0, f.fail("seek", err)
	}
	f.dir = nil // the directory is read anew
	return ret, nil
}

// ReadFrom reads from r until its end and writes that to the file.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	return io.Copy(writerOnly{f}, r)
}

// WriteTo writes what is left of the file to w.
func (f *File) WriteTo(w io.Writer) (n int64, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	return io.Copy(w, readerOnly{f})
}

// writerOnly and readerOnly hide from io.Copy what f can do besides: it would call ReadFrom and WriteTo again.
type writerOnly struct{ f *File }
type readerOnly struct{ f *File }

func (w writerOnly) Write(b []byte) (int, error) { return w.f.Write(b) }
func (r readerOnly) Read(b []byte) (int, error)  { return r.f.Read(b) }

// Sync makes sure that what was written is on the disk.
func (f *File) Sync() error { return f.do("sync", syscall.Fsync) }

// Chdir makes the directory f the working directory.
func (f *File) Chdir() error { return f.do("chdir", syscall.Fchdir) }

// Truncate sets the size of the file.
func (f *File) Truncate(size int64) error {
	return f.do("truncate", func(fd int) error { return syscall.Ftruncate(fd, size) })
}

// Chmod sets the permissions of the file.
func (f *File) Chmod(mode FileMode) error {
	return f.do("chmod", func(fd int) error { return syscall.Fchmod(fd, systemMode(mode)) })
}

// Chown sets the owner and the group of the file; -1 leaves one as it is.
func (f *File) Chown(uid, gid int) error {
	return f.do("chown", func(fd int) error { return syscall.Fchown(fd, uid, gid) })
}

// Pipe returns the two ends of a new pipe: what is written to w can be read from r.
func Pipe() (r *File, w *File, err error) {
	var p [2]int
	if err := syscall.Pipe2(p[:], syscall.O_CLOEXEC); err != nil {
		return nil, nil, NewSyscallError("pipe2", err)
	}
	return newOwnFile(p[0], "|0", true), newOwnFile(p[1], "|1", true), nil
}

// ReadFile returns the contents of the file.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	size := 512
	if info, err := f.Stat(); err == nil && info.Size() >= int64(size) {
		size = int(info.Size()) + 1 // one more, to see the end without growing
	}
	data := make([]byte, 0, size)
	for {
		n, err := f.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err != nil {
			if err == io.EOF {
				err = nil
			}
			return data, err
		}
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
	}
}

// WriteFile makes the file contain data. perm, less the umask, are the permissions of a new file.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return err
}
