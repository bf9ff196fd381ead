// Package path works on paths whose elements are separated by slashes, such as those in URLs. It looks at the text
// only. For the names of files use path/filepath.
package path

// Clean returns the shortest path that leads to the same place: without empty elements and ".", without an element
// before "..", and without ".." at the root. The result ends with a slash only if it is the root; an empty result
// becomes ".".
func Clean(path string) string {
	if path == "" {
		return "."
	}
	rooted := path[0] == '/'
	out := make([]byte, 0, len(path)+1)
	if rooted {
		out = append(out, '/')
	}
	floor := len(out) // what is before cannot be undone by ".."
	for i := 0; i < len(path); {
		if path[i] == '/' {
			i++
			continue
		}
		end := i
		for end < len(path) && path[end] != '/' {
			end++
		}
		element := path[i:end]
		i = end
		switch {
		case element == ".":
		case element != "..":
			out = appendElement(out, rooted, element)
		case len(out) > floor:
			n := len(out) - 1
			for n > floor && out[n] != '/' {
				n--
			}
			out = out[:n]
		case !rooted:
			out = appendElement(out, rooted, element)
			floor = len(out)
		}
	}
	if len(out) == 0 {
		return "."
	}
	if string(out) == path {
		return path
	}
	return string(out)
}

// appendElement appends a path element to out, with a slash before it unless it is the first.
func appendElement(out []byte, rooted bool, element string) []byte {
	if rooted && len(out) > 1 || !rooted && len(out) > 0 {
		out = append(out, '/')
	}
	return append(out, element...)
}

func lastSlash(s string) int {
	i := len(s) - 1
	for i >= 0 && s[i] != '/' {
		i--
	}
	return i
}

// Split splits path behind its last slash. dir + file is path.
func Split(path string) (dir, file string) {
	i := lastSlash(path)
	return path[:i+1], path[i+1:]
}

// Join joins the elements with slashes and cleans the result; empty elements do not count. Without any other the
// result is "".
func Join(elem ...string) string {
	var joined []byte
	for _, e := range elem {
		if e == "" {
			continue
		}
		if len(joined) > 0 {
			joined = append(joined, '/')
		}
		joined = append(joined, e...)
	}
	if len(joined) == 0 {
		return ""
	}
	return Clean(string(joined))
}

// Ext returns the end of path's last element from its last dot on, "" if it has no dot.
func Ext(path string) string {
	for i := len(path) - 1; i >= 0 && path[i] != '/'; i-- {
		if path[i] == '.' {
			return path[i:]
		}
	}
	return ""
}

// Base returns the last element of path: "." for an empty path, "/" for one of slashes only.
func Base(path string) string {
	if path == "" {
		return "."
	}
	end := len(path)
	for end > 0 && path[end-1] == '/' {
		end--
	}
	if end == 0 {
		return "/"
	}
	return path[lastSlash(path[:end])+1 : end]
}

// IsAbs says whether path begins with a slash.
func IsAbs(path string) bool { return path != "" && path[0] == '/' }

// Dir returns path without its last element, cleaned.
func Dir(path string) string { return Clean(path[:lastSlash(path)+1]) }
