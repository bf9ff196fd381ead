package flag

import (
	"encoding"
	"fmt"
	"os"
	"time"
)

// CommandLine is the set of the program's own flags. The functions of this file are its methods.
var CommandLine = &FlagSet{name: programName(), handling: ExitOnError}

func programName() string {
	if len(os.Args) == 0 {
		return ""
	}
	return os.Args[0]
}

func init() {
	CommandLine.Usage = func() { Usage() } // which the program may set
}

// Usage writes a help message. A program may set it.
var Usage = func() {
	fmt.Fprintf(CommandLine.Output(), "Usage of %s:\n", CommandLine.name)
	PrintDefaults()
}

// Parse reads the flags of the command line.
func Parse() { CommandLine.Parse(os.Args[1:]) }

// Parsed says whether Parse was called.
func Parsed() bool { return CommandLine.Parsed() }

// Args returns what is left of the command line after the flags.
func Args() []string { return CommandLine.args }

// NArg returns how many arguments are left after the flags.
func NArg() int { return len(CommandLine.args) }

// Arg returns the i-th argument after the flags, "" if there are fewer.
func Arg(i int) string { return CommandLine.Arg(i) }

// NFlag returns how many flags were set.
func NFlag() int { return len(CommandLine.set) }

// VisitAll calls fn for each flag, sorted by name.
func VisitAll(fn func(*Flag)) { CommandLine.VisitAll(fn) }

// Visit calls fn for each flag that was set, sorted by name.
func Visit(fn func(*Flag)) { CommandLine.Visit(fn) }

// Lookup returns the flag of the given name, nil if there is none.
func Lookup(name string) *Flag { return CommandLine.Lookup(name) }

// Set sets the flag of the given name.
func Set(name, value string) error { return CommandLine.Set(name, value) }

// PrintDefaults writes a help message with the default values of all flags.
func PrintDefaults() { CommandLine.PrintDefaults() }

// Var defines a flag of the given name that sets value.
func Var(value Value, name string, usage string) { CommandLine.Var(value, name, usage) }

// The functions below define flags, see the methods of FlagSet.

func BoolVar(p *bool, name string, value bool, usage string) {
	CommandLine.BoolVar(p, name, value, usage)
}

func Bool(name string, value bool, usage string) *bool { return CommandLine.Bool(name, value, usage) }

func IntVar(p *int, name string, value int, usage string) {
	CommandLine.IntVar(p, name, value, usage)
}

func Int(name string, value int, usage string) *int { return CommandLine.Int(name, value, usage) }

func Int64Var(p *int64, name string, value int64, usage string) {
	CommandLine.Int64Var(p, name, value, usage)
}

func Int64(name string, value int64, usage string) *int64 {
	return CommandLine.Int64(name, value, usage)
}

func UintVar(p *uint, name string, value uint, usage string) {
	CommandLine.UintVar(p, name, value, usage)
}

func Uint(name string, value uint, usage string) *uint { return CommandLine.Uint(name, value, usage) }

func Uint64Var(p *uint64, name string, value uint64, usage string) {
	CommandLine.Uint64Var(p, name, value, usage)
}

func Uint64(name string, value uint64, usage string) *uint64 {
	return CommandLine.Uint64(name, value, usage)
}

func StringVar(p *string, name string, value string, usage string) {
	CommandLine.StringVar(p, name, value, usage)
}

func String(name string, value string, usage string) *string {
	return CommandLine.String(name, value, usage)
}

func Float64Var(p *float64, name string, value float64, usage string) {
	CommandLine.Float64Var(p, name, value, usage)
}

func Float64(name string, value float64, usage string) *float64 {
	return CommandLine.Float64(name, value, usage)
}

func DurationVar(p *time.Duration, name string, value time.Duration, usage string) {
	CommandLine.DurationVar(p, name, value, usage)
}

func Duration(name string, value time.Duration, usage string) *time.Duration {
	return CommandLine.Duration(name, value, usage)
}

func TextVar(p encoding.TextUnmarshaler, name string, value encoding.TextMarshaler, usage string) {
	CommandLine.TextVar(p, name, value, usage)
}

func Func(name, usage string, fn func(string) error) { CommandLine.Func(name, usage, fn) }

func BoolFunc(name, usage string, fn func(string) error) { CommandLine.BoolFunc(name, usage, fn) }
