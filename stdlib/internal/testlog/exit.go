// Package testlog holds what packages os and testing know about the test that runs. It imports nothing, so that everybody can import it.
package testlog

// TestBinary is true in the program of a test: package internal/testmain, which only such a program has, sets it.
var TestBinary bool

// PanicOnExit0 makes os.Exit(0) panic: a test that ends the program so would look as if it had passed.
var PanicOnExit0 bool
