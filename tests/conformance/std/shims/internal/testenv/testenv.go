// Package testenv answers what Go's tests ask about their environment: there is no go command here, but processes, files and links work.
package testenv

import (
	"errors"
	"os"
	"syscall"
	"testing"
)

func Builder() string { return "" }

func MustHaveGoBuild(t testing.TB)                  { t.Skip("there is no go command") }
func MustHaveGoRun(t testing.TB)                    { t.Skip("there is no go command") }
func MustHaveSource(t testing.TB)                   { t.Skip("there is no Go source tree") }
func MustHaveCGO(t testing.TB)                      { t.Skip("there is no cgo") }
func MustHaveBuildMode(t testing.TB, mode string)   { t.Skip("there is no go command") }
func MustInternalLink(t testing.TB, options ...any) { t.Skip("there is no go command") }
func MustHaveExternalNetwork(t testing.TB)          { t.Skip("there is no network") }
func HasGoBuild() bool                              { return false }
func HasGoRun() bool                                { return false }
func HasSrc() bool                                  { return false }
func HasCGO() bool                                  { return false }
func HasExternalNetwork() bool                      { return false }

func GOROOT(t testing.TB) string {
	if t != nil {
		t.Skip("there is no Go source tree")
	}
	return ""
}

func GoToolPath(t testing.TB) string {
	t.Skip("there is no go command")
	return ""
}

func HasExec() bool                    { return true }
func MustHaveExec(t testing.TB)        {}
func HasParallelism() bool             { return true }
func MustHaveParallelism(t testing.TB) {}
func HasSymlink() bool                 { return true }
func MustHaveSymlink(testing.TB)       {}
func HasLink() bool                    { return true }
func MustHaveLink(testing.TB)          {}
func CPUIsSlow() bool                  { return false }
func SkipIfShortAndSlow(t testing.TB)  {}
func OptimizationOff() bool            { return false }
func SkipIfOptimizationOff(testing.TB) {}
func SkipFlakyNet(t testing.TB)        {}
func ParallelOn64Bit(t *testing.T)     { t.Parallel() }

func SkipFlaky(t testing.TB, issue int) { t.Skipf("flaky: issue %d", issue) }

func Executable(t testing.TB) string {
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func SyscallIsNotSupported(err error) bool {
	for _, e := range []error{syscall.ENOSYS, syscall.ENOTSUP, syscall.EPERM, syscall.EACCES, syscall.EROFS, errors.ErrUnsupported} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}
