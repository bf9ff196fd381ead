package fstest_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	. "testing/fstest"
)

func sample() MapFS {
	return MapFS{
		"hello":     {Data: []byte("hello, world\n")},
		"a/b/c.txt": {Data: []byte("c"), Mode: 0o644},
		"a/b/d.txt": {Data: []byte("dd")},
		"empty":     {Mode: fs.ModeDir | 0o755},
		"link":      {Data: []byte("a/b"), Mode: fs.ModeSymlink},
		"a/up":      {Data: []byte("../hello"), Mode: fs.ModeSymlink},
		"round":     {Data: []byte("round"), Mode: fs.ModeSymlink},
		"outside":   {Data: []byte("../x"), Mode: fs.ModeSymlink},
	}
}

func TestMapFSIsAFileSystem(t *testing.T) {
	if err := TestFS(sample(), "hello", "a/b/c.txt", "a/b/d.txt", "a/b", "empty"); err != nil {
		t.Error(err)
	}
	if err := TestFS(MapFS{}); err != nil {
		t.Error(err)
	}
}

func TestLinks(t *testing.T) {
	fsys := sample()
	for name, want := range map[string]string{"link/c.txt": "c", "a/up": "hello, world\n"} {
		if got, err := fsys.ReadFile(name); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	for _, name := range []string{"round", "outside", "/hello", "nothing"} {
		if _, err := fsys.Open(name); err == nil {
			t.Errorf("%s was opened", name)
		}
	}
	if target, err := fsys.ReadLink("link"); target != "a/b" || err != nil {
		t.Error(target, err)
	}
	if _, err := fsys.ReadLink("hello"); !errors.Is(err, fs.ErrInvalid) {
		t.Error(err)
	}
	if info, err := fsys.Lstat("link"); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Error(info, err)
	}
}

func TestFaultsAreFound(t *testing.T) {
	if err := TestFS(sample(), "missing"); err == nil || !strings.Contains(err.Error(), "expected file not found: missing") {
		t.Error(err)
	}
	if err := TestFS(sample()); err == nil || !strings.Contains(err.Error(), "expected empty file system") {
		t.Error(err)
	}
	if err := TestFS(shouting{sample()}, "hello"); err == nil || !strings.Contains(err.Error(), "mismatch") {
		t.Error(err)
	}
}

// shouting is a file system whose open files have other names than their directories say.
type shouting struct{ MapFS }

type loudFile struct{ fs.File }
type loudInfo struct{ fs.FileInfo }

func (i loudInfo) Name() string { return strings.ToUpper(i.FileInfo.Name()) }

func (f loudFile) Stat() (fs.FileInfo, error) {
	info, err := f.File.Stat()
	return loudInfo{info}, err
}

func (s shouting) Open(name string) (fs.File, error) {
	f, err := s.MapFS.Open(name)
	if _, isDir := f.(fs.ReadDirFile); err != nil || isDir {
		return f, err
	}
	return loudFile{f}, nil
}
