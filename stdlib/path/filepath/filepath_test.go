package filepath_test

import (
	"io/fs"
	"os"
	. "path/filepath"
	"testing"
)

func TestRel(t *testing.T) {
	for _, c := range []struct{ base, target, want string }{
		{"a/b", "a/b", "."}, {"a/b", "a/b/c", "c"}, {"a/b/c", "a/b", ".."}, {"a/b", "a/c/d", "../c/d"}, {"/a", "/b/c", "../b/c"},
		{"/", "/a", "a"}, {"/a", "/", ".."}, {".", "a", "a"}, {"a", ".", ".."}, {"../a", "../b", "../b"}, {"ab", "abc", "../abc"},
	} {
		if got, err := Rel(c.base, c.target); err != nil || got != c.want && !(c.base == "../a" && got == "../b") {
			t.Errorf("Rel(%q, %q) = %q, %v, want %q", c.base, c.target, got, err, c.want)
		}
	}
	for _, c := range [][2]string{{"..", "."}, {"/a", "a"}, {"../../a", "../b"}} {
		if got, err := Rel(c[0], c[1]); err == nil {
			t.Errorf("Rel(%q, %q) = %q", c[0], c[1], got)
		}
	}
}

func TestIsLocal(t *testing.T) {
	for path, want := range map[string]bool{"a": true, "a/../b": true, "a/../../b": false, "..": false, "/a": false, "": false, ".": true} {
		if IsLocal(path) != want {
			t.Errorf("IsLocal(%q) is not %v", path, want)
		}
	}
}

// tree makes a directory with some files, and returns its name.
func tree(t *testing.T) string {
	root, err := os.MkdirTemp("", "filepath")
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{"b/c", "d"} {
		if err := os.MkdirAll(Join(root, dir), 0777); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range []string{"a.txt", "b/x.txt", "b/c/y.txt", "d/z.go"} {
		if err := os.WriteFile(Join(root, file), []byte(file), 0666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("b/c", Join(root, "link")); err != nil {
		t.Fatal(err)
	}
	return root
}

func TestWalkDir(t *testing.T) {
	root := tree(t)
	defer os.RemoveAll(root)
	var seen string
	err := WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		rel, _ := Rel(root, path)
		seen += rel + " "
		if d.Name() == "c" {
			return SkipDir
		}
		return err
	})
	if want := ". a.txt b b/c b/x.txt d d/z.go link "; seen != want || err != nil {
		t.Errorf("%v: walked %s, want %s", err, seen, want)
	}
}

func TestGlob(t *testing.T) {
	root := tree(t)
	defer os.RemoveAll(root)
	for pattern, want := range map[string]string{"*.txt": "a.txt", "*/*": "b/c b/x.txt d/z.go link/y.txt", "?/[x-z].*": "b/x.txt d/z.go", "q*": ""} {
		found, err := Glob(Join(root, pattern))
		got := ""
		for i, name := range found {
			if i > 0 {
				got += " "
			}
			rel, _ := Rel(root, name)
			got += rel
		}
		if got != want || err != nil {
			t.Errorf("Glob(%q): %s, %v, want %s", pattern, got, err, want)
		}
	}
	if _, err := Glob("[]"); err != ErrBadPattern {
		t.Error(err)
	}
}

func TestEvalSymlinks(t *testing.T) {
	root := tree(t)
	defer os.RemoveAll(root)
	got, err := EvalSymlinks(Join(root, "link/../x.txt"))
	if err == nil {
		t.Error("the text was cleaned before links were followed:", got)
	}
	got, err = EvalSymlinks(root + "/link/../x.txt")
	if want, _ := EvalSymlinks(root); got != want+"/b/x.txt" || err != nil {
		t.Error(got, err)
	}
	os.Symlink("loop", Join(root, "loop"))
	if _, err := EvalSymlinks(Join(root, "loop")); err == nil {
		t.Error("a loop came to an end")
	}
}
