// Package fs defines what a file system is: files with slash-separated names that can be opened and read.
package fs

import (
	"internal/oserror"
	"time"
	"unicode/utf8"
)

// An FS gives access to a tree of files. It is the least a file system has to do; there are further interfaces for
// what it can do besides, ReadDirFS and others.
type FS interface {
	// Open opens the named file. Errors are of type *PathError, with Op "open"; for names that ValidPath does not accept
	// the error is ErrInvalid or ErrNotExist.
	Open(name string) (File, error)
}

// A File gives access to an open file. A directory also implements ReadDirFile.
type File interface {
	Stat() (FileInfo, error)
	Read([]byte) (int, error)
	Close() error
}

// A ReadDirFile is a directory.
type ReadDirFile interface {
	File

	// ReadDir returns the next entries, at most n; at the end io.EOF. If n is not positive it returns all that are left.
	ReadDir(n int) ([]DirEntry, error)
}

// A DirEntry is an entry of a directory.
type DirEntry interface {
	Name() string // the last element of the path
	IsDir() bool
	Type() FileMode // the type bits of the mode

	// Info returns what Lstat would. The file may have changed since the directory was read, or be gone.
	Info() (FileInfo, error)
}

// A FileInfo describes a file.
type FileInfo interface {
	Name() string // the last element of the path
	Size() int64  // in bytes, for regular files
	Mode() FileMode
	ModTime() time.Time
	IsDir() bool
	Sys() any // what is underneath; may be nil
}

// ValidPath says whether name is one that Open takes: elements separated by single slashes, without "." and ".." and
// without a slash at either end, in UTF-8. The root is ".".
func ValidPath(name string) bool {
	if !utf8.ValidString(name) {
		return false
	}
	if name == "." {
		return true
	}
	for {
		i := 0
		for i < len(name) && name[i] != '/' {
			i++
		}
		element := name[:i]
		if element == "" || element == "." || element == ".." {
			return false
		}
		if i == len(name) {
			return true
		}
		name = name[i+1:]
	}
}

// The general errors of file systems. Errors are compared with them by errors.Is.
var (
	ErrInvalid    = oserror.ErrInvalid    // "invalid argument"
	ErrPermission = oserror.ErrPermission // "permission denied"
	ErrExist      = oserror.ErrExist      // "file already exists"
	ErrNotExist   = oserror.ErrNotExist   // "file does not exist"
	ErrClosed     = oserror.ErrClosed     // "file already closed"
)

// A FileMode is a file's type and permissions. Its bits are the same on all systems.
type FileMode uint32

const (
	ModeDir        FileMode = 1 << (32 - 1 - iota) // d: a directory
	ModeAppend                                     // a: can only be appended to
	ModeExclusive                                  // l: for exclusive use
	ModeTemporary                                  // T: temporary
	ModeSymlink                                    // L: a symbolic link
	ModeDevice                                     // D: a device
	ModeNamedPipe                                  // p: a named pipe
	ModeSocket                                     // S: a Unix domain socket
	ModeSetuid                                     // u: runs as its owner
	ModeSetgid                                     // g: runs as its group
	ModeCharDevice                                 // c: a character device, together with ModeDevice
	ModeSticky                                     // t: sticky
	ModeIrregular                                  // ?: not a regular file, nothing else is known

	ModeType = ModeDir | ModeSymlink | ModeNamedPipe | ModeSocket | ModeDevice | ModeCharDevice | ModeIrregular

	ModePerm FileMode = 0777 // the permission bits of Unix
)

// String returns the mode in the way of ls, with a letter for each bit of the upper part.
func (m FileMode) String() string {
	var buf [32]byte
	b := buf[:0]
	for i, c := range "dalTLDpSugct?" {
		if m&(1<<uint(32-1-i)) != 0 {
			b = append(b, byte(c))
		}
	}
	if len(b) == 0 {
		b = append(b, '-')
	}
	for i, c := range "rwxrwxrwx" {
		if m&(1<<uint(9-1-i)) == 0 {
			c = '-'
		}
		b = append(b, byte(c))
	}
	return string(b)
}

// IsDir says whether m is a directory's.
func (m FileMode) IsDir() bool { return m&ModeDir != 0 }

// IsRegular says whether m is a regular file's.
func (m FileMode) IsRegular() bool { return m&ModeType == 0 }

// Perm returns the permission bits.
func (m FileMode) Perm() FileMode { return m & ModePerm }

// Type returns the type bits.
func (m FileMode) Type() FileMode { return m & ModeType }

// A PathError is an error with the operation and the file it was about.
type PathError struct {
	Op   string
	Path string
	Err  error
}

func (e *PathError) Error() string { return e.Op + " " + e.Path + ": " + e.Err.Error() }

func (e *PathError) Unwrap() error { return e.Err }

// Timeout says whether the error is that the time was up.
func (e *PathError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}
