package fstest

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing/iotest"
)

// TestFS walks through a file system and checks that all ways to look at a file agree. The expected files must be there; if none are expected, it must be
// empty. The errors found are returned together.
func TestFS(fsys fs.FS, expected ...string) error {
	if err := testTree(fsys, expected); err != nil {
		return err
	}
	// What lies below a directory must be a file system, too.
	for _, name := range expected {
		dir, _, ok := strings.Cut(name, "/")
		if !ok {
			continue
		}
		var below []string
		for _, other := range expected {
			if rest, ok := strings.CutPrefix(other, dir+"/"); ok {
				below = append(below, rest)
			}
		}
		sub, err := fs.Sub(fsys, dir)
		if err != nil {
			return err
		}
		if err := testTree(sub, below); err != nil {
			return fmt.Errorf("testing fs.Sub(fsys, %s): %w", dir, err)
		}
		break
	}
	return nil
}

// checker walks through the tree.
type checker struct {
	fsys  fs.FS
	errs  []error
	files []string
	dirs  []string
}

func (c *checker) errorf(format string, args ...any) {
	c.errs = append(c.errs, fmt.Errorf(format, args...))
}

func testTree(fsys fs.FS, expected []string) error {
	c := &checker{fsys: fsys}
	c.dir(".")
	c.badPaths(".", "open")
	found := append(slices.Clone(c.files), c.dirs...)
	for _, name := range expected {
		if !slices.Contains(found, name) {
			c.errorf("expected file not found: %s", name)
		}
	}
	if len(expected) == 0 && len(found) > 1 {
		c.errorf("expected empty file system but found files:\n%s", strings.Join(found[:len(found)-1], "\n"))
	}
	if len(c.errs) == 0 {
		return nil
	}
	return fmt.Errorf("TestFS found errors:\n%w", errors.Join(c.errs...))
}

// dir checks a directory and all below.
func (c *checker) dir(dir string) {
	c.dirs = append(c.dirs, dir)
	d := c.openDir(dir)
	if d == nil {
		return
	}
	defer d.Close()
	list, err := d.ReadDir(-1)
	if err != nil {
		c.errorf("%s: ReadDir(-1): %w", dir, err)
		return
	}
	for _, entry := range list {
		c.entry(dir, entry)
	}
	if rest, err := d.ReadDir(-1); len(rest) > 0 || err != nil {
		c.errorf("%s: ReadDir(-1) at EOF = %d entries, %w, wanted 0 entries, nil", dir, len(rest), err)
	}
	if rest, err := d.ReadDir(1); len(rest) > 0 || err != io.EOF {
		c.errorf("%s: ReadDir(1) at EOF = %d entries, %w, wanted 0 entries, EOF", dir, len(rest), err)
	}
	c.sameInParts(dir, list)
	c.sameByFunctions(dir, list)
	c.glob(dir, list)
}

func (c *checker) openDir(dir string) fs.ReadDirFile {
	f, err := c.fsys.Open(dir)
	if err != nil {
		c.errorf("%s: Open: %w", dir, err)
		return nil
	}
	d, ok := f.(fs.ReadDirFile)
	if !ok {
		f.Close()
		c.errorf("%s: Open returned File type %T, not a fs.ReadDirFile", dir, f)
		return nil
	}
	return d
}

// entry checks what a directory says of one of its files, and the file.
func (c *checker) entry(dir string, entry fs.DirEntry) {
	name := entry.Name()
	full := path.Join(dir, name)
	switch {
	case strings.ContainsAny(name, "/"), name == "", name == ".", name == "..":
		c.errorf("%s: ReadDir: child has invalid name: %q", dir, name)
		return
	case strings.Contains(name, `\`):
		c.errorf("%s: ReadDir: child name contains backslash: %q", dir, name)
		return
	}
	c.stat(full, entry)
	c.badPaths(full, "open")
	switch {
	case entry.IsDir():
		c.dir(full)
	case entry.Type()&fs.ModeSymlink != 0:
		c.files = append(c.files, full)
		c.link(full)
	default:
		c.files = append(c.files, full)
		c.file(full)
	}
}

// describe shows what a description says, for comparing.
func describe(info fs.FileInfo) string {
	return fmt.Sprintf("%s IsDir=%t Mode=%v Size=%d ModTime=%v", info.Name(), info.IsDir(), info.Mode(), info.Size(), info.ModTime())
}

func describeEntry(entry fs.DirEntry) string {
	return fmt.Sprintf("%s IsDir=%t Type=%v", entry.Name(), entry.IsDir(), entry.Type())
}

// stat compares the descriptions of a file: of the directory, of the open file, of fs.Stat.
func (c *checker) stat(name string, entry fs.DirEntry) {
	info, err := entry.Info()
	if err != nil {
		c.errorf("%s: entry.Info: %w", name, err)
		return
	}
	if want := describeEntry(fs.FileInfoToDirEntry(info)); describeEntry(entry) != want {
		c.errorf("%s: mismatch:\n\tentry = %s\n\tentry.Info() = %s", name, describeEntry(entry), want)
	}
	isLink := entry.Type()&fs.ModeSymlink != 0
	if isLink {
		if fsys, ok := c.fsys.(fs.ReadLinkFS); ok {
			if l, err := fsys.Lstat(name); err != nil {
				c.errorf("%s: fsys.Lstat: %v", name, err)
			} else if describe(l) != describe(info) {
				c.errorf("%s: mismatch:\n\tentry.Info() = %s\n\tfsys.Lstat(...) = %s", name, describe(info), describe(l))
			}
		}
		return
	}
	f, err := c.fsys.Open(name)
	if err != nil {
		c.errorf("%s: Open: %w", name, err)
		return
	}
	defer f.Close()
	opened, err := f.Stat()
	if err != nil {
		c.errorf("%s: Stat: %w", name, err)
		return
	}
	// A directory's size and time may change by being read.
	if describe(opened) != describe(info) && !info.IsDir() || opened.IsDir() != info.IsDir() {
		c.errorf("%s: mismatch:\n\tentry.Info() = %s\n\tfile.Stat() = %s", name, describe(info), describe(opened))
	}
	if s, err := fs.Stat(c.fsys, name); err != nil {
		c.errorf("%s: fs.Stat: %w", name, err)
	} else if describe(s) != describe(opened) {
		c.errorf("%s: fs.Stat(...) = %s\n\twant %s", name, describe(s), describe(opened))
	}
}

func (c *checker) link(name string) {
	if fsys, ok := c.fsys.(fs.ReadLinkFS); ok {
		if _, err := fsys.ReadLink(name); err != nil {
			c.errorf("%s: fsys.ReadLink: %v", name, err)
		}
	}
}

// sameList complains if two lists of a directory differ.
func (c *checker) sameList(dir, what string, got, want []fs.DirEntry) {
	texts := func(list []fs.DirEntry) (all []string) {
		for _, e := range list {
			all = append(all, describeEntry(e))
		}
		slices.Sort(all)
		return all
	}
	if a, b := texts(got), texts(want); !reflect.DeepEqual(a, b) {
		c.errorf("%s: diff %s:\n\t%s\n\twant:\n\t%s", dir, what, strings.Join(a, "\n\t"), strings.Join(b, "\n\t"))
	}
}

// sameInParts reads the directory again, a few entries at a time.
func (c *checker) sameInParts(dir string, want []fs.DirEntry) {
	d := c.openDir(dir)
	if d == nil {
		return
	}
	defer d.Close()
	var list []fs.DirEntry
	for n := 1; ; n = 3 - n {
		part, err := d.ReadDir(n)
		if len(part) > n {
			c.errorf("%s: ReadDir(%d) returned too many entries: %d", dir, n, len(part))
			return
		}
		list = append(list, part...)
		if err == io.EOF {
			break
		}
		if err != nil {
			c.errorf("%s: ReadDir(%d): %w", dir, n, err)
			return
		}
		if len(part) == 0 {
			c.errorf("%s: ReadDir(%d) returned 0 entries but nil error", dir, n)
			return
		}
	}
	c.sameList(dir, "ReadDir in parts vs at once", list, want)
}

// sameByFunctions compares with the file system's own ReadDir and with fs.ReadDir, which must sort.
func (c *checker) sameByFunctions(dir string, want []fs.DirEntry) {
	check := func(what string, list []fs.DirEntry, err error) {
		if err != nil {
			c.errorf("%s: %s: %w", dir, what, err)
			return
		}
		c.sameList(dir, what, list, want)
		if !slices.IsSortedFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) }) {
			c.errorf("%s: %s: list not sorted", dir, what)
		}
	}
	if fsys, ok := c.fsys.(fs.ReadDirFS); ok {
		list, err := fsys.ReadDir(dir)
		check("fsys.ReadDir", list, err)
	}
	list, err := fs.ReadDir(c.fsys, dir)
	check("fs.ReadDir", list, err)
}

// glob looks for the directory's files by a pattern.
func (c *checker) glob(dir string, list []fs.DirEntry) {
	fsys, ok := c.fsys.(fs.GlobFS)
	if !ok {
		return
	}
	prefix := ""
	if dir != "." {
		prefix = dir + "/"
	}
	if strings.ContainsAny(prefix, `*?[\`) {
		return
	}
	if _, err := fsys.Glob(prefix + "nonexist/[]"); err == nil {
		c.errorf("%s: Glob(%#q): bad pattern not detected", dir, prefix+"nonexist/[]")
	}
	var want []string
	for _, entry := range list {
		want = append(want, prefix+entry.Name())
	}
	slices.Sort(want)
	got, err := fsys.Glob(prefix + "*")
	if err != nil {
		c.errorf("%s: Glob(%#q): %w", dir, prefix+"*", err)
		return
	}
	if !slices.IsSorted(got) {
		c.errorf("%s: Glob(%#q): unsorted output:\n%s", dir, prefix+"*", strings.Join(got, "\n"))
		slices.Sort(got)
	}
	if !slices.Equal(got, want) {
		c.errorf("%s: Glob(%#q): wrong output:\n%s\nwant:\n%s", dir, prefix+"*", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// file reads a file in all ways.
func (c *checker) file(name string) {
	f, err := c.fsys.Open(name)
	if err != nil {
		c.errorf("%s: Open: %w", name, err)
		return
	}
	data, err := io.ReadAll(f)
	if err != nil {
		f.Close()
		c.errorf("%s: Open+ReadAll: %w", name, err)
		return
	}
	if err := f.Close(); err != nil {
		c.errorf("%s: Close: %w", name, err)
	}
	f.Close() // twice must not panic
	same := func(what string, got []byte, err error) {
		if err != nil {
			c.errorf("%s: %s: %w", name, what, err)
		} else if string(got) != string(data) {
			c.errorf("%s: %s = %q\n\twant %q", name, what, got, data)
		}
	}
	if fsys, ok := c.fsys.(fs.ReadFileFS); ok {
		got, err := fsys.ReadFile(name)
		same("fsys.ReadFile", got, err)
		for i := range got { // it must be the caller's own copy
			got[i]++
		}
		got, err = fsys.ReadFile(name)
		same("fsys.ReadFile after the first result was changed", got, err)
		c.badPaths(name, "ReadFile")
	}
	got, err := fs.ReadFile(c.fsys, name)
	same("fs.ReadFile", got, err)
	if f, err = c.fsys.Open(name); err != nil {
		c.errorf("%s: second Open: %w", name, err)
		return
	}
	defer f.Close()
	if err := iotest.TestReader(f, data); err != nil {
		c.errorf("%s: failed TestReader:\n\t%s", name, strings.ReplaceAll(err.Error(), "\n", "\n\t"))
	}
}

// badPaths tries names that are no valid paths.
func (c *checker) badPaths(name, op string) {
	bad := []string{"/" + name, name + "/."}
	if name == "." {
		bad = append(bad, "/")
	}
	if dir, base, ok := strings.Cut(name, "/"); ok {
		bad = append(bad, dir+"//"+base, dir+"/./"+base, dir+"/../"+base)
	}
	for _, b := range bad {
		var err error
		if op == "ReadFile" {
			_, err = c.fsys.(fs.ReadFileFS).ReadFile(b)
		} else {
			var f fs.File
			if f, err = c.fsys.Open(b); err == nil {
				f.Close()
			}
		}
		if err == nil {
			c.errorf("%s: %s(%s) succeeded, want error", name, op, b)
		}
	}
}
