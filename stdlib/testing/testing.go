// Package testing runs the tests, benchmarks, fuzz targets' seeds and examples of a package.
//
// `burrow test` writes a main package that lists the functions it found and calls MainStart. What happens from there on:
//
//	main.go      flags, the order of things, the exit status
//	common.go    what T, B and F share: failing, skipping, cleanups
//	output.go    log lines: kept until the test ends, or printed at once with -v
//	place.go     file:line in front of a log line, Helper
//	test.go      T: running a test and its subtests
//	parallel.go  how many tests run at the same time
//	environ.go   TempDir, ArtifactDir, Setenv, Chdir, Context
//	match.go     -run, -skip, -bench: which names; unique names of subtests
//	bench.go     B: how often to run a benchmark; result.go: its line
//	example.go   examples: comparing what they print
//	fuzz.go      F: seeds as subtests; corpus.go: files with seeds
package testing

import (
	"flag"
	"fmt"
	"internal/testlog"
	"os"
	"runtime"
	"strconv"
	"time"
)

// The values of the command's flags. They live in one variable, whose pointer is nil until Init.
type options struct {
	short, failFast, verbose, benchMem, paniconexit0, fullPath, artifacts bool
	count, parallel                                                       uint
	run, skip, bench, fuzz, list, cpuList, shuffle, outputDir, logFile    string
	benchTime                                                             benchTime
	timeout                                                               time.Duration
}

var flags *options

// verboseFlag is -v: a boolean that also takes test2json.
type verboseFlag struct{ to *bool }

func (f verboseFlag) IsBoolFlag() bool { return true }
func (f verboseFlag) String() string {
	if f.to != nil && *f.to {
		return "true"
	}
	return "false"
}
func (f verboseFlag) Set(s string) error {
	on, err := strconv.ParseBool(s)
	if err != nil {
		return fmt.Errorf("invalid flag -test.v=%s", s)
	}
	*f.to = on
	return nil
}

// Init registers testing flags. A test binary has them already when it starts.
func Init() {
	if flags != nil {
		return
	}
	o := &options{benchTime: benchTime{duration: time.Second}}
	flags = o
	flag.BoolVar(&o.short, "test.short", false, "run smaller test suite to save time")
	flag.BoolVar(&o.failFast, "test.failfast", false, "do not start new tests after the first test failure")
	flag.StringVar(&o.outputDir, "test.outputdir", "", "write profiles and artifacts to `dir`")
	flag.BoolVar(&o.artifacts, "test.artifacts", false, "store test artifacts in test.outputdir")
	flag.Var(verboseFlag{&o.verbose}, "test.v", "verbose: print additional output")
	flag.UintVar(&o.count, "test.count", 1, "run tests and benchmarks `n` times")
	flag.StringVar(&o.list, "test.list", "", "list tests, examples, and benchmarks matching `regexp` then exit")
	flag.StringVar(&o.run, "test.run", "", "run only tests and examples matching `regexp`")
	flag.StringVar(&o.skip, "test.skip", "", "do not list or run tests matching `regexp`")
	flag.StringVar(&o.bench, "test.bench", "", "run only benchmarks matching `regexp`")
	flag.BoolVar(&o.benchMem, "test.benchmem", false, "print memory allocations for benchmarks")
	flag.Var(&o.benchTime, "test.benchtime", "run each benchmark for duration `d` or N times if `d` is of the form Nx")
	flag.StringVar(&o.fuzz, "test.fuzz", "", "run the fuzz test matching `regexp`")
	flag.DurationVar(&o.timeout, "test.timeout", 0, "panic test binary after duration `d` (0 means unlimited)")
	flag.StringVar(&o.cpuList, "test.cpu", "", "comma-separated `list` of cpu counts to run each test with")
	flag.UintVar(&o.parallel, "test.parallel", uint(runtime.GOMAXPROCS(0)), "run at most `n` tests in parallel")
	flag.StringVar(&o.shuffle, "test.shuffle", "off", "randomize the execution order of tests and benchmarks")
	flag.BoolVar(&o.fullPath, "test.fullpath", false, "show full file names in error messages")
	flag.BoolVar(&o.paniconexit0, "test.paniconexit0", false, "panic on call to os.Exit(0)")
	flag.StringVar(&o.logFile, "test.testlogfile", "", "write test action log to `file` (accepted, nothing is written)")
}

func parsed(what string) *options {
	if flags == nil {
		panic("testing: " + what + " called before Init")
	}
	if !flag.Parsed() {
		panic("testing: " + what + " called before Parse")
	}
	return flags
}

// Short reports whether -short was given.
func Short() bool { return parsed("Short").short }

// Verbose reports whether -v was given.
func Verbose() bool {
	if flags == nil {
		panic("testing: Verbose called before Init")
	}
	return parsed("Verbose").verbose
}

// Testing reports whether the program is a test made by `burrow test`.
func Testing() bool { return testlog.TestBinary }

// CoverMode is the coverage mode: always "", since coverage is not measured.
func CoverMode() string { return "" }

// Coverage is the fraction of the code that ran: 0, since coverage is not measured.
func Coverage() float64 { return 0 }

// CoverBlock describes one block of code in a coverage profile.
type CoverBlock struct {
	Line0 uint32 // Line number for block start.
	Col0  uint16 // Column number for block start.
	Line1 uint32 // Line number for block end.
	Col1  uint16 // Column number for block end.
	Stmts uint16 // Number of statements included in this block.
}

// Cover describes what a coverage profile covers.
type Cover struct {
	Mode            string
	Counters        map[string][]uint32
	Blocks          map[string][]CoverBlock
	CoveredPackages string
}

// RegisterCover does nothing but say so: coverage is not measured.
func RegisterCover(c Cover) {
	fmt.Fprintln(os.Stderr, "testing: coverage is not supported")
}
