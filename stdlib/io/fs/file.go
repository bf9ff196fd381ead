package fs

import (
	"errors"
	"io"
)

// A ReadFileFS can read whole files.
type ReadFileFS interface {
	FS

	// ReadFile returns the contents of the file. The caller may change the slice.
	ReadFile(name string) ([]byte, error)
}

// ReadFile returns the contents of the file.
func ReadFile(fsys FS, name string) ([]byte, error) {
	if fsys, ok := fsys.(ReadFileFS); ok {
		return fsys.ReadFile(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	size := 0
	if info, err := file.Stat(); err == nil {
		if s := info.Size(); int64(int(s)) == s {
			size = int(s)
		}
	}
	data := make([]byte, 0, size+1)
	for {
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
		n, err := file.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err != nil {
			if err == io.EOF {
				err = nil
			}
			return data, err
		}
	}
}

// A StatFS can describe files without opening them.
type StatFS interface {
	FS

	// Stat describes the file; of a symbolic link the file it leads to.
	Stat(name string) (FileInfo, error)
}

// Stat describes the file.
func Stat(fsys FS, name string) (FileInfo, error) {
	if fsys, ok := fsys.(StatFS); ok {
		return fsys.Stat(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return file.Stat()
}

// A ReadLinkFS knows symbolic links.
type ReadLinkFS interface {
	FS

	// ReadLink returns where the symbolic link leads.
	ReadLink(name string) (string, error)

	// Lstat describes the file; a symbolic link itself.
	Lstat(name string) (FileInfo, error)
}

// ReadLink returns where the symbolic link leads.
func ReadLink(fsys FS, name string) (string, error) {
	if fsys, ok := fsys.(ReadLinkFS); ok {
		return fsys.ReadLink(name)
	}
	return "", &PathError{Op: "readlink", Path: name, Err: ErrInvalid}
}

// Lstat describes the file, a symbolic link itself if fsys knows such; otherwise it is Stat.
func Lstat(fsys FS, name string) (FileInfo, error) {
	if fsys, ok := fsys.(ReadLinkFS); ok {
		return fsys.Lstat(name)
	}
	return Stat(fsys, name)
}

// A SubFS can be seen from one of its directories.
type SubFS interface {
	FS

	// Sub returns the file system whose root is dir.
	Sub(dir string) (FS, error)
}

// Sub returns the file system whose root is dir in fsys.
func Sub(fsys FS, dir string) (FS, error) {
	if !ValidPath(dir) {
		return nil, &PathError{Op: "sub", Path: dir, Err: ErrInvalid}
	}
	if dir == "." {
		return fsys, nil
	}
	if fsys, ok := fsys.(SubFS); ok {
		return fsys.Sub(dir)
	}
	return &subFS{fsys, dir}, nil
}

// subFS is a file system seen from its directory dir.
type subFS struct {
	fsys FS
	dir  string
}

// outer returns the name in the whole file system.
func (f *subFS) outer(op, name string) (string, error) {
	if !ValidPath(name) {
		return "", &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	if name == "." {
		return f.dir, nil
	}
	return f.dir + "/" + name, nil
}

// inner returns the name as seen from dir.
func (f *subFS) inner(name string) (rel string, ok bool) {
	if name == f.dir {
		return ".", true
	}
	if n := len(f.dir); len(name) >= n+2 && name[n] == '/' && name[:n] == f.dir {
		return name[n+1:], true
	}
	return "", false
}

// inside makes the path of an error one that is seen from dir.
func (f *subFS) inside(err error) error {
	if e, ok := err.(*PathError); ok {
		if name, ok := f.inner(e.Path); ok {
			e.Path = name
		}
	}
	return err
}

func (f *subFS) Open(name string) (File, error) {
	full, err := f.outer("open", name)
	if err != nil {
		return nil, err
	}
	file, err := f.fsys.Open(full)
	return file, f.inside(err)
}

func (f *subFS) ReadDir(name string) ([]DirEntry, error) {
	full, err := f.outer("read", name)
	if err != nil {
		return nil, err
	}
	list, err := ReadDir(f.fsys, full)
	return list, f.inside(err)
}

func (f *subFS) ReadFile(name string) ([]byte, error) {
	full, err := f.outer("read", name)
	if err != nil {
		return nil, err
	}
	data, err := ReadFile(f.fsys, full)
	return data, f.inside(err)
}

func (f *subFS) Glob(pattern string) ([]string, error) {
	if pattern == "." {
		return []string{"."}, nil
	}
	list, err := Glob(f.fsys, f.dir+"/"+pattern)
	for i, name := range list {
		rel, ok := f.inner(name)
		if !ok {
			return nil, errors.New("invalid result from inner fsys Glob: " + name + " not in " + f.dir)
		}
		list[i] = rel
	}
	return list, f.inside(err)
}

func (f *subFS) Sub(dir string) (FS, error) {
	if dir == "." {
		return f, nil
	}
	full, err := f.outer("sub", dir)
	if err != nil {
		return nil, err
	}
	return &subFS{f.fsys, full}, nil
}

func (f *subFS) ReadLink(name string) (string, error) {
	full, err := f.outer("readlink", name)
	if err != nil {
		return "", err
	}
	target, err := ReadLink(f.fsys, full)
	return target, f.inside(err)
}

func (f *subFS) Lstat(name string) (FileInfo, error) {
	full, err := f.outer("lstat", name)
	if err != nil {
		return nil, err
	}
	info, err := Lstat(f.fsys, full)
	return info, f.inside(err)
}
