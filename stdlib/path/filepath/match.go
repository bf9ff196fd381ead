package filepath

import (
	"os"
	"path"
	"sort"
)

// ErrBadPattern says that a pattern is not well formed.
var ErrBadPattern = path.ErrBadPattern

// Match says whether pattern matches the whole of name, see path.Match.
func Match(pattern, name string) (matched bool, err error) { return path.Match(pattern, name) }

// Glob returns the names of all files that match pattern; nil if there is none. Errors in reading directories are
// ignored: the only error is ErrBadPattern.
func Glob(pattern string) (matches []string, err error) {
	if _, err := Match(pattern, ""); err != nil {
		return nil, err
	}
	return glob(pattern, 0)
}

// Patterns with more slashes than this are not looked at: they would take too deep a recursion.
const maxGlobDepth = 10000

func glob(pattern string, depth int) (matches []string, err error) {
	if depth > maxGlobDepth {
		return nil, ErrBadPattern
	}
	if !hasMeta(pattern) {
		if _, err := os.Lstat(pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := Split(pattern)
	switch {
	case dir == "":
		dir = "."
	case dir != "/":
		dir = dir[:len(dir)-1]
	}
	if !hasMeta(dir) {
		return globDir(dir, file, nil)
	}
	if dir == pattern { // cannot get shorter
		return nil, ErrBadPattern
	}
	dirs, err := glob(dir, depth+1)
	if err != nil {
		return nil, err
	}
	for _, d := range dirs {
		if matches, err = globDir(d, file, matches); err != nil {
			return matches, err
		}
	}
	return matches, nil
}

// globDir appends the names of the directory's files that match pattern, sorted.
func globDir(dir, pattern string, matches []string) ([]string, error) {
	info, err := os.Stat(dir)
	if err != nil || !info.IsDir() {
		return matches, nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return matches, nil
	}
	defer d.Close()
	names, _ := d.Readdirnames(-1)
	sort.Strings(names)
	for _, name := range names {
		ok, err := Match(pattern, name)
		if err != nil {
			return matches, err
		}
		if ok {
			matches = append(matches, Join(dir, name))
		}
	}
	return matches, nil
}

func hasMeta(pattern string) bool {
	for i := 0; i < len(pattern); i++ {
		switch pattern[i] {
		case '*', '?', '[', '\\':
			return true
		}
	}
	return false
}
