package os_test

import (
	"errors"
	"io"
	"io/fs"
	. "os"
	"strings"
	"syscall"
	"testing"
	"time"
)

// scratch makes a directory for a test, and returns its name.
func scratch(t *testing.T) string {
	dir, err := MkdirTemp("", "os-test-*-dir")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestFilesKeepWhatWasWritten(t *testing.T) {
	dir := scratch(t)
	defer RemoveAll(dir)
	name := dir + "/file"
	f, err := OpenFile(name, O_RDWR|O_CREATE|O_EXCL, 0640)
	if err != nil {
		t.Fatal(err)
	}
	if n, err := f.WriteString("hello, world"); n != 12 || err != nil {
		t.Error(n, err)
	}
	if n, err := f.WriteAt([]byte("W"), 7); n != 1 || err != nil {
		t.Error(n, err)
	}
	if off, err := f.Seek(-5, io.SeekEnd); off != 7 || err != nil {
		t.Error(off, err)
	}
	b := make([]byte, 10)
	if n, err := f.Read(b); n != 5 || err != nil || string(b[:n]) != "World" {
		t.Error(n, err, string(b))
	}
	if n, err := f.Read(b); n != 0 || err != io.EOF {
		t.Error(n, err)
	}
	if n, err := f.ReadAt(b, 5); n != 7 || err != io.EOF {
		t.Error(n, err)
	}
	info, err := f.Stat()
	if err != nil || info.Name() != "file" || info.Size() != 12 || info.Mode() != 0640 || info.IsDir() || time.Since(info.ModTime()) > time.Hour {
		t.Error(info, err)
	}
	if err := f.Truncate(5); err != nil {
		t.Error(err)
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
	if err := f.Close(); !errors.Is(err, ErrClosed) || err.Error() != "close "+name+": file already closed" {
		t.Error(err)
	}
	if _, err := f.Read(b); !errors.Is(err, ErrClosed) {
		t.Error(err)
	}
	a, _ := OpenFile(name, O_APPEND|O_WRONLY, 0)
	a.WriteString("!")
	a.Close()
	if data, err := ReadFile(name); string(data) != "hello!" || err != nil {
		t.Errorf("%q %v", data, err)
	}
	big := strings.Repeat("0123456789", 100000)
	if err := WriteFile(name, []byte(big), 0600); err != nil {
		t.Error(err)
	}
	if data, _ := ReadFile(name); string(data) != big {
		t.Error("a large file came back with", len(data), "bytes")
	}
}

func TestErrorsSayWhatAndWhere(t *testing.T) {
	dir := scratch(t)
	defer RemoveAll(dir)
	_, err := Open(dir + "/nosuch")
	if err == nil || err.Error() != "open "+dir+"/nosuch: no such file or directory" || !errors.Is(err, ErrNotExist) || !IsNotExist(err) {
		t.Error(err)
	}
	var pathError *PathError
	if !errors.As(err, &pathError) || pathError.Err != syscall.ENOENT || pathError.Op != "open" {
		t.Errorf("%#v", err)
	}
	if err := Mkdir(dir, 0777); !IsExist(err) || !errors.Is(err, fs.ErrExist) {
		t.Error(err)
	}
	if err := Rename(dir+"/a", dir+"/b"); err == nil || err.Error() != "rename "+dir+"/a "+dir+"/b: no such file or directory" {
		t.Error(err)
	}
	if err := Remove(dir + "/nosuch"); err == nil || !strings.HasPrefix(err.Error(), "remove ") {
		t.Error(err)
	}
	var none *File
	if _, err := none.Read(nil); err != ErrInvalid {
		t.Error(err)
	}
	if got := NewSyscallError("call", syscall.EPERM).Error(); got != "call: operation not permitted" {
		t.Error(got)
	}
	if _, err := Open("a\x00b"); err == nil || err.Error() != "open a\x00b: invalid argument" {
		t.Error(err)
	}
}

func TestDirectories(t *testing.T) {
	dir := scratch(t)
	defer RemoveAll(dir)
	if err := MkdirAll(dir+"/x/y//z/", 0755); err != nil {
		t.Fatal(err)
	}
	for i := 0; i < 300; i++ {
		if err := WriteFile(dir+"/x/"+strings.Repeat("f", i%50+1)+string(rune('a'+i/50)), nil, 0644); err != nil {
			t.Fatal(err)
		}
	}
	if err := Symlink("x/y", dir+"/link"); err != nil {
		t.Error(err)
	}
	list, err := ReadDir(dir)
	if err != nil || len(list) != 2 || list[0].Name() != "link" || list[0].Type() != ModeSymlink || !list[1].IsDir() {
		t.Error(list, err)
	}
	f, _ := Open(dir + "/x")
	names := map[string]bool{}
	for {
		part, err := f.Readdirnames(7)
		for _, name := range part {
			names[name] = true
		}
		if err == io.EOF {
			break
		}
		if err != nil || len(part) == 0 || len(part) > 7 {
			t.Fatal(part, err)
		}
	}
	f.Close()
	if len(names) != 301 || !names["y"] {
		t.Error("names:", len(names))
	}
	if to, err := Readlink(dir + "/link"); to != "x/y" || err != nil {
		t.Error(to, err)
	}
	if info, _ := Lstat(dir + "/link"); info.Mode()&ModeSymlink == 0 {
		t.Error("Lstat followed a link")
	}
	if info, _ := Stat(dir + "/link"); !info.IsDir() || info.Mode().String()[0] != 'd' {
		t.Error("Stat did not follow a link")
	}
	if err := Remove(dir + "/x"); err == nil {
		t.Error("Remove removed a directory that is not empty")
	}
	old, _ := Getwd()
	if err := Chdir(dir); err != nil {
		t.Error(err)
	}
	if wd, err := Getwd(); err != nil || !strings.HasSuffix(wd, dir) {
		t.Error(wd, err)
	}
	Chdir(old)
	if err := RemoveAll(dir); err != nil {
		t.Error(err)
	}
	if _, err := Stat(dir); !IsNotExist(err) {
		t.Error(err)
	}
	if err := RemoveAll(dir); err != nil {
		t.Error("removing nothing:", err)
	}
}

func TestPipe(t *testing.T) {
	r, w, err := Pipe()
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		for i := 0; i < 1000; i++ {
			w.WriteString("line\n")
		}
		w.Close()
	}()
	data, err := io.ReadAll(r)
	if len(data) != 5000 || err != nil {
		t.Error(len(data), err)
	}
	r.Close()
}

func TestEnvironment(t *testing.T) {
	Setenv("BURROW_TEST", "a=b")
	if v, ok := LookupEnv("BURROW_TEST"); v != "a=b" || !ok || Getenv("BURROW_NOT_SET") != "" {
		t.Error(v, ok)
	}
	found := false
	for _, e := range Environ() {
		found = found || e == "BURROW_TEST=a=b"
	}
	if !found {
		t.Error("Environ lacks the variable")
	}
	if got := ExpandEnv("$BURROW_TEST ${BURROW_TEST}x $$ ${} $"); got != "a=b a=bx  $" && got != "a=b a=bx "+Getenv("$")+"  $" {
		t.Errorf("%q", got)
	}
	Unsetenv("BURROW_TEST")
	if _, ok := LookupEnv("BURROW_TEST"); ok {
		t.Error("Unsetenv did not")
	}
	if err := Setenv("", "x"); err == nil || err.Error() != "setenv: invalid argument" {
		t.Error(err)
	}
}

func TestModesAndTimes(t *testing.T) {
	f, err := CreateTemp("", "mode*.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer Remove(f.Name())
	if !strings.HasSuffix(f.Name(), ".txt") {
		t.Error(f.Name())
	}
	if err := f.Chmod(0400 | ModeSetuid); err != nil {
		t.Error(err)
	}
	when := time.Date(2001, 2, 3, 4, 5, 6, 7000, time.UTC)
	if err := Chtimes(f.Name(), when, when); err != nil {
		t.Error(err)
	}
	info, _ := Stat(f.Name())
	if !info.ModTime().Equal(when) || info.Mode() != 0400|ModeSetuid || info.Mode().String() != "ur--------" {
		t.Error(info.ModTime(), info.Mode())
	}
	other, _ := f.Stat()
	if !SameFile(info, other) {
		t.Error("a file is not the same file")
	}
	if _, err := CreateTemp("", "a/b"); err == nil || err.Error() != "createtemp a/b: pattern contains path separator" {
		t.Error(err)
	}
	if err := f.SetDeadline(when); !errors.Is(err, ErrNoDeadline) {
		t.Error(err)
	}
	f.Close()
}

func TestDirFS(t *testing.T) {
	dir := scratch(t)
	defer RemoveAll(dir)
	MkdirAll(dir+"/a/b", 0777)
	WriteFile(dir+"/a/b/c.txt", []byte("text"), 0666)
	fsys := DirFS(dir)
	if data, err := fs.ReadFile(fsys, "a/b/c.txt"); string(data) != "text" || err != nil {
		t.Error(string(data), err)
	}
	if _, err := fsys.Open("../x"); !errors.Is(err, fs.ErrInvalid) || err.Error() != "open ../x: invalid argument" {
		t.Error(err)
	}
	sub, _ := fs.Sub(fsys, "a")
	if found, err := fs.Glob(sub, "*/*.txt"); len(found) != 1 || found[0] != "b/c.txt" || err != nil {
		t.Error(found, err)
	}
	seen := ""
	fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		seen += path + " "
		return err
	})
	if seen != ". a a/b a/b/c.txt " {
		t.Error(seen)
	}
	if err := CopyFS(dir+"/copy", sub); err != nil {
		t.Error(err)
	}
	if data, _ := ReadFile(dir + "/copy/b/c.txt"); string(data) != "text" {
		t.Error("CopyFS lost a file")
	}
}

func TestProcess(t *testing.T) {
	if Getpid() <= 0 || Getppid() < 0 || len(Args) == 0 || Getpagesize() != 4096 {
		t.Error(Getpid(), Getppid(), Args)
	}
	if exe, err := Executable(); err != nil || exe[0] != '/' {
		t.Error(exe, err)
	}
	if name, err := Hostname(); err != nil || name == "" {
		t.Error(name, err)
	}
	if Interrupt.String() != "interrupt" || Kill.String() != "killed" {
		t.Error(Interrupt, Kill)
	}
}
