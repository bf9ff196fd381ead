package quick

import (
	"flag"
	"fmt"
	"math/rand"
	"reflect"
	"strings"
	"time"
)

var defaultMaxCount = flag.Int("quickchecks", 100, "The default number of iterations for each check")

// Config changes how a property is checked. Its zero value is the default.
type Config struct {
	// MaxCount sets the number of calls. If it is zero, MaxCountScale counts.
	MaxCount int
	// MaxCountScale is multiplied with the default number of calls: 100, or what the flag -quickchecks says. Zero: the default itself.
	MaxCountScale float64
	// Rand supplies the random numbers. If it is nil, the seed is the time.
	Rand *rand.Rand
	// Values fills the slice with arguments. If it is nil, Value makes each.
	Values func([]reflect.Value, *rand.Rand)
}

func (c *Config) rand() *rand.Rand {
	if c.Rand == nil {
		return rand.New(rand.NewSource(time.Now().UnixNano()))
	}
	return c.Rand
}

func (c *Config) count() int {
	switch {
	case c.MaxCount != 0:
		return c.MaxCount
	case c.MaxCountScale != 0:
		return int(c.MaxCountScale * float64(*defaultMaxCount))
	}
	return *defaultMaxCount
}

// arguments makes random arguments for a function.
func (c *Config) arguments(f reflect.Type, r *rand.Rand) ([]reflect.Value, error) {
	args := make([]reflect.Value, f.NumIn())
	if c.Values != nil {
		c.Values(args, r)
		return args, nil
	}
	for i := range args {
		v, ok := Value(f.In(i), r)
		if !ok {
			return nil, SetupError(fmt.Sprintf("cannot create arbitrary value of type %s for argument %d", f.In(i), i))
		}
		args[i] = v
	}
	return args, nil
}

// SetupError says that the check itself was called wrongly.
type SetupError string

func (s SetupError) Error() string { return string(s) }

// CheckError is the result of Check when the function returned false.
type CheckError struct {
	Count int   // the call it was, from 1
	In    []any // its arguments
}

func (s *CheckError) Error() string {
	return fmt.Sprintf("#%d: failed on input %s", s.Count, list(s.In))
}

// CheckEqualError is the result of CheckEqual when the results differed.
type CheckEqualError struct {
	CheckError
	Out1 []any
	Out2 []any
}

func (s *CheckEqualError) Error() string {
	return fmt.Sprintf("#%d: failed on input %s. Output 1: %s. Output 2: %s", s.Count, list(s.In), list(s.Out1), list(s.Out2))
}

func list(values []any) string {
	var texts []string
	for _, v := range values {
		texts = append(texts, fmt.Sprintf("%#v", v))
	}
	return strings.Join(texts, ", ")
}

func interfaces(values []reflect.Value) (all []any) {
	all = make([]any, len(values))
	for i, v := range values {
		all[i] = v.Interface()
	}
	return all
}

func function(f any) (v reflect.Value, t reflect.Type, ok bool) {
	v = reflect.ValueOf(f)
	if v.Kind() != reflect.Func {
		return
	}
	return v, v.Type(), true
}

// Check calls f, a function that returns a bool, with random arguments until it returns false, which gives a *CheckError, or often enough.
func Check(f any, config *Config) error {
	if config == nil {
		config = &Config{}
	}
	v, t, ok := function(f)
	if !ok {
		return SetupError("argument is not a function")
	}
	if t.NumOut() != 1 {
		return SetupError("function does not return one value")
	}
	if t.Out(0).Kind() != reflect.Bool {
		return SetupError("function does not return a bool")
	}
	r := config.rand()
	for i := range config.count() {
		args, err := config.arguments(t, r)
		if err != nil {
			return err
		}
		if !v.Call(args)[0].Bool() {
			return &CheckError{i + 1, interfaces(args)}
		}
	}
	return nil
}

// CheckEqual calls f and g with the same random arguments until their results differ, which gives a *CheckEqualError, or often enough.
func CheckEqual(f, g any, config *Config) error {
	if config == nil {
		config = &Config{}
	}
	x, xt, ok := function(f)
	if !ok {
		return SetupError("f is not a function")
	}
	y, yt, ok := function(g)
	if !ok {
		return SetupError("g is not a function")
	}
	if xt != yt {
		return SetupError("functions have different types")
	}
	r := config.rand()
	for i := range config.count() {
		args, err := config.arguments(xt, r)
		if err != nil {
			return err
		}
		out1, out2 := interfaces(x.Call(args)), interfaces(y.Call(args))
		if !reflect.DeepEqual(out1, out2) {
			return &CheckEqualError{CheckError{i + 1, interfaces(args)}, out1, out2}
		}
	}
	return nil
}
