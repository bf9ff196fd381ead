package os

import (
	"syscall"
	"time"
)

// onPath makes a call about one file that returns nothing but an error.
func onPath(op, name string, call func() error) error {
	if err := ignoringEINTR(call); err != nil {
		return &PathError{Op: op, Path: name, Err: err}
	}
	return nil
}

// onTwoPaths makes a call about two files.
func onTwoPaths(op, oldname, newname string, call func(string, string) error) error {
	if err := ignoringEINTR(func() error { return call(oldname, newname) }); err != nil {
		return &LinkError{op, oldname, newname, err}
	}
	return nil
}

// Mkdir makes a directory. perm, less the umask, are its permissions.
func Mkdir(name string, perm FileMode) error {
	return onPath("mkdir", name, func() error { return syscall.Mkdir(name, systemMode(perm)) })
}

// MkdirAll makes a directory and those it is in, as far as there are none.
func MkdirAll(path string, perm FileMode) error {
	if info, err := Stat(path); err == nil {
		if info.IsDir() {
			return nil
		}
		return &PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR}
	}
	end := len(path)
	for end > 0 && path[end-1] == '/' {
		end--
	}
	for end > 0 && path[end-1] != '/' {
		end--
	}
	if end > 1 {
		if err := MkdirAll(path[:end-1], perm); err != nil {
			return err
		}
	}
	err := Mkdir(path, perm)
	if err != nil {
		// Somebody else may have made it, or the path ends in "/.".
		if info, err1 := Lstat(path); err1 == nil && info.IsDir() {
			return nil
		}
	}
	return err
}

// Remove removes the file or the empty directory.
func Remove(name string) error {
	err := ignoringEINTR(func() error { return syscall.Unlink(name) })
	if err == nil {
		return nil
	}
	err1 := ignoringEINTR(func() error { return syscall.Rmdir(name) })
	if err1 == nil {
		return nil
	}
	if err1 != syscall.ENOTDIR { // it is a directory: what Rmdir says counts
		err = err1
	}
	return &PathError{Op: "remove", Path: name, Err: err}
}

// RemoveAll removes the file or the directory with everything in it. It goes on after errors and returns the first. It
// is no error if there is nothing.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	if n := len(path); path[n-1] == '.' && (n == 1 || path[n-2] == '/') {
		return &PathError{Op: "RemoveAll", Path: path, Err: syscall.EINVAL}
	}
	err := Remove(path)
	if err == nil || IsNotExist(err) {
		return nil
	}
	info, statErr := Lstat(path)
	if statErr != nil {
		if IsNotExist(statErr) {
			return nil
		}
		return statErr
	}
	if !info.IsDir() {
		return err
	}
	first := removeContents(path)
	err = Remove(path)
	if err == nil || IsNotExist(err) {
		return nil
	}
	if first != nil {
		return first
	}
	return err
}

// removeContents removes everything in the directory, and returns the first error.
func removeContents(path string) (first error) {
	f, err := Open(path)
	if err != nil {
		if IsNotExist(err) {
			return nil
		}
		return err
	}
	// All names first: removing entries may disturb the reading of a directory.
	names, err := f.Readdirnames(-1)
	f.Close()
	for _, name := range names {
		if e := RemoveAll(path + "/" + name); e != nil && first == nil {
			first = e
		}
	}
	if first == nil {
		first = err
	}
	return first
}

// Rename gives the file another name. A file that has that name, and is not a directory, is replaced.
func Rename(oldpath, newpath string) error {
	// The kernel lets an empty directory be replaced. Say no as for all others.
	if info, err := Lstat(newpath); err == nil && info.IsDir() {
		if old, err := Lstat(oldpath); err != nil {
			return &LinkError{"rename", oldpath, newpath, underlying(err)}
		} else if newpath == oldpath || !SameFile(info, old) {
			return &LinkError{"rename", oldpath, newpath, syscall.EEXIST}
		}
	}
	return onTwoPaths("rename", oldpath, newpath, syscall.Rename)
}

// Link makes newname another name of the file oldname.
func Link(oldname, newname string) error { return onTwoPaths("link", oldname, newname, syscall.Link) }

// Symlink makes newname a symbolic link that leads to oldname.
func Symlink(oldname, newname string) error {
	return onTwoPaths("symlink", oldname, newname, syscall.Symlink)
}

// Readlink returns where the symbolic link leads.
func Readlink(name string) (string, error) {
	for size := 128; ; size *= 2 {
		b := make([]byte, size)
		var n int
		err := ignoringEINTR(func() (err error) {
			n, err = syscall.Readlink(name, b)
			return err
		})
		if err != nil {
			return "", &PathError{Op: "readlink", Path: name, Err: err}
		}
		if n < size {
			return string(b[:n]), nil
		}
	}
}

// Chmod sets the permissions of the file.
func Chmod(name string, mode FileMode) error {
	return onPath("chmod", name, func() error { return syscall.Chmod(name, systemMode(mode)) })
}

// Chown sets the owner and the group of the file; -1 leaves one as it is.
func Chown(name string, uid, gid int) error {
	return onPath("chown", name, func() error { return syscall.Chown(name, uid, gid) })
}

// Lchown is Chown for a symbolic link itself.
func Lchown(name string, uid, gid int) error {
	return onPath("lchown", name, func() error { return syscall.Lchown(name, uid, gid) })
}

// Truncate sets the size of the file.
func Truncate(name string, size int64) error {
	return onPath("truncate", name, func() error { return syscall.Truncate(name, size) })
}

// Chtimes sets when the file was last read and written. A zero Time leaves one as it is.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	const omit = 1<<30 - 2
	var times [2]syscall.Timespec
	for i, t := range [2]time.Time{atime, mtime} {
		if t.IsZero() {
			times[i] = syscall.Timespec{Sec: omit, Nsec: omit}
		} else {
			times[i] = syscall.NsecToTimespec(t.UnixNano())
		}
	}
	return onPath("chtimes", name, func() error { return syscall.UtimesNano(name, times[:]) })
}

// Chdir makes dir the working directory.
func Chdir(dir string) error { return onPath("chdir", dir, func() error { return syscall.Chdir(dir) }) }

// Getwd returns the working directory. If the environment variable PWD has a path that leads there, it is that one.
func Getwd() (dir string, err error) {
	if dir = Getenv("PWD"); dir != "" && dir[0] == '/' {
		here, err1 := Stat(".")
		there, err2 := Stat(dir)
		if err1 == nil && err2 == nil && SameFile(here, there) {
			return dir, nil
		}
	}
	err = ignoringEINTR(func() (err error) {
		dir, err = syscall.Getwd()
		return err
	})
	return dir, NewSyscallError("getwd", err)
}

// UserHomeDir returns the user's home directory.
func UserHomeDir() (string, error) {
	if dir := Getenv("HOME"); dir != "" {
		return dir, nil
	}
	return "", plainError("$HOME is not defined")
}

// UserCacheDir returns where programs keep what they can make again.
func UserCacheDir() (string, error) { return userDir("XDG_CACHE_HOME", "/.cache") }

// UserConfigDir returns where programs keep the user's settings.
func UserConfigDir() (string, error) { return userDir("XDG_CONFIG_HOME", "/.config") }

func userDir(variable, inHome string) (string, error) {
	dir := Getenv(variable)
	if dir == "" {
		if dir = Getenv("HOME"); dir == "" {
			return "", plainError("neither $" + variable + " nor $HOME are defined")
		}
		return dir + inHome, nil
	}
	if dir[0] != '/' {
		return "", plainError("path in $" + variable + " is relative")
	}
	return dir, nil
}
