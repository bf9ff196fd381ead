package fs

import (
	"errors"
	"sort"
)

// A ReadDirFS can read directories without opening them first.
type ReadDirFS interface {
	FS

	// ReadDir returns the entries of the directory, sorted by name.
	ReadDir(name string) ([]DirEntry, error)
}

// ReadDir returns the entries of the directory, sorted by name.
func ReadDir(fsys FS, name string) ([]DirEntry, error) {
	if fsys, ok := fsys.(ReadDirFS); ok {
		return fsys.ReadDir(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	dir, ok := file.(ReadDirFile)
	if !ok {
		return nil, &PathError{Op: "readdir", Path: name, Err: errors.New("not implemented")}
	}
	list, err := dir.ReadDir(-1)
	sort.Sort(byName(list))
	return list, err
}

type byName []DirEntry

func (l byName) Len() int           { return len(l) }
func (l byName) Less(i, j int) bool { return l[i].Name() < l[j].Name() }
func (l byName) Swap(i, j int)      { l[i], l[j] = l[j], l[i] }

// FileInfoToDirEntry returns info as a DirEntry, nil if info is nil.
func FileInfoToDirEntry(info FileInfo) DirEntry {
	if info == nil {
		return nil
	}
	return infoEntry{info}
}

type infoEntry struct {
	info FileInfo
}

func (e infoEntry) Name() string            { return e.info.Name() }
func (e infoEntry) IsDir() bool             { return e.info.IsDir() }
func (e infoEntry) Type() FileMode          { return e.info.Mode().Type() }
func (e infoEntry) Info() (FileInfo, error) { return e.info, nil }
func (e infoEntry) String() string          { return FormatDirEntry(e) }

// FormatFileInfo returns info as text for people: mode, size, time and name.
func FormatFileInfo(info FileInfo) string {
	name := info.Name()
	if info.IsDir() {
		name += "/"
	}
	return info.Mode().String() + " " + decimal(info.Size()) + " " + info.ModTime().Format("2006-01-02 15:04:05") + " " + name
}

func decimal(n int64) string {
	u := uint64(n)
	if n < 0 {
		u = -u
	}
	var b [21]byte
	i := len(b)
	for {
		i--
		b[i] = byte('0' + u%10)
		if u /= 10; u == 0 {
			break
		}
	}
	if n < 0 {
		i--
		b[i] = '-'
	}
	return string(b[i:])
}

// FormatDirEntry returns dir as text for people: type and name.
func FormatDirEntry(dir DirEntry) string {
	mode := dir.Type().String()
	s := mode[:len(mode)-9] + " " + dir.Name() // without the permissions
	if dir.IsDir() {
		s += "/"
	}
	return s
}

// SkipDir, returned by the function that WalkDir calls, skips the directory: the one it was called for or, for another
// file, the one that file is in. SkipAll skips everything that is left.
var (
	SkipDir = errors.New("skip this directory")
	SkipAll = errors.New("skip everything and stop the walk")
)

// A WalkDirFunc is called by WalkDir for each file. err tells of a failure to learn about the root, d is nil then, or to
// read the directory d, for which the function is called a second time. If it returns an error other than SkipDir and
// SkipAll, the walk ends with that error.
type WalkDirFunc func(path string, d DirEntry, err error) error

// WalkDir calls fn for each file of the tree at root, directories before what is in them, entries in the order of their
// names. It does not follow symbolic links.
func WalkDir(fsys FS, root string, fn WalkDirFunc) error {
	info, err := Stat(fsys, root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walkDir(fsys, root, FileInfoToDirEntry(info), fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walkDir(fsys FS, name string, d DirEntry, fn WalkDirFunc) error {
	if err := fn(name, d, nil); err != nil || !d.IsDir() {
		if err == SkipDir && d.IsDir() {
			err = nil
		}
		return err
	}
	entries, err := ReadDir(fsys, name)
	if err != nil {
		if err = fn(name, d, err); err != nil {
			if err == SkipDir && d.IsDir() {
				err = nil
			}
			return err
		}
	}
	for _, e := range entries {
		inner := e.Name()
		if name != "." {
			inner = name + "/" + inner
		}
		if err := walkDir(fsys, inner, e, fn); err != nil {
			if err == SkipDir {
				break
			}
			return err
		}
	}
	return nil
}
