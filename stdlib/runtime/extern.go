// Package runtime is the part of Go's run-time system that is written in Go: the errors that run-time panics carry,
// and the functions through which a program asks about itself. Everything else (scheduler, collector, maps,
// channels) is C; stubs.go lists what this package calls there.
//
// The package is part of every program, so it imports nothing but the layout of types.
package runtime

// GOOS is the operating system that the program was compiled for.
const GOOS string = "linux"

// GOARCH is the processor architecture that the program was compiled for.
const GOARCH string = "amd64"

// Compiler names the compiler that built the program.
const Compiler = "burrow"

// Version returns the version of Go that the program's compiler implements, followed by the compiler's own.
func Version() string { return buildversion() }

// GOROOT returns the value of the environment variable GOROOT, "" if there is none: the standard library of a
// program need not be on the machine it runs on.
//
// Deprecated: the path is of little use to a program that may run on another machine.
func GOROOT() string { return goroot() }
