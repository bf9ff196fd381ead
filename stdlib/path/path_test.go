package path_test

import (
	. "path"
	"testing"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"": ".", "abc": "abc", "abc/def": "abc/def", "a/b/c": "a/b/c", ".": ".", "..": "..", "../..": "../..",
		"/": "/", "/abc": "/abc", "abc/": "abc", "///abc": "/abc", "abc//def//": "abc/def", "./././abc": "abc",
		"abc/def/ghi/../jkl": "abc/def/jkl", "abc/..": ".", "abc/../../..": "../..", "/abc/../../..": "/",
		"/../abc": "/abc", "../../abc": "../../abc", "abc/./../def": "def", "/..": "/", "abc/../././../def": "../def",
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
		if got := Clean(want); got != want {
			t.Errorf("Clean(%q) = %q", want, got)
		}
	}
}

func TestParts(t *testing.T) {
	for _, c := range []struct{ path, dir, base, ext string }{
		{"", ".", ".", ""}, {"/", "/", "/", ""}, {"a.go", ".", "a.go", ".go"}, {"/a/b.tar.gz", "/a", "b.tar.gz", ".gz"},
		{"a.b/c", "a.b", "c", ""}, {"x/", "x", "x", ""}, {"//", "/", "/", ""}, {"a/b/.x", "a/b", ".x", ".x"},
	} {
		if Dir(c.path) != c.dir || Base(c.path) != c.base || Ext(c.path) != c.ext {
			t.Errorf("%q: %q %q %q", c.path, Dir(c.path), Base(c.path), Ext(c.path))
		}
		if d, f := Split(c.path); d+f != c.path {
			t.Errorf("Split(%q) = %q, %q", c.path, d, f)
		}
	}
	if got := Join("", "a", "", "../b", "c"); got != "b/c" {
		t.Errorf("Join: %q", got)
	}
	if got := Join("", ""); got != "" {
		t.Errorf("Join of nothing: %q", got)
	}
}

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		pattern, name string
		match, bad    bool
	}{
		{"abc", "abc", true, false}, {"*", "abc", true, false}, {"*c", "abc", true, false}, {"a*", "ab/c", false, false},
		{"a*/b", "abc/b", true, false}, {"a*b*c*d*e*/f", "axbxcxdxe/f", true, false}, {"a*b*c*d*e*/f", "axbxcxdxexxx/fff", false, false},
		{"ab[c]", "abc", true, false}, {"ab[b-d]", "abc", true, false}, {"ab[^e-g]", "abc", true, false}, {"a\\*b", "a*b", true, false},
		{"a\\*b", "ab", false, false}, {"a?b", "a☺b", true, false}, {"a[^a]b", "a☺b", true, false}, {"a???b", "a☺b", false, false},
		{"[a-ζ]*", "α", true, false}, {"*[a-ζ]", "A", false, false}, {"a?b", "a/b", false, false}, {"[\\]a]", "]", true, false},
		{"[\\-x]", "-", true, false}, {"[]a]", "]", false, true}, {"[-]", "-", false, true}, {"[x-]", "x", false, true},
		{"[", "a", false, true}, {"[^", "a", false, true}, {"[^bc", "a", false, true}, {"a[", "ab", false, true}, {"*x", "xxx", true, false},
		{"\\", "a", false, true}, {"", "", true, false}, {"", "a", false, false}, {"*", "", true, false},
	} {
		got, err := Match(c.pattern, c.name)
		if got != c.match || (err == ErrBadPattern) != c.bad {
			t.Errorf("Match(%q, %q) = %v, %v", c.pattern, c.name, got, err)
		}
	}
}
