// Package embed gives access to files that the compiler put into the program, where a //go:embed directive asked for them.
package embed

import (
	"errors"
	"internal/bytealg"
	"internal/embedfile"
	"io"
	"io/fs"
	"time"
)

// FS is a read-only tree of files. Its zero value is empty.
type FS struct {
	files *[]embedfile.File // sorted by directory, and by name within one; see the compiler
}

var (
	_ fs.ReadDirFS  = FS{}
	_ fs.ReadFileFS = FS{}
	_ io.Seeker     = (*openFile)(nil)
	_ io.ReaderAt   = (*openFile)(nil)
)

// split cuts a name: "a/b/" and "a/b" are element b of directory a.
func split(name string) (dir, elem string) {
	if n := len(name); n > 0 && name[n-1] == '/' {
		name = name[:n-1]
	}
	i := bytealg.LastIndexByteString(name, '/')
	if i < 0 {
		return ".", name
	}
	return name[:i], name[i+1:]
}

// file describes an embedded file.
type file struct{ embedfile.File }

func (f *file) isDir() bool { return len(f.File.Name) > 0 && f.File.Name[len(f.File.Name)-1] == '/' }

func (f *file) Name() string {
	_, elem := split(f.File.Name)
	return elem
}
func (f *file) Size() int64                { return int64(len(f.Data)) }
func (f *file) ModTime() time.Time         { return time.Time{} }
func (f *file) IsDir() bool                { return f.isDir() }
func (f *file) Sys() any                   { return nil }
func (f *file) Type() fs.FileMode          { return f.Mode().Type() }
func (f *file) Info() (fs.FileInfo, error) { return f, nil }
func (f *file) String() string             { return fs.FormatFileInfo(f) }
func (f *file) Mode() fs.FileMode {
	if f.isDir() {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

// less orders as the compiler does.
func less(dir1, elem1, dir2, elem2 string) bool {
	return dir1 < dir2 || dir1 == dir2 && elem1 < elem2
}

// first returns the index of the first file that does not stand before dir/elem.
func (f FS) first(dir, elem string) int {
	low, high := 0, len(*f.files)
	for low < high {
		middle := int(uint(low+high) >> 1)
		d, e := split((*f.files)[middle].Name)
		if less(d, e, dir, elem) {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

func (f FS) lookup(name string) *file {
	if !fs.ValidPath(name) {
		return nil
	}
	if name == "." {
		return &file{embedfile.File{Name: "./"}}
	}
	if f.files == nil {
		return nil
	}
	dir, elem := split(name)
	i := f.first(dir, elem)
	if i == len(*f.files) {
		return nil
	}
	if d, e := split((*f.files)[i].Name); d != dir || e != elem {
		return nil
	}
	return &file{(*f.files)[i]}
}

// entries are the files of a directory.
func (f FS) entries(dir string) []embedfile.File {
	if f.files == nil {
		return nil
	}
	all := (*f.files)[f.first(dir, ""):]
	for i := range all {
		if d, _ := split(all[i].Name); d != dir {
			return all[:i]
		}
	}
	return all
}

// Open opens a file or directory. A file implements io.Seeker and io.ReaderAt, too.
func (f FS) Open(name string) (fs.File, error) {
	found := f.lookup(name)
	if found == nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	if found.isDir() {
		return &openDir{found, f.entries(name), 0}, nil
	}
	return &openFile{found, 0}, nil
}

// ReadDir returns the files of a directory, sorted.
func (f FS) ReadDir(name string) ([]fs.DirEntry, error) {
	opened, err := f.Open(name)
	if err != nil {
		return nil, err
	}
	dir, ok := opened.(*openDir)
	if !ok {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errors.New("not a directory")}
	}
	return dir.ReadDir(-1)
}

// ReadFile returns the content of a file.
func (f FS) ReadFile(name string) ([]byte, error) {
	opened, err := f.Open(name)
	if err != nil {
		return nil, err
	}
	of, ok := opened.(*openFile)
	if !ok {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errors.New("is a directory")}
	}
	return []byte(of.f.Data), nil
}

type openFile struct {
	f  *file
	at int64
}

func (f *openFile) Close() error               { return nil }
func (f *openFile) Stat() (fs.FileInfo, error) { return f.f, nil }

func (f *openFile) Read(p []byte) (int, error) {
	if f.at >= f.f.Size() {
		return 0, io.EOF
	}
	n := copy(p, f.f.Data[f.at:])
	f.at += int64(n)
	return n, nil
}

func (f *openFile) ReadAt(p []byte, offset int64) (int, error) {
	if offset < 0 || offset > f.f.Size() {
		return 0, &fs.PathError{Op: "read", Path: f.f.File.Name, Err: fs.ErrInvalid}
	}
	n := copy(p, f.f.Data[offset:])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

func (f *openFile) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += f.at
	case io.SeekEnd:
		offset += f.f.Size()
	}
	if offset < 0 || offset > f.f.Size() {
		return 0, &fs.PathError{Op: "seek", Path: f.f.File.Name, Err: fs.ErrInvalid}
	}
	f.at = offset
	return offset, nil
}

type openDir struct {
	f     *file
	files []embedfile.File
	at    int
}

func (d *openDir) Close() error               { return nil }
func (d *openDir) Stat() (fs.FileInfo, error) { return d.f, nil }

func (d *openDir) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.f.File.Name, Err: errors.New("is a directory")}
}

func (d *openDir) ReadDir(count int) ([]fs.DirEntry, error) {
	left := d.files[d.at:]
	if count > 0 {
		if len(left) == 0 {
			return nil, io.EOF
		}
		left = left[:min(count, len(left))]
	}
	d.at += len(left)
	list := make([]fs.DirEntry, len(left))
	for i := range list {
		list[i] = &file{left[i]}
	}
	return list, nil
}
