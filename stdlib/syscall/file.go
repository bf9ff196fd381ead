package syscall

import "unsafe"

// The descriptors every program begins with.
var (
	Stdin  = 0
	Stdout = 1
	Stderr = 2
)

const atFdcwd = ^uintptr(99) // AT_FDCWD, -100: relative to the working directory

func Open(path string, mode int, perm uint32) (fd int, err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return -1, err
	}
	return call(SYS_OPENAT, atFdcwd, uintptr(unsafe.Pointer(p)), uintptr(mode|O_LARGEFILE), uintptr(perm), 0, 0)
}

func Openat(dirfd int, path string, flags int, mode uint32) (fd int, err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return -1, err
	}
	return call(SYS_OPENAT, uintptr(dirfd), uintptr(unsafe.Pointer(p)), uintptr(flags|O_LARGEFILE), uintptr(mode), 0, 0)
}

func Creat(path string, mode uint32) (fd int, err error) {
	return Open(path, O_CREAT|O_WRONLY|O_TRUNC, mode)
}

func Close(fd int) (err error) { return do(SYS_CLOSE, uintptr(fd), 0, 0, 0, 0, 0) }

func Read(fd int, p []byte) (n int, err error) { return withBytes(SYS_READ, fd, p, 0) }

func Write(fd int, p []byte) (n int, err error) { return withBytes(SYS_WRITE, fd, p, 0) }

func Pread(fd int, p []byte, offset int64) (n int, err error) {
	return withBytes(SYS_PREAD64, fd, p, uintptr(offset))
}

func Pwrite(fd int, p []byte, offset int64) (n int, err error) {
	return withBytes(SYS_PWRITE64, fd, p, uintptr(offset))
}

func Seek(fd int, offset int64, whence int) (off int64, err error) {
	n, err := call(SYS_LSEEK, uintptr(fd), uintptr(offset), uintptr(whence), 0, 0, 0)
	return int64(n), err
}

func Stat(path string, stat *Stat_t) (err error) {
	return withPath(SYS_STAT, path, uintptr(unsafe.Pointer(stat)), 0)
}

func Lstat(path string, stat *Stat_t) (err error) {
	return withPath(SYS_LSTAT, path, uintptr(unsafe.Pointer(stat)), 0)
}

func Fstat(fd int, stat *Stat_t) (err error) {
	return do(SYS_FSTAT, uintptr(fd), uintptr(unsafe.Pointer(stat)), 0, 0, 0, 0)
}

func Statfs(path string, buf *Statfs_t) (err error) {
	return withPath(SYS_STATFS, path, uintptr(unsafe.Pointer(buf)), 0)
}

func Fstatfs(fd int, buf *Statfs_t) (err error) {
	return do(SYS_FSTATFS, uintptr(fd), uintptr(unsafe.Pointer(buf)), 0, 0, 0, 0)
}

func Access(path string, mode uint32) (err error) {
	return withPath(SYS_ACCESS, path, uintptr(mode), 0)
}
func Mkdir(path string, mode uint32) (err error)  { return withPath(SYS_MKDIR, path, uintptr(mode), 0) }
func Rmdir(path string) error                     { return withPath(SYS_RMDIR, path, 0, 0) }
func Unlink(path string) error                    { return withPath(SYS_UNLINK, path, 0, 0) }
func Chdir(path string) (err error)               { return withPath(SYS_CHDIR, path, 0, 0) }
func Chroot(path string) (err error)              { return withPath(SYS_CHROOT, path, 0, 0) }
func Chmod(path string, mode uint32) (err error)  { return withPath(SYS_CHMOD, path, uintptr(mode), 0) }
func Mkfifo(path string, mode uint32) (err error) { return Mknod(path, mode|S_IFIFO, 0) }

func Mknod(path string, mode uint32, dev int) (err error) {
	return withPath(SYS_MKNOD, path, uintptr(mode), uintptr(dev))
}

func Truncate(path string, length int64) (err error) {
	return withPath(SYS_TRUNCATE, path, uintptr(length), 0)
}

func Chown(path string, uid int, gid int) (err error) {
	return withPath(SYS_CHOWN, path, uintptr(uid), uintptr(gid))
}

func Lchown(path string, uid int, gid int) (err error) {
	return withPath(SYS_LCHOWN, path, uintptr(uid), uintptr(gid))
}

func Rename(oldpath string, newpath string) (err error) {
	return with2Paths(SYS_RENAME, oldpath, newpath)
}
func Link(oldpath string, newpath string) (err error) { return with2Paths(SYS_LINK, oldpath, newpath) }
func Symlink(oldpath string, newpath string) (err error) {
	return with2Paths(SYS_SYMLINK, oldpath, newpath)
}

func Readlink(path string, buf []byte) (n int, err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return -1, err
	}
	return call(SYS_READLINK, uintptr(unsafe.Pointer(p)), uintptr(address(buf)), uintptr(len(buf)), 0, 0, 0)
}

func Unlinkat(dirfd int, path string) error { return unlinkat(dirfd, path, 0) }

// unlinkat removes the directory entry path relative to dirfd; with AT_REMOVEDIR among flags a directory.
func unlinkat(dirfd int, path string, flags int) error {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return do(SYS_UNLINKAT, uintptr(dirfd), uintptr(unsafe.Pointer(p)), uintptr(flags), 0, 0, 0)
}

func Mkdirat(dirfd int, path string, mode uint32) (err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return do(SYS_MKDIRAT, uintptr(dirfd), uintptr(unsafe.Pointer(p)), uintptr(mode), 0, 0, 0)
}

func Fchdir(fd int) (err error)    { return do(SYS_FCHDIR, uintptr(fd), 0, 0, 0, 0, 0) }
func Fsync(fd int) (err error)     { return do(SYS_FSYNC, uintptr(fd), 0, 0, 0, 0, 0) }
func Fdatasync(fd int) (err error) { return do(SYS_FDATASYNC, uintptr(fd), 0, 0, 0, 0, 0) }
func Sync()                        { do(SYS_SYNC, 0, 0, 0, 0, 0, 0) }

func Fchmod(fd int, mode uint32) (err error) {
	return do(SYS_FCHMOD, uintptr(fd), uintptr(mode), 0, 0, 0, 0)
}

func Fchown(fd int, uid int, gid int) (err error) {
	return do(SYS_FCHOWN, uintptr(fd), uintptr(uid), uintptr(gid), 0, 0, 0)
}

func Ftruncate(fd int, length int64) (err error) {
	return do(SYS_FTRUNCATE, uintptr(fd), uintptr(length), 0, 0, 0, 0)
}

func Fallocate(fd int, mode uint32, off int64, len int64) (err error) {
	return do(SYS_FALLOCATE, uintptr(fd), uintptr(mode), uintptr(off), uintptr(len), 0, 0)
}

func Flock(fd int, how int) (err error) { return do(SYS_FLOCK, uintptr(fd), uintptr(how), 0, 0, 0, 0) }

func fcntl(fd int, cmd int, arg uintptr) (int, error) {
	return call(SYS_FCNTL, uintptr(fd), uintptr(cmd), arg, 0, 0, 0)
}

// FcntlFlock performs a fcntl for locks.
func FcntlFlock(fd uintptr, cmd int, lk *Flock_t) error {
	_, err := fcntl(int(fd), cmd, uintptr(unsafe.Pointer(lk)))
	return err
}

func SetNonblock(fd int, nonblocking bool) (err error) {
	flags, err := fcntl(fd, F_GETFL, 0)
	if err != nil {
		return err
	}
	if nonblocking {
		flags |= O_NONBLOCK
	} else {
		flags &^= O_NONBLOCK
	}
	_, err = fcntl(fd, F_SETFL, uintptr(flags))
	return err
}

func CloseOnExec(fd int) { fcntl(fd, F_SETFD, 1) }

func Dup(oldfd int) (fd int, err error) { return call(SYS_DUP, uintptr(oldfd), 0, 0, 0, 0, 0) }

func Dup2(oldfd int, newfd int) (err error) {
	return do(SYS_DUP2, uintptr(oldfd), uintptr(newfd), 0, 0, 0, 0)
}

func Dup3(oldfd int, newfd int, flags int) (err error) {
	return do(SYS_DUP3, uintptr(oldfd), uintptr(newfd), uintptr(flags), 0, 0, 0)
}

// Pipe makes a pipe: p[0] can be read from, p[1] written to.
func Pipe(p []int) error { return Pipe2(p, 0) }

func Pipe2(p []int, flags int) error {
	if len(p) != 2 {
		return EINVAL
	}
	var fds [2]int32
	if err := do(SYS_PIPE2, uintptr(unsafe.Pointer(&fds)), uintptr(flags), 0, 0, 0, 0); err != nil {
		return err
	}
	p[0], p[1] = int(fds[0]), int(fds[1])
	return nil
}

func Getdents(fd int, buf []byte) (n int, err error) { return withBytes(SYS_GETDENTS64, fd, buf, 0) }

// ReadDirent fills buf with directory entries; ParseDirent takes them apart.
func ReadDirent(fd int, buf []byte) (n int, err error) { return Getdents(fd, buf) }

// ParseDirent appends the names of up to max entries in buf to names; all if max is negative. It leaves out "." and
// "..", and returns how many bytes of buf it has used up.
func ParseDirent(buf []byte, max int, names []string) (consumed int, count int, newnames []string) {
	const nameOffset = unsafe.Offsetof(Dirent{}.Name)
	size := len(buf)
	for max != 0 && len(buf) >= int(nameOffset) {
		d := (*Dirent)(unsafe.Pointer(&buf[0]))
		n := int(d.Reclen)
		if n > len(buf) || n < int(nameOffset) {
			break
		}
		name := cString(buf[nameOffset:n])
		buf = buf[n:]
		if d.Ino == 0 || name == "." || name == ".." {
			continue
		}
		names = append(names, name)
		max--
		count++
	}
	return size - len(buf), count, names
}

func Getcwd(buf []byte) (n int, err error) {
	return call(SYS_GETCWD, uintptr(address(buf)), uintptr(len(buf)), 0, 0, 0, 0)
}

// ImplementsGetwd says that Getwd asks the kernel.
const ImplementsGetwd = true

func Getwd() (wd string, err error) {
	var buf [4096]byte
	n, err := Getcwd(buf[:])
	if err != nil {
		return "", err
	}
	// The kernel's path begins with another word if the directory cannot be reached from the root.
	if n < 1 || buf[0] != '/' {
		return "", ENOENT
	}
	return cString(buf[:n]), nil
}

// Utimes sets the access and the modification time of the file.
func Utimes(path string, tv []Timeval) (err error) {
	if len(tv) != 2 {
		return EINVAL
	}
	return withPath(SYS_UTIMES, path, uintptr(unsafe.Pointer(&tv[0])), 0)
}

// UtimesNano sets the access and the modification time of the file.
func UtimesNano(path string, ts []Timespec) (err error) {
	if len(ts) != 2 {
		return EINVAL
	}
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return do(SYS_UTIMENSAT, atFdcwd, uintptr(unsafe.Pointer(p)), uintptr(unsafe.Pointer(&ts[0])), 0, 0, 0)
}

func Sendfile(outfd int, infd int, offset *int64, count int) (written int, err error) {
	return call(SYS_SENDFILE, uintptr(outfd), uintptr(infd), uintptr(unsafe.Pointer(offset)), uintptr(count), 0, 0)
}
