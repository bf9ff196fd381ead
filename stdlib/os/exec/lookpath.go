package exec

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

var (
	ErrNotFound  = errors.New("executable file not found in $PATH")
	ErrDot       = errors.New("cannot run executable found relative to current directory")
	ErrWaitDelay = errors.New("exec: WaitDelay expired before I/O complete")
)

// An Error tells why no program was found for a name.
type Error struct {
	Name string
	Err  error
}

func (e *Error) Error() string { return "exec: \"" + e.Name + "\": " + e.Err.Error() }
func (e *Error) Unwrap() error { return e.Err }

// executable returns nil if the file is a program that we may run.
func executable(file string) error {
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	mode := info.Mode()
	if mode.IsDir() {
		return syscall.EISDIR
	}
	const accessForExec, atEaccess = 1, 0x200
	path, err := syscall.BytePtrFromString(file)
	if err != nil {
		return err
	}
	err = faccessat(path, accessForExec, atEaccess)
	// Old kernels do not know the call; some say that there is no permission where they mean that.
	if err == nil || err != syscall.ENOSYS && err != syscall.EPERM {
		return err
	}
	if mode&0111 != 0 {
		return nil
	}
	return fs.ErrPermission
}

// LookPath returns the path of the program that the name means: the name itself if it contains a slash, else the first of
// that name in the directories of $PATH. A program in the current directory is returned with an error that is ErrDot.
func LookPath(file string) (string, error) {
	if file == "" {
		return "", &Error{file, ErrNotFound}
	}
	if strings.Contains(file, "/") {
		if err := executable(file); err != nil {
			return "", &Error{file, err}
		}
		return file, nil
	}
	for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
		if dir == "" {
			dir = "." // as shells have it
		}
		path := filepath.Join(dir, file)
		if executable(path) != nil {
			continue
		}
		if !filepath.IsAbs(path) {
			return path, &Error{file, ErrDot}
		}
		return path, nil
	}
	return "", &Error{file, ErrNotFound}
}
