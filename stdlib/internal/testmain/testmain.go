// Package testmain is imported by the main program of a test alone. Its imports and its path make it one of the first packages to be initialised:
// whoever imports package testing finds testing.Testing() true, in its own initialiser, too.
package testmain

import "internal/testlog"

func init() { testlog.TestBinary = true }
