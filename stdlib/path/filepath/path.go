// Package filepath works on the names of files, as the operating system has them. On Unix they are slash-separated
// paths, so that most of it is package path; the rest looks at the files themselves.
package filepath

import (
	"errors"
	"io/fs"
	"os"
	"path"
)

const (
	Separator     = os.PathSeparator
	ListSeparator = os.PathListSeparator
)

// Clean returns the shortest name of the same file, see path.Clean.
func Clean(name string) string { return path.Clean(name) }

// IsLocal says whether path names a file in or below the directory it is looked up from, as far as the text tells: it is
// not empty, not absolute, and does not lead out by "..".
func IsLocal(path string) bool {
	if path == "" || path[0] == '/' {
		return false
	}
	clean := Clean(path)
	return clean != ".." && !hasPrefix(clean, "../")
}

// Localize returns a path as package io/fs has it as a name of a file. The error is that there is no such name.
func Localize(path string) (string, error) {
	if !fs.ValidPath(path) {
		return "", errInvalidPath
	}
	for i := 0; i < len(path); i++ {
		if path[i] == 0 {
			return "", errInvalidPath
		}
	}
	return path, nil
}

var errInvalidPath = errors.New("invalid path")

// ToSlash and FromSlash replace separators by slashes and the other way round: here they are the same.
func ToSlash(path string) string   { return path }
func FromSlash(path string) string { return path }

// SplitList splits a list such as the environment variable PATH has.
func SplitList(path string) []string {
	if path == "" {
		return []string{}
	}
	var list []string
	begun := 0
	for i := 0; i < len(path); i++ {
		if path[i] == ListSeparator {
			list = append(list, path[begun:i])
			begun = i + 1
		}
	}
	return append(list, path[begun:])
}

// Split splits path behind its last separator.
func Split(name string) (dir, file string) { return path.Split(name) }

// Join joins the elements and cleans the result, see path.Join.
func Join(elem ...string) string { return path.Join(elem...) }

// Ext returns the end of path's last element from its last dot on.
func Ext(name string) string { return path.Ext(name) }

// Base returns the last element of path.
func Base(name string) string { return path.Base(name) }

// Dir returns path without its last element.
func Dir(name string) string { return path.Dir(name) }

// IsAbs says whether path is absolute.
func IsAbs(name string) bool { return path.IsAbs(name) }

// VolumeName returns the name of the volume that path begins with; there are none here.
func VolumeName(path string) string { return "" }

// HasPrefix exists for old programs only.
//
// Deprecated: it does not know where elements end.
func HasPrefix(p, prefix string) bool { return hasPrefix(p, prefix) }

func hasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }

// Abs returns path as an absolute one, by way of the working directory.
func Abs(path string) (string, error) {
	if IsAbs(path) {
		return Clean(path), nil
	}
	wd, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return Join(wd, path), nil
}

// Rel returns a relative path that leads from basepath to targpath. The error is that there is none that could be told
// without knowing the working directory.
func Rel(basepath, targpath string) (string, error) {
	base, target := Clean(basepath), Clean(targpath)
	if target == base {
		return ".", nil
	}
	if base == "." {
		base = ""
	}
	if target == "." {
		target = ""
	}
	if IsAbs(base) != IsAbs(target) {
		return "", errors.New("Rel: can't make " + targpath + " relative to " + basepath)
	}
	// Take away the elements that both begin with.
	b, t := 0, 0
	for {
		be, te := elementEnd(base, b), elementEnd(target, t)
		if base[b:be] != target[t:te] || be == b {
			break
		}
		b, t = afterSlash(base, be), afterSlash(target, te)
	}
	if base[b:elementEnd(base, b)] == ".." {
		return "", errors.New("Rel: can't make " + targpath + " relative to " + basepath)
	}
	rel := ""
	for b < len(base) {
		if rel != "" {
			rel += "/"
		}
		rel += ".."
		b = afterSlash(base, elementEnd(base, b))
	}
	if rest := target[t:]; rest != "" {
		if rel != "" {
			rel += "/"
		}
		rel += rest
	}
	return rel, nil
}

func elementEnd(s string, i int) int {
	if i == 0 && i < len(s) && s[0] == '/' {
		return 1 // the root
	}
	for i < len(s) && s[i] != '/' {
		i++
	}
	return i
}

func afterSlash(s string, i int) int {
	if i < len(s) && s[i] == '/' {
		i++
	}
	return i
}
