package os

import (
	"syscall"
	"time"
)

// fileStat is what the kernel tells about a file, as a FileInfo.
type fileStat struct {
	name string
	sys  syscall.Stat_t
}

func (s *fileStat) Name() string       { return s.name }
func (s *fileStat) Size() int64        { return s.sys.Size }
func (s *fileStat) IsDir() bool        { return s.sys.Mode&syscall.S_IFMT == syscall.S_IFDIR }
func (s *fileStat) ModTime() time.Time { return time.Unix(s.sys.Mtim.Unix()) }
func (s *fileStat) Sys() any           { return &s.sys }

func (s *fileStat) Mode() FileMode {
	m := FileMode(s.sys.Mode & 0777)
	switch s.sys.Mode & syscall.S_IFMT {
	case syscall.S_IFBLK:
		m |= ModeDevice
	case syscall.S_IFCHR:
		m |= ModeDevice | ModeCharDevice
	case syscall.S_IFDIR:
		m |= ModeDir
	case syscall.S_IFIFO:
		m |= ModeNamedPipe
	case syscall.S_IFLNK:
		m |= ModeSymlink
	case syscall.S_IFSOCK:
		m |= ModeSocket
	}
	if s.sys.Mode&syscall.S_ISGID != 0 {
		m |= ModeSetgid
	}
	if s.sys.Mode&syscall.S_ISUID != 0 {
		m |= ModeSetuid
	}
	if s.sys.Mode&syscall.S_ISVTX != 0 {
		m |= ModeSticky
	}
	return m
}

// Stat describes the file; of a symbolic link the file it leads to.
func Stat(name string) (FileInfo, error) { return statWith("stat", syscall.Stat, name) }

// Lstat describes the file, a symbolic link itself.
func Lstat(name string) (FileInfo, error) { return statWith("lstat", syscall.Lstat, name) }

func statWith(op string, stat func(string, *syscall.Stat_t) error, name string) (FileInfo, error) {
	s := &fileStat{name: baseName(name)}
	if err := ignoringEINTR(func() error { return stat(name, &s.sys) }); err != nil {
		return nil, &PathError{Op: op, Path: name, Err: err}
	}
	return s, nil
}

// Stat describes the file.
func (f *File) Stat() (FileInfo, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	s := &fileStat{name: baseName(f.name)}
	if err := f.do("stat", func(fd int) error { return syscall.Fstat(fd, &s.sys) }); err != nil {
		return nil, err
	}
	return s, nil
}

// SameFile says whether two descriptions, made by this package, are of the same file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok1 := fi1.(*fileStat)
	b, ok2 := fi2.(*fileStat)
	return ok1 && ok2 && a.sys.Dev == b.sys.Dev && a.sys.Ino == b.sys.Ino
}

// baseName returns the last element of the path name.
func baseName(name string) string {
	end := len(name)
	for end > 1 && name[end-1] == '/' {
		end--
	}
	begin := end
	for begin > 0 && name[begin-1] != '/' {
		begin--
	}
	if begin == end {
		return name[:end] // "" or "/"
	}
	return name[begin:end]
}
