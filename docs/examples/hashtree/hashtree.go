// Hashtree computes a checksum of every file below a folder with a pool of workers. Without an argument it makes a tree of its own in a
// temporary folder.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"sync"
)

type result struct {
	path string
	size int64
	sum  uint64
	err  error
}

// checksum is 64-bit FNV-1a.
func checksum(path string) (size int64, sum uint64, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, 0, err
	}
	defer f.Close()
	sum = 14695981039346656037
	buf := make([]byte, 4096)
	for {
		n, err := f.Read(buf)
		for _, b := range buf[:n] {
			sum = (sum ^ uint64(b)) * 1099511628211
		}
		size += int64(n)
		if errors.Is(err, io.EOF) {
			return size, sum, nil
		}
		if err != nil {
			return size, 0, err
		}
	}
}

func walk(dir string, paths chan<- string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if e.IsDir() {
			if err := walk(path, paths); err != nil {
				return err
			}
		} else {
			paths <- path
		}
	}
	return nil
}

func makeTree(dir string) error {
	for i := 0; i < 5; i++ {
		sub := filepath.Join(dir, fmt.Sprint("folder", i), "inner")
		if err := os.MkdirAll(sub, 0o755); err != nil {
			return err
		}
		for j := 0; j < 8; j++ {
			data := make([]byte, i*3000+j*517)
			for k := range data {
				data[k] = byte(i + j + k*k)
			}
			if err := os.WriteFile(filepath.Join(sub, fmt.Sprintf("file%d.bin", j)), data, 0o644); err != nil {
				return err
			}
		}
	}
	return nil
}

func hashAll(root string) ([]result, error) {
	paths := make(chan string)
	results := make(chan result)
	var workers sync.WaitGroup
	for i := 0; i < 2*runtime.NumCPU(); i++ {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for path := range paths {
				size, sum, err := checksum(path)
				results <- result{path, size, sum, err}
			}
		}()
	}
	failed := make(chan error, 1)
	go func() {
		failed <- walk(root, paths)
		close(paths)
		workers.Wait()
		close(results)
	}()
	var all []result
	for r := range results {
		all = append(all, r)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].path < all[j].path })
	return all, <-failed
}

func run() error {
	root := ""
	if len(os.Args) > 1 {
		root = os.Args[1]
	} else {
		dir, err := os.MkdirTemp("", "hashtree")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		if err := makeTree(dir); err != nil {
			return err
		}
		root = dir
	}
	all, err := hashAll(root)
	if err != nil {
		return err
	}
	var total int64
	for _, r := range all {
		rel, err := filepath.Rel(root, r.path)
		if err != nil {
			return err
		}
		if r.err != nil {
			fmt.Println(rel, r.err)
			continue
		}
		fmt.Printf("%016x %6d %s\n", r.sum, r.size, rel)
		total += r.size
	}
	fmt.Println(len(all), "files,", total, "bytes")
	return nil
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "hashtree:", err)
		os.Exit(1)
	}
}
