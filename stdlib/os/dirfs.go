package os

import (
	"io"
	"io/fs"
)

// DirFS returns the tree of files below dir as a file system. Symbolic links may lead out of it. The result implements
// the StatFS, ReadFileFS, ReadDirFS and ReadLinkFS of package io/fs.
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

// path returns the path of the named file.
func (dir dirFS) path(op, name string) (string, error) {
	if dir == "" {
		return "", &PathError{Op: op, Path: name, Err: plainError("os: DirFS with empty root")}
	}
	for i := 0; i < len(name); i++ {
		if name[i] == 0 {
			return "", &PathError{Op: op, Path: name, Err: ErrInvalid}
		}
	}
	if !fs.ValidPath(name) {
		return "", &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	if dir[len(dir)-1] == '/' {
		return string(dir) + name, nil
	}
	return string(dir) + "/" + name, nil
}

// inside makes err speak of name instead of the path.
func inside(err error, name string) error {
	if e, ok := err.(*PathError); ok {
		e.Path = name
	}
	return err
}

func (dir dirFS) Open(name string) (fs.File, error) {
	path, err := dir.path("open", name)
	if err != nil {
		return nil, err
	}
	f, err := Open(path)
	if err != nil {
		return nil, inside(err, name) // not a nil *File in an interface
	}
	return f, nil
}

func (dir dirFS) ReadFile(name string) ([]byte, error) {
	path, err := dir.path("readfile", name)
	if err != nil {
		return nil, err
	}
	data, err := ReadFile(path)
	return data, inside(err, name)
}

func (dir dirFS) ReadDir(name string) ([]DirEntry, error) {
	path, err := dir.path("readdir", name)
	if err != nil {
		return nil, err
	}
	list, err := ReadDir(path)
	return list, inside(err, name)
}

func (dir dirFS) Stat(name string) (fs.FileInfo, error) {
	path, err := dir.path("stat", name)
	if err != nil {
		return nil, err
	}
	info, err := Stat(path)
	return info, inside(err, name)
}

func (dir dirFS) Lstat(name string) (fs.FileInfo, error) {
	path, err := dir.path("lstat", name)
	if err != nil {
		return nil, err
	}
	info, err := Lstat(path)
	return info, inside(err, name)
}

func (dir dirFS) ReadLink(name string) (string, error) {
	path, err := dir.path("readlink", name)
	if err != nil {
		return "", err
	}
	target, err := Readlink(path)
	return target, inside(err, name)
}

// CopyFS copies the tree fsys into the directory dir, which is made if necessary. It fails at a file that exists
// already, and at anything that is not a file, a directory or a symbolic link.
func CopyFS(dir string, fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		target := dir
		if path != "." {
			target = dir + "/" + path
		}
		switch d.Type() {
		case ModeDir:
			return MkdirAll(target, 0777)
		case ModeSymlink:
			to, err := fs.ReadLink(fsys, path)
			if err != nil {
				return err
			}
			return Symlink(to, target)
		case 0:
			return copyFile(target, fsys, path)
		}
		return &PathError{Op: "CopyFS", Path: path, Err: ErrInvalid}
	})
}

func copyFile(target string, fsys fs.FS, path string) error {
	r, err := fsys.Open(path)
	if err != nil {
		return err
	}
	defer r.Close()
	info, err := r.Stat()
	if err != nil {
		return err
	}
	w, err := OpenFile(target, O_CREATE|O_EXCL|O_WRONLY, 0666|info.Mode()&0777)
	if err != nil {
		return err
	}
	if _, err := io.Copy(w, r); err != nil {
		w.Close()
		return &PathError{Op: "Copy", Path: target, Err: err}
	}
	return w.Close()
}
