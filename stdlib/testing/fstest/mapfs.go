// Package fstest has a file system in memory, and a test for file systems.
package fstest

import (
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// MapFS is a file system made from a map: paths to files. Directories on the way to a file need not be listed. The map may be changed between operations,
// not during one.
type MapFS map[string]*MapFile

// MapFile is one file, directory or symbolic link of a MapFS.
type MapFile struct {
	Data    []byte      // content; of a symbolic link: where it leads
	Mode    fs.FileMode // fs.FileInfo.Mode
	ModTime time.Time   // fs.FileInfo.ModTime
	Sys     any         // fs.FileInfo.Sys
}

var (
	_ fs.FS         = MapFS(nil)
	_ fs.ReadLinkFS = MapFS(nil)
)

const maxLinks = 40 // followed on the way to one file

// resolve follows the symbolic links in name: all but the last, or all.
func (fsys MapFS) resolve(op, name string, last bool) (string, error) {
	if !fs.ValidPath(name) {
		return "", &fs.PathError{Op: op, Path: name, Err: fs.ErrInvalid}
	}
	links := 0
	done, rest := ".", strings.Split(name, "/")
	for len(rest) > 0 {
		next := path.Join(done, rest[0])
		rest = rest[1:]
		f := fsys[next]
		if f == nil || f.Mode.Type() != fs.ModeSymlink || len(rest) == 0 && !last {
			done = next
			continue
		}
		target := path.Join(path.Dir(next), string(f.Data))
		if links++; links > maxLinks || !fs.ValidPath(target) || path.IsAbs(string(f.Data)) {
			return "", &fs.PathError{Op: op, Path: name, Err: fs.ErrInvalid}
		}
		done, rest = ".", append(strings.Split(target, "/"), rest...)
	}
	return done, nil
}

// isDir tells whether name is a directory, listed or only part of a path.
func (fsys MapFS) isDir(name string) bool {
	if f := fsys[name]; f != nil {
		return f.Mode.IsDir()
	}
	if name == "." {
		return true
	}
	for other := range fsys {
		if strings.HasPrefix(other, name+"/") {
			return true
		}
	}
	return false
}

// lookup returns the description of name, in which no links are left to follow.
func (fsys MapFS) lookup(op, name, asked string) (*mapInfo, error) {
	if f := fsys[name]; f != nil {
		return &mapInfo{path.Base(name), f}, nil
	}
	if fsys.isDir(name) {
		return &mapInfo{path.Base(name), &MapFile{Mode: fs.ModeDir | 0o555}}, nil
	}
	return nil, &fs.PathError{Op: op, Path: asked, Err: fs.ErrNotExist}
}

// Open opens a file after following symbolic links.
func (fsys MapFS) Open(name string) (fs.File, error) {
	real, err := fsys.resolve("open", name, true)
	if err != nil {
		return nil, err
	}
	info, err := fsys.lookup("open", real, name)
	if err != nil {
		return nil, err
	}
	info.name = path.Base(name)
	if info.f.Mode.IsDir() {
		return &mapDir{name, *info, fsys.entries(real), 0}, nil
	}
	return &openMapFile{name, *info, 0}, nil
}

// entries lists a directory, sorted.
func (fsys MapFS) entries(dir string) (list []fs.DirEntry) {
	seen := map[string]bool{}
	for name := range fsys {
		below := name
		if dir != "." {
			var ok bool
			if below, ok = strings.CutPrefix(name, dir+"/"); !ok {
				continue
			}
		}
		first, _, _ := strings.Cut(below, "/")
		if first == "." || first == "" || seen[first] {
			continue
		}
		seen[first] = true
		if info, err := fsys.lookup("open", path.Join(dir, first), first); err == nil {
			list = append(list, info)
		}
	}
	slices.SortFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return list
}

// ReadLink returns where the symbolic link name leads.
func (fsys MapFS) ReadLink(name string) (string, error) {
	info, err := fsys.lstat("readlink", name)
	if err != nil {
		return "", err
	}
	if info.f.Mode.Type() != fs.ModeSymlink {
		return "", &fs.PathError{Op: "readlink", Path: name, Err: fs.ErrInvalid}
	}
	return string(info.f.Data), nil
}

func (fsys MapFS) lstat(op, name string) (*mapInfo, error) {
	real, err := fsys.resolve(op, name, false)
	if err != nil {
		return nil, err
	}
	info, err := fsys.lookup(op, real, name)
	if err == nil {
		info.name = path.Base(name)
	}
	return info, err
}

// Lstat describes a file; a symbolic link is not followed.
func (fsys MapFS) Lstat(name string) (fs.FileInfo, error) {
	info, err := fsys.lstat("lstat", name)
	if err != nil {
		return nil, err
	}
	return info, nil
}

// onlyOpen hides the methods that package fs would call instead of Open.
type onlyOpen struct{ fs.FS }

func (fsys MapFS) ReadFile(name string) ([]byte, error)  { return fs.ReadFile(onlyOpen{fsys}, name) }
func (fsys MapFS) Stat(name string) (fs.FileInfo, error) { return fs.Stat(onlyOpen{fsys}, name) }
func (fsys MapFS) ReadDir(name string) ([]fs.DirEntry, error) {
	return fs.ReadDir(onlyOpen{fsys}, name)
}
func (fsys MapFS) Glob(pattern string) ([]string, error) { return fs.Glob(onlyOpen{fsys}, pattern) }

// noSub hides Sub, which package fs would call again.
type noSub struct{ MapFS }

func (noSub) Sub() {}

// Sub returns the part of the file system below dir.
func (fsys MapFS) Sub(dir string) (fs.FS, error) { return fs.Sub(noSub{fsys}, dir) }

// mapInfo is a FileInfo and a DirEntry.
type mapInfo struct {
	name string
	f    *MapFile
}

func (i *mapInfo) Name() string               { return i.name }
func (i *mapInfo) Size() int64                { return int64(len(i.f.Data)) }
func (i *mapInfo) Mode() fs.FileMode          { return i.f.Mode }
func (i *mapInfo) Type() fs.FileMode          { return i.f.Mode.Type() }
func (i *mapInfo) ModTime() time.Time         { return i.f.ModTime }
func (i *mapInfo) IsDir() bool                { return i.f.Mode.IsDir() }
func (i *mapInfo) Sys() any                   { return i.f.Sys }
func (i *mapInfo) Info() (fs.FileInfo, error) { return i, nil }
func (i *mapInfo) String() string             { return fs.FormatFileInfo(i) }

type openMapFile struct {
	path string
	mapInfo
	at int64
}

func (f *openMapFile) Stat() (fs.FileInfo, error) { return &f.mapInfo, nil }
func (f *openMapFile) Close() error               { return nil }

func (f *openMapFile) Read(p []byte) (int, error) {
	if f.at >= f.Size() {
		return 0, io.EOF
	}
	n := copy(p, f.f.Data[f.at:])
	f.at += int64(n)
	return n, nil
}

func (f *openMapFile) ReadAt(p []byte, offset int64) (int, error) {
	if offset < 0 || offset > f.Size() {
		return 0, &fs.PathError{Op: "read", Path: f.path, Err: fs.ErrInvalid}
	}
	n := copy(p, f.f.Data[offset:])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

func (f *openMapFile) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += f.at
	case io.SeekEnd:
		offset += f.Size()
	}
	if offset < 0 || offset > f.Size() {
		return 0, &fs.PathError{Op: "seek", Path: f.path, Err: fs.ErrInvalid}
	}
	f.at = offset
	return offset, nil
}

type mapDir struct {
	path string
	mapInfo
	list []fs.DirEntry
	at   int
}

func (d *mapDir) Stat() (fs.FileInfo, error) { return &d.mapInfo, nil }
func (d *mapDir) Close() error               { return nil }

func (d *mapDir) Read(p []byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.path, Err: fs.ErrInvalid}
}

func (d *mapDir) ReadDir(count int) ([]fs.DirEntry, error) {
	left := d.list[d.at:]
	if count > 0 && len(left) == 0 {
		return nil, io.EOF
	}
	if count > 0 {
		left = left[:min(count, len(left))]
	}
	d.at += len(left)
	return slices.Clone(left), nil
}
