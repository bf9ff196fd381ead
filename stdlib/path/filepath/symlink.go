package filepath

import (
	"errors"
	"os"
	"syscall"
)

// EvalSymlinks returns the name of the same file without any symbolic links. It is relative if path is, unless a link
// is absolute.
func EvalSymlinks(path string) (string, error) {
	const mostLinks = 255
	done, rest := "", path // done has no links
	if rest != "" && rest[0] == '/' {
		done = "/"
	}
	for links := 0; rest != ""; {
		for rest != "" && rest[0] == '/' {
			rest = rest[1:]
		}
		end := elementEnd(rest, 0)
		element := rest[:end]
		rest = rest[end:]
		switch {
		case element == "" || element == ".":
			continue
		case element == "..":
			// What is before is no link, so that the text can go, unless it goes up itself.
			if done == "" || done == ".." || hasSuffix(done, "/..") {
				done = joinElement(done, "..")
			} else if done != "/" {
				done = parent(done)
			}
			continue
		}
		next := joinElement(done, element)
		info, err := os.Lstat(next)
		if err != nil {
			return "", err
		}
		if info.Mode()&os.ModeSymlink == 0 {
			if !info.IsDir() && rest != "" {
				return "", syscall.ENOTDIR
			}
			done = next
			continue
		}
		if links++; links > mostLinks {
			return "", errors.New("EvalSymlinks: too many links")
		}
		link, err := os.Readlink(next)
		if err != nil {
			return "", err
		}
		if IsAbs(link) {
			done = "/"
		}
		rest = link + rest // which is empty or begins with a slash
	}
	return Clean(done), nil
}

func hasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}

func joinElement(dir, element string) string {
	if dir == "" || dir == "/" {
		return dir + element
	}
	return dir + "/" + element
}

// parent returns path, which is clean, without its last element.
func parent(path string) string {
	i := len(path) - 1
	for i > 0 && path[i] != '/' {
		i--
	}
	if i == 0 && path[0] == '/' {
		return "/"
	}
	return path[:i]
}
