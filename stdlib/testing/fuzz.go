package testing

import (
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"time"
)

// InternalFuzzTarget is one entry of the main program's list of fuzz targets.
type InternalFuzzTarget struct {
	Name string
	Fn   func(f *F)
}

// F is passed to fuzz functions. The function adds seeds and calls Fuzz with the target, which is then run once for each seed, as a subtest.
// New inputs are not searched for.
//
// A fuzz function is an ordinary test with another type of parameter: F shares the state of the test.
type F struct {
	*common
	test   *T
	seeds  []seed
	called bool // Fuzz was
}

type seed struct {
	name   string // of the subtest
	values []any
}

// Helper marks the calling function as a helper: log lines are placed where it was called.
func (f *F) Helper() {
	f.checkFuzz("Helper")
	f.markHelper(1)
}

// Fail marks the function as failed; it goes on.
func (f *F) Fail() {
	f.checkFuzz("Fail")
	f.common.Fail()
}

// Skipped reports whether the function was skipped.
func (f *F) Skipped() bool {
	f.checkFuzz("Skipped")
	return f.common.Skipped()
}

// fuzzable are the types that a target's parameters may have.
var fuzzable = []reflect.Type{
	reflect.TypeFor[[]byte](), reflect.TypeFor[string](), reflect.TypeFor[bool](), reflect.TypeFor[float32](), reflect.TypeFor[float64](),
	reflect.TypeFor[int](), reflect.TypeFor[int8](), reflect.TypeFor[int16](), reflect.TypeFor[int32](), reflect.TypeFor[int64](),
	reflect.TypeFor[uint](), reflect.TypeFor[uint8](), reflect.TypeFor[uint16](), reflect.TypeFor[uint32](), reflect.TypeFor[uint64](),
}

// Add adds a seed: one value for each parameter of the target after the *T.
func (f *F) Add(args ...any) {
	for i, v := range args {
		if t := reflect.TypeOf(v); !slices.Contains(fuzzable, t) {
			panic(fmt.Sprintf("testing: unsupported type to Add %v", t))
		}
		if b, ok := v.([]byte); ok {
			args[i] = slices.Clone(b)
		}
	}
	f.seeds = append(f.seeds, seed{fmt.Sprintf("seed#%d", len(f.seeds)), slices.Clone(args)})
}

// parameters checks the target and returns the types of its parameters after the *T.
func parameters(target reflect.Value) (types []reflect.Type) {
	if target.Kind() != reflect.Func {
		panic("testing: F.Fuzz must receive a function")
	}
	t := target.Type()
	if t.NumIn() < 2 || t.In(0) != reflect.TypeFor[*T]() {
		panic("testing: fuzz target must receive at least two arguments, where the first argument is a *T")
	}
	if t.NumOut() != 0 {
		panic("testing: fuzz target must not return a value")
	}
	for i := 1; i < t.NumIn(); i++ {
		if !slices.Contains(fuzzable, t.In(i)) {
			panic(fmt.Sprintf("testing: unsupported type for fuzzing %v", t.In(i)))
		}
		types = append(types, t.In(i))
	}
	return types
}

// Fuzz runs the target, a func(*T, ...), for each seed and each file of testdata/fuzz/NAME.
func (f *F) Fuzz(target any) {
	if f.called {
		panic("testing: F.Fuzz called more than once")
	}
	f.called = true
	f.markHelper(0) // faults of the seeds are the caller's
	if f.Failed() {
		return
	}
	fn := reflect.ValueOf(target)
	types := parameters(fn)
	for _, s := range f.seeds {
		if err := fits(s.values, types); err != nil {
			f.Fatal(err)
		}
	}
	files, err := readCorpus(filepath.Join("testdata", "fuzz", f.name), types)
	if err != nil {
		f.Fatal(err)
	}
	f.fuzzing = true
	defer func() { f.fuzzing = false }()
	for _, s := range append(f.seeds, files...) {
		f.test.Run(s.name, func(t *T) {
			args := []reflect.Value{reflect.ValueOf(t)}
			for _, v := range s.values {
				args = append(args, reflect.ValueOf(v))
			}
			fn.Call(args)
		})
	}
}

// fits tells whether the values of a seed are arguments for these parameters.
func fits(values []any, types []reflect.Type) error {
	if len(values) != len(types) {
		return fmt.Errorf("wrong number of values in corpus entry: %d, want %d", len(values), len(types))
	}
	var got []reflect.Type
	for _, v := range values {
		got = append(got, reflect.TypeOf(v))
	}
	if !slices.Equal(got, types) {
		return fmt.Errorf("mismatched types in corpus entry: %v, want %v", got, types)
	}
	return nil
}

func runFuzzSeeds(matchString func(pat, str string) (bool, error), targets []InternalFuzzTarget, deadline time.Time, procs []int) (ran, ok bool) {
	if len(targets) == 0 {
		return false, true
	}
	match := newMatcher(matchString, flags.run, "-test.run", flags.skip)
	return withRoot(match, deadline, procs, func(root *T) {
		for _, target := range targets {
			root.Run(target.Name, func(t *T) {
				f := &F{common: &t.common, test: t}
				target.Fn(f)
				if !f.called && !f.Failed() {
					f.Error("returned without calling F.Fuzz, F.Fail, or F.Skip")
				}
			})
		}
	})
}
