package testing

import (
	"errors"
	"flag"
	"fmt"
	"math/rand"
	"os"
	"reflect"
	"runtime"
	"runtime/debug"
	"sort"
	"strconv"
	"strings"
	"sync"
	"time"
)

// InternalTest is one entry of the main program's list of tests.
type InternalTest struct {
	Name string
	F    func(*T)
}

// testDeps is what the main program supplies, so that package testing does not have to import it.
type testDeps interface {
	ImportPath() string
	MatchString(pat, str string) (bool, error)
	SetPanicOnExit0(bool)
}

// matchOnly is the testDeps of Main, RunTests and RunBenchmarks, which get a function only.
type matchOnly func(pat, str string) (bool, error)

func (f matchOnly) ImportPath() string                        { return "" }
func (f matchOnly) MatchString(pat, str string) (bool, error) { return f(pat, str) }
func (f matchOnly) SetPanicOnExit0(bool)                      {}

// M is the run that a TestMain function directs.
type M struct {
	deps        testDeps
	tests       []InternalTest
	benchmarks  []InternalBenchmark
	fuzzTargets []InternalFuzzTarget
	examples    []InternalExample
	alarm       *time.Timer
	numRun      int
	exitCode    int
}

// MainStart is called by the main program of a test.
func MainStart(deps testDeps, tests []InternalTest, benchmarks []InternalBenchmark, fuzzTargets []InternalFuzzTarget, examples []InternalExample) *M {
	Init()
	return &M{deps: deps, tests: tests, benchmarks: benchmarks, fuzzTargets: fuzzTargets, examples: examples}
}

// Main runs tests, benchmarks and examples, and exits. It stands for programs that were written before MainStart.
func Main(matchString func(pat, str string) (bool, error), tests []InternalTest, benchmarks []InternalBenchmark, examples []InternalExample) {
	os.Exit(MainStart(matchOnly(matchString), tests, benchmarks, nil, examples).Run())
}

// Run runs the tests. It returns the exit status: 0 if all went well, 1 if something failed, 2 if a flag is wrong.
func (m *M) Run() (code int) {
	defer func() { code = m.exitCode }()
	m.numRun++ // a second call is allowed
	if !flag.Parsed() {
		flag.Parse()
	}
	if why := flags.fault(); why != "" {
		fmt.Fprintf(os.Stderr, "testing: %s\n", why)
		flag.Usage()
		m.exitCode = 2
		return
	}
	if flags.list != "" {
		m.list()
		return
	}
	if err := m.shuffle(); err != nil {
		fmt.Fprintln(os.Stderr, "testing:", err)
		m.exitCode = 2
		return
	}
	procs, err := parseCPUList(flags.cpuList)
	if err != nil {
		fmt.Fprintln(os.Stderr, "testing:", err)
		m.exitCode = 1
		return
	}
	if flags.paniconexit0 {
		m.deps.SetPanicOnExit0(true)
		defer m.deps.SetPanicOnExit0(false)
	}
	ok := m.runTests(procs)
	if ok {
		ok = runBenchmarks(m.deps, m.benchmarks, procs)
	}
	if !ok {
		fmt.Println("FAIL")
		m.exitCode = 1
		return
	}
	fmt.Println("PASS")
	return
}

// runTests runs tests, seeds of fuzz targets and examples, under the alarm of -timeout.
func (m *M) runTests(procs []int) bool {
	m.startAlarm()
	defer m.stopAlarm()
	deadline := time.Time{}
	if flags.timeout > 0 {
		deadline = time.Now().Add(flags.timeout)
	}
	ranTests, ok := runTests(m.deps.MatchString, m.tests, deadline, procs)
	ranFuzz, fuzzOK := runFuzzSeeds(m.deps.MatchString, m.fuzzTargets, deadline, procs)
	ranExamples, examplesOK := runExamples(m.deps.MatchString, m.examples)
	if !ranTests && !ranFuzz && !ranExamples && flags.bench == "" {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	return ok && fuzzOK && examplesOK
}

// fault says what is wrong with the flags' values.
func (o *options) fault() string {
	switch {
	case o.fuzz != "":
		return "-test.fuzz: searching for new inputs is not supported; seeds run without the flag"
	case o.parallel < 1:
		return "-parallel can only be given a positive integer"
	}
	return ""
}

func parseCPUList(list string) (procs []int, err error) {
	for s := range strings.SplitSeq(list, ",") {
		s = strings.TrimSpace(s)
		if s == "" {
			continue
		}
		n, err := strconv.Atoi(s)
		if err != nil || n <= 0 {
			return nil, fmt.Errorf("invalid value %q for -test.cpu", s)
		}
		procs = append(procs, n)
	}
	if procs == nil {
		procs = []int{runtime.GOMAXPROCS(-1)}
	}
	return procs, nil
}

// list prints the names that -list asks for.
func (m *M) list() {
	show := func(name string) {
		ok, err := m.deps.MatchString(flags.list, name)
		if err != nil {
			fmt.Fprintf(os.Stderr, "testing: invalid regexp in -test.list (%q): %s\n", flags.list, err)
			os.Exit(1)
		}
		if ok {
			fmt.Println(name)
		}
	}
	for _, t := range m.tests {
		show(t.Name)
	}
	for _, b := range m.benchmarks {
		show(b.Name)
	}
	for _, f := range m.fuzzTargets {
		show(f.Name)
	}
	for _, e := range m.examples {
		show(e.Name)
	}
}

// shuffle changes the order of tests and benchmarks if -shuffle says so.
func (m *M) shuffle() error {
	if flags.shuffle == "off" {
		return nil
	}
	seed := time.Now().UnixNano()
	if flags.shuffle != "on" {
		n, err := strconv.ParseInt(flags.shuffle, 10, 64)
		if err != nil {
			return errors.New(`-shuffle should be "off", "on", or a valid integer: ` + err.Error())
		}
		seed = n
	}
	fmt.Println("-test.shuffle", seed)
	r := rand.New(rand.NewSource(seed))
	r.Shuffle(len(m.tests), reflect.Swapper(m.tests))
	r.Shuffle(len(m.benchmarks), reflect.Swapper(m.benchmarks))
	return nil
}

// ---- the alarm

// running holds the tests that run now and when each began or went on.
var running struct {
	sync.Mutex
	since map[string]time.Time
}

func noteRunning(name string) {
	running.Lock()
	defer running.Unlock()
	if running.since == nil {
		running.since = map[string]time.Time{}
	}
	running.since[name] = time.Now()
}

func noteStopped(name string) {
	running.Lock()
	delete(running.since, name)
	running.Unlock()
}

func describeRunning() string {
	running.Lock()
	defer running.Unlock()
	if len(running.since) == 0 {
		return ""
	}
	var lines []string
	for name, since := range running.since {
		lines = append(lines, fmt.Sprintf("\n\t%s (%v)", name, time.Since(since).Round(time.Second)))
	}
	sort.Strings(lines)
	return "\nrunning tests:" + strings.Join(lines, "")
}

func (m *M) startAlarm() {
	if flags.timeout <= 0 {
		return
	}
	m.alarm = time.AfterFunc(flags.timeout, func() {
		debug.SetTraceback("all")
		panic(fmt.Sprintf("test timed out after %v%s", flags.timeout, describeRunning()))
	})
}

func (m *M) stopAlarm() {
	if m.alarm != nil {
		m.alarm.Stop()
	}
}

// ---- tests

// RunTests runs those of the tests that -run selects.
func RunTests(matchString func(pat, str string) (bool, error), tests []InternalTest) (ok bool) {
	_, ok = runTests(matchString, tests, time.Time{}, []int{runtime.GOMAXPROCS(-1)})
	return ok
}

// withRoot calls f with a nameless test that is the parent of all others, as often as -count and -cpu say. ran: whether any test matched.
func withRoot(match *matcher, deadline time.Time, procs []int, f func(root *T)) (ran, ok bool) {
	ok = true
	for _, n := range procs {
		runtime.GOMAXPROCS(n)
		for i := uint(0); i < flags.count; i++ {
			if i > 0 && !ran {
				return // nothing matched, and nothing will
			}
			if failFast() {
				return
			}
			match.forgetNames()
			root := &T{common: newCommon("", nil, os.Stdout), runner: &runner{match: match, slots: newSlots(int(flags.parallel)), deadline: deadline}}
			if flags.verbose {
				root.chatty = newChatty(os.Stdout)
			}
			tRunner(root, f)
			<-root.signal // closed by tRunner's end; parallel tests have finished, too
			ok = ok && !root.Failed()
			ran = ran || root.ran
		}
	}
	return
}

func runTests(matchString func(pat, str string) (bool, error), tests []InternalTest, deadline time.Time, procs []int) (ran, ok bool) {
	match := newMatcher(matchString, flags.run, "-test.run", flags.skip)
	return withRoot(match, deadline, procs, func(root *T) {
		for _, t := range tests {
			root.Run(t.Name, t.F)
		}
	})
}
