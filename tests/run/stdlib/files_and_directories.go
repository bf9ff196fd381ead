package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	dir, err := os.MkdirTemp("", "files")
	check(err)
	defer os.RemoveAll(dir)
	name := path.Join(dir, "a.txt")
	check(os.WriteFile(name, []byte("hello\nworld\n"), 0o644))
	data, err := os.ReadFile(name)
	fmt.Printf("%q %v\n", data, err)
	f, err := os.OpenFile(name, os.O_APPEND|os.O_RDWR, 0)
	check(err)
	fmt.Fprintln(f, "more")
	off, err := f.Seek(6, io.SeekStart)
	fmt.Println(off, err)
	s := bufio.NewScanner(f)
	for s.Scan() {
		fmt.Println(s.Text())
	}
	info, err := f.Stat()
	fmt.Println(info.Name(), info.Size(), info.Mode(), info.IsDir(), err)
	check(f.Truncate(5))
	buf := make([]byte, 10)
	n, err := f.ReadAt(buf, 2)
	fmt.Println(n, err, string(buf[:n]))
	fmt.Println(f.Close(), f.Close() != nil)
	_, err = f.Write(nil)
	fmt.Println(errors.Is(err, os.ErrClosed))
	check(os.MkdirAll(path.Join(dir, "x/y/z"), 0o755))
	check(os.Rename(name, path.Join(dir, "x/b.txt")))
	fmt.Println(errors.Is(os.Mkdir(path.Join(dir, "x"), 0o755), os.ErrExist))
	entries, err := os.ReadDir(path.Join(dir, "x"))
	for _, e := range entries {
		fmt.Println(e.Name(), e.IsDir())
	}
	_, err = os.Stat(name)
	fmt.Println(os.IsNotExist(err), os.Remove(path.Join(dir, "x")) != nil, os.RemoveAll(path.Join(dir, "x")))
	entries, err = os.ReadDir(dir)
	fmt.Println(len(entries), err)
}
