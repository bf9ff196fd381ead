// Package testdeps supplies what the main program of a test hands to package testing, which so does not import it.
package testdeps

import (
	"internal/testlog"
	"reflect"
	"regexp"
)

// ImportPath is the import path of the package under test. The main program sets it.
var ImportPath string

// TestDeps is the first argument of testing.MainStart.
type TestDeps struct{}

func (TestDeps) ImportPath() string { return ImportPath }

// SetPanicOnExit0 makes os.Exit(0) panic: a test that ends the program that way would look as if it had passed.
func (TestDeps) SetPanicOnExit0(on bool) { testlog.PanicOnExit0 = on }

// The last pattern: one is asked for many names.
var (
	pattern  string
	compiled *regexp.Regexp
)

// MatchString reports whether the pattern matches somewhere in str.
func (TestDeps) MatchString(pat, str string) (matched bool, err error) {
	if compiled == nil || pat != pattern {
		compiled, err = regexp.Compile(pat)
		if err != nil {
			return false, err
		}
		pattern = pat
	}
	return compiled.MatchString(str), nil
}

// ExitCode returns the status that m.Run returned last, for a TestMain that does not exit by itself. m is a *testing.M.
func ExitCode(m any) int {
	return int(reflect.ValueOf(m).Elem().FieldByName("exitCode").Int())
}
