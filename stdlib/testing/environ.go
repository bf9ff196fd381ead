package testing

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode"
)

// Context returns a context that is canceled just before the cleanups run.
func (c *common) Context() context.Context {
	c.checkFuzz("Context")
	return c.ctx
}

// Setenv sets an environment variable until the test ends. Tests that use it cannot be parallel.
func (t *T) Setenv(key, value string) {
	t.denyParallel()
	t.common.Setenv(key, value)
}

// Chdir changes the current directory until the test ends. Tests that use it cannot be parallel.
func (t *T) Chdir(dir string) {
	t.denyParallel()
	t.common.Chdir(dir)
}

// Setenv sets an environment variable until the test ends.
func (c *common) Setenv(key, value string) {
	c.checkFuzz("Setenv")
	before, had := os.LookupEnv(key)
	if err := os.Setenv(key, value); err != nil {
		c.Fatalf("cannot set environment variable: %v", err)
	}
	if had {
		c.Cleanup(func() { os.Setenv(key, before) })
	} else {
		c.Cleanup(func() { os.Unsetenv(key) })
	}
}

// Chdir changes the current directory, and $PWD, until the test ends.
func (c *common) Chdir(dir string) {
	c.checkFuzz("Chdir")
	before, err := os.Getwd()
	if err != nil {
		c.Fatal(err)
	}
	if err := os.Chdir(dir); err != nil {
		c.Fatal(err)
	}
	if !filepath.IsAbs(dir) {
		dir, err = os.Getwd()
		if err != nil {
			c.Fatal(err)
		}
	}
	c.Setenv("PWD", dir)
	c.Cleanup(func() {
		if err := os.Chdir(before); err != nil {
			panic("testing.Chdir: " + err.Error())
		}
	})
}

// fileName turns a test's name into part of a file name.
func fileName(name string) string {
	if len(name) > 64 {
		name = ""
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r < 128 && (unicode.IsLetter(r) || unicode.IsDigit(r)), strings.ContainsRune("-_+=@.!#%&, ", r):
			return r
		case r >= 128 && (unicode.IsLetter(r) || unicode.IsNumber(r)):
			return r
		}
		return -1
	}, name)
}

// TempDir returns a new directory, which is removed after the test. Each call makes another.
func (c *common) TempDir() string {
	c.checkFuzz("TempDir")
	c.mu.Lock()
	first := c.tempDir == ""
	if first && c.tempErr == nil {
		c.tempDir, c.tempErr = os.MkdirTemp(os.Getenv("GOTMPDIR"), fileName(c.name))
	}
	err := c.tempErr
	dir := fmt.Sprintf("%s%c%03d", c.tempDir, os.PathSeparator, c.tempSeq+1)
	c.tempSeq++
	c.mu.Unlock()
	if err != nil {
		c.Fatalf("TempDir: %v", err)
	}
	if first {
		c.Cleanup(func() {
			if err := removeAll(c.tempDir); err != nil {
				c.Errorf("TempDir RemoveAll cleanup: %v", err)
			}
		})
	}
	if err := os.Mkdir(dir, 0o777); err != nil {
		c.Fatalf("TempDir: %v", err)
	}
	return dir
}

// removeAll tries again for a while: a process that the test started may still be writing.
func removeAll(dir string) (err error) {
	for wait := time.Millisecond; wait < 2*time.Second; wait *= 2 {
		if err = os.RemoveAll(dir); err == nil {
			return nil
		}
		time.Sleep(wait)
	}
	return err
}

// ArtifactDir returns a directory for files that are worth keeping: below -outputdir with -artifacts, else a temporary one.
func (c *common) ArtifactDir() string {
	c.checkFuzz("ArtifactDir")
	c.mu.Lock()
	dir := c.artifact
	c.mu.Unlock()
	if dir != "" {
		return dir
	}
	if flags == nil || !flags.artifacts {
		dir = c.TempDir()
	} else {
		var err error
		if dir, err = makeArtifactDir(); err != nil {
			c.Fatalf("ArtifactDir: %v", err)
		}
		if c.chatty != nil {
			c.chatty.update(c.name, "=== ARTIFACTS %s %v\n", c.name, dir)
		}
	}
	c.mu.Lock()
	c.artifact = dir
	c.mu.Unlock()
	return dir
}

func makeArtifactDir() (string, error) {
	base, err := filepath.Abs(filepath.Join(flags.outputDir, "_artifacts"))
	if err != nil {
		return "", err
	}
	if err := os.Mkdir(base, 0o777); err != nil && !errors.Is(err, os.ErrExist) {
		return "", err
	}
	return os.MkdirTemp(base, "")
}
