package os

import (
	"io"
	"io/fs"
	"sort"
	"syscall"
)

// A dirReader holds directory entries that the kernel has returned but nobody has asked for yet.
type dirReader struct {
	buf  [8192]byte
	next int // the first entry left
	end  int
}

// The kernel's directory entry: inode, offset, length of the entry, type, name.
const (
	direntLength = 16
	direntType   = 18
	direntName   = 19
)

// read returns the next entry's name and type; ok is false at the end.
func (d *dirReader) read(fd int) (name string, typ FileMode, ok bool, err error) {
	for {
		if d.next == d.end {
			n, err := syscall.ReadDirent(fd, d.buf[:])
			if err == syscall.EINTR {
				continue
			}
			if err != nil || n <= 0 {
				return "", 0, false, err
			}
			d.next, d.end = 0, n
		}
		entry := d.buf[d.next:d.end]
		length := int(entry[direntLength]) | int(entry[direntLength+1])<<8
		d.next += length
		text := entry[direntName:length]
		for i, c := range text {
			if c == 0 {
				text = text[:i]
				break
			}
		}
		if name := string(text); name != "." && name != ".." {
			return name, typeOfDirent(entry[direntType]), true, nil
		}
	}
}

const unknownType = ^FileMode(0)

func typeOfDirent(t byte) FileMode {
	switch t {
	case syscall.DT_BLK:
		return ModeDevice
	case syscall.DT_CHR:
		return ModeDevice | ModeCharDevice
	case syscall.DT_DIR:
		return ModeDir
	case syscall.DT_FIFO:
		return ModeNamedPipe
	case syscall.DT_LNK:
		return ModeSymlink
	case syscall.DT_REG:
		return 0
	case syscall.DT_SOCK:
		return ModeSocket
	}
	return unknownType
}

// A dirEntry is an entry of the directory parent.
type dirEntry struct {
	parent string
	name   string
	typ    FileMode
	info   FileInfo // if it is known already
}

func (d *dirEntry) Name() string   { return d.name }
func (d *dirEntry) IsDir() bool    { return d.typ.IsDir() }
func (d *dirEntry) Type() FileMode { return d.typ }
func (d *dirEntry) String() string { return fs.FormatDirEntry(d) }

func (d *dirEntry) Info() (FileInfo, error) {
	if d.info != nil {
		return d.info, nil
	}
	return Lstat(d.parent + "/" + d.name)
}

// list returns the next entries of the directory f: at most n, all if n is not positive. lstat makes it describe each
// of them; what has gone meanwhile is left out.
func (f *File) list(n int, lstat bool) (entries []*dirEntry, err error) {
	if err := f.begin("readdir"); err != nil {
		return nil, err
	}
	defer f.fd.End()
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.dir == nil {
		f.dir = new(dirReader)
	}
	for n <= 0 || len(entries) < n {
		name, typ, ok, err := f.dir.read(f.fd.Sysfd)
		if err != nil {
			return entries, f.fail("readdirent", err)
		}
		if !ok {
			break
		}
		e := &dirEntry{parent: f.name, name: name, typ: typ}
		if lstat || typ == unknownType {
			info, err := Lstat(f.name + "/" + name)
			if IsNotExist(err) {
				continue
			}
			if err != nil {
				return entries, err
			}
			e.info, e.typ = info, info.Mode().Type()
		}
		entries = append(entries, e)
	}
	if n > 0 && len(entries) == 0 {
		return nil, io.EOF
	}
	return entries, nil
}

// ReadDir returns the next entries of the directory, in the kernel's order: at most n, with io.EOF at the end; all that
// are left if n is not positive.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	entries, err := f.list(n, false)
	list := make([]DirEntry, len(entries))
	for i, e := range entries {
		list[i] = e
	}
	return list, err
}

// Readdir is ReadDir with a full description of each file.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	entries, err := f.list(n, true)
	list := make([]FileInfo, len(entries))
	for i, e := range entries {
		list[i] = e.info
	}
	return list, err
}

// Readdirnames is ReadDir with nothing but the names.
func (f *File) Readdirnames(n int) (names []string, err error) {
	if f == nil {
		return nil, ErrInvalid
	}
	entries, err := f.list(n, false)
	names = make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.name
	}
	return names, err
}

// ReadDir returns the entries of the directory, sorted by name.
func ReadDir(name string) ([]DirEntry, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	list, err := f.ReadDir(-1)
	sort.Sort(byName(list))
	return list, err
}

type byName []DirEntry

func (l byName) Len() int           { return len(l) }
func (l byName) Less(i, j int) bool { return l[i].Name() < l[j].Name() }
func (l byName) Swap(i, j int)      { l[i], l[j] = l[j], l[i] }
