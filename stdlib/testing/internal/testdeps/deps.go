// Package testdeps supplies what the main program of a test hands to package testing, which so does not import it.
package testdeps

import "reflect"

// ImportPath is the import path of the package under test. The main program sets it.
var ImportPath string

// TestDeps is the first argument of testing.MainStart.
type TestDeps struct{}

func (TestDeps) ImportPath() string      { return ImportPath }
func (TestDeps) SetPanicOnExit0(on bool) {}

// MatchString reports whether the pattern matches somewhere in str.
func (TestDeps) MatchString(pat, str string) (matched bool, err error) {
	return match(pat, str)
}

// ExitCode returns the status that m.Run returned last, for a TestMain that does not exit by itself. m is a *testing.M.
func ExitCode(m any) int {
	return int(reflect.ValueOf(m).Elem().FieldByName("exitCode").Int())
}
