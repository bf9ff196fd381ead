package filepath

import (
	"io/fs"
	"os"
	"sort"
)

// SkipDir and SkipAll, returned by the function that WalkDir or Walk calls, skip a directory, and everything that is
// left.
var (
	SkipDir = fs.SkipDir
	SkipAll = fs.SkipAll
)

// A WalkFunc is called by Walk for each file. err tells of a failure to learn about the file, info may be nil then, or to
// read the directory.
type WalkFunc func(path string, info fs.FileInfo, err error) error

// WalkDir calls fn for each file of the tree at root, see fs.WalkDir.
func WalkDir(root string, fn fs.WalkDirFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walkDir(root, fs.FileInfoToDirEntry(info), fn)
	}
	return endOfWalk(err)
}

func endOfWalk(err error) error {
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walkDir(path string, d fs.DirEntry, fn fs.WalkDirFunc) error {
	if err := fn(path, d, nil); err != nil || !d.IsDir() {
		if err == SkipDir && d.IsDir() {
			err = nil
		}
		return err
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		if err = fn(path, d, err); err != nil {
			if err == SkipDir && d.IsDir() {
				err = nil
			}
			return err
		}
	}
	for _, e := range entries {
		if err := walkDir(Join(path, e.Name()), e, fn); err != nil {
			if err == SkipDir {
				break
			}
			return err
		}
	}
	return nil
}

// Walk is WalkDir with a full description of each file, which takes more time.
func Walk(root string, fn WalkFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(root, info, fn)
	}
	return endOfWalk(err)
}

func walk(path string, info fs.FileInfo, fn WalkFunc) error {
	if !info.IsDir() {
		return fn(path, info, nil)
	}
	names, err := readNames(path)
	err1 := fn(path, info, err)
	// A directory that could not be read has nothing to be walked through, whatever fn says.
	if err != nil || err1 != nil {
		return err1
	}
	for _, name := range names {
		file := Join(path, name)
		info, err := os.Lstat(file)
		if err != nil {
			if err := fn(file, info, err); err != nil && err != SkipDir {
				return err
			}
			continue
		}
		if err := walk(file, info, fn); err != nil && (!info.IsDir() || err != SkipDir) {
			return err
		}
	}
	return nil
}

func readNames(dir string) ([]string, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	names, err := f.Readdirnames(-1)
	f.Close()
	if err != nil {
		return nil, err
	}
	sort.Strings(names)
	return names, nil
}
