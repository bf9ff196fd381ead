// Package flag reads command-line flags. A program defines them, by functions such as Int or StringVar, and calls Parse;
// what is left of the command line is then in Args.
//
// A flag is given as -name=value, or -name value if it is not boolean, or -name if it is; two dashes mean the same as
// one. Flags end before the first argument that is none, a single dash included, or after "--".
package flag

import (
	"encoding"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"runtime"
	"sort"
	"time"
)

// ErrHelp is the error when -help or -h was given and no such flag is defined.
var ErrHelp = errors.New("flag: help requested")

// ErrorHandling is what Parse does with errors.
type ErrorHandling int

const (
	ContinueOnError ErrorHandling = iota // it returns them
	ExitOnError                          // the program ends with status 2, with 0 for -help
	PanicOnError
)

// A FlagSet is a set of defined flags. The zero FlagSet has no name and returns errors.
type FlagSet struct {
	// Usage is called when an error occurs. A nil one stands for a text with all flags.
	Usage func()

	name     string
	parsed   bool
	defined  map[string]*Flag
	set      map[string]*Flag
	args     []string // what is left
	handling ErrorHandling
	output   io.Writer         // nil is os.Stderr
	early    map[string]string // flags that were set before they were defined, and where
}

// A Flag is the state of one flag.
type Flag struct {
	Name     string
	Usage    string // help message
	Value    Value
	DefValue string // the default value, as text
}

// NewFlagSet returns an empty set.
func NewFlagSet(name string, errorHandling ErrorHandling) *FlagSet {
	f := &FlagSet{name: name, handling: errorHandling}
	f.Usage = f.defaultUsage
	return f
}

// Init sets the name and what is done with errors.
func (f *FlagSet) Init(name string, errorHandling ErrorHandling) {
	f.name = name
	f.handling = errorHandling
}

// Name returns the set's name.
func (f *FlagSet) Name() string { return f.name }

// ErrorHandling returns what is done with errors.
func (f *FlagSet) ErrorHandling() ErrorHandling { return f.handling }

// Output returns where messages go.
func (f *FlagSet) Output() io.Writer {
	if f.output == nil {
		return os.Stderr
	}
	return f.output
}

// SetOutput sets where messages go; nil is os.Stderr.
func (f *FlagSet) SetOutput(output io.Writer) { f.output = output }

// sorted returns the flags, sorted by name.
func sorted(flags map[string]*Flag) []*Flag {
	list := make([]*Flag, 0, len(flags))
	for _, f := range flags {
		list = append(list, f)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Name < list[j].Name })
	return list
}

// VisitAll calls fn for each flag, sorted by name.
func (f *FlagSet) VisitAll(fn func(*Flag)) {
	for _, flag := range sorted(f.defined) {
		fn(flag)
	}
}

// Visit calls fn for each flag that was set, sorted by name.
func (f *FlagSet) Visit(fn func(*Flag)) {
	for _, flag := range sorted(f.set) {
		fn(flag)
	}
}

// Lookup returns the flag of the given name, nil if there is none.
func (f *FlagSet) Lookup(name string) *Flag { return f.defined[name] }

// Set sets the flag of the given name.
func (f *FlagSet) Set(name, value string) error {
	flag, ok := f.defined[name]
	if !ok {
		// When it is defined later, that is a mistake of the program, which the place will help to find.
		if _, file, line, ok := runtime.Caller(1); ok {
			if f.early == nil {
				f.early = map[string]string{}
			}
			f.early[name] = fmt.Sprintf("%s:%d", file, line)
		}
		return fmt.Errorf("no such flag -%v", name)
	}
	if err := flag.Value.Set(value); err != nil {
		return err
	}
	f.markSet(flag)
	return nil
}

func (f *FlagSet) markSet(flag *Flag) {
	if f.set == nil {
		f.set = make(map[string]*Flag)
	}
	f.set[flag.Name] = flag
}

// isZero says whether value is how the zero value of the flag's type reads. A String method that panics with a zero
// value is the caller's to report.
func isZero(flag *Flag, value string) (ok bool, err error) {
	t := reflect.TypeOf(flag.Value)
	var zero reflect.Value
	if t.Kind() == reflect.Pointer {
		zero = reflect.New(t.Elem())
	} else {
		zero = reflect.Zero(t)
	}
	defer func() {
		if e := recover(); e != nil {
			if t.Kind() == reflect.Pointer {
				t = t.Elem()
			}
			err = fmt.Errorf("panic calling String method on zero %v for flag %s: %v", t, flag.Name, e)
		}
	}()
	return value == zero.Interface().(Value).String(), nil
}

// UnquoteUsage returns the name of a flag's argument, which stands in back quotes in its usage message or follows from
// its type, and the message without the quotes.
func UnquoteUsage(flag *Flag) (name string, usage string) {
	usage = flag.Usage
	for i := 0; i < len(usage); i++ {
		if usage[i] != '`' {
			continue
		}
		for j := i + 1; j < len(usage); j++ {
			if usage[j] == '`' {
				name = usage[i+1 : j]
				return name, usage[:i] + name + usage[j+1:]
			}
		}
		break
	}
	switch v := flag.Value.(type) {
	case boolFlag:
		if v.IsBoolFlag() {
			return "", usage
		}
		return "value", usage
	case *durationValue:
		return "duration", usage
	case *float64Value:
		return "float", usage
	case *intValue, *int64Value:
		return "int", usage
	case *stringValue:
		return "string", usage
	case *uintValue, *uint64Value:
		return "uint", usage
	}
	return "value", usage
}

// PrintDefaults writes a help message with the default values of all flags.
func (f *FlagSet) PrintDefaults() {
	var failures []error
	f.VisitAll(func(flag *Flag) {
		text := "  -" + flag.Name
		name, usage := UnquoteUsage(flag)
		if name != "" {
			text += " " + name
		}
		if len(text) <= 4 { // "  -x": on one line
			text += "\t"
		} else {
			text += "\n    \t"
		}
		for _, c := range usage {
			text += string(c)
			if c == '\n' {
				text += "    \t"
			}
		}
		zero, err := isZero(flag, flag.DefValue)
		if err != nil {
			failures = append(failures, err)
		} else if !zero {
			if _, ok := flag.Value.(*stringValue); ok {
				text += fmt.Sprintf(" (default %q)", flag.DefValue)
			} else {
				text += fmt.Sprintf(" (default %v)", flag.DefValue)
			}
		}
		fmt.Fprint(f.Output(), text, "\n")
	})
	if len(failures) > 0 {
		fmt.Fprintln(f.Output())
		for _, err := range failures {
			fmt.Fprintln(f.Output(), err)
		}
	}
}

func (f *FlagSet) defaultUsage() {
	if f.name == "" {
		fmt.Fprintf(f.Output(), "Usage:\n")
	} else {
		fmt.Fprintf(f.Output(), "Usage of %s:\n", f.name)
	}
	f.PrintDefaults()
}

// Var defines a flag of the given name that sets value.
func (f *FlagSet) Var(value Value, name string, usage string) {
	if name != "" && name[0] == '-' {
		panic(f.sprintf("flag %q begins with -", name))
	}
	for i := 0; i < len(name); i++ {
		if name[i] == '=' {
			panic(f.sprintf("flag %q contains =", name))
		}
	}
	if _, again := f.defined[name]; again {
		if f.name == "" {
			panic(f.sprintf("flag redefined: %s", name))
		}
		panic(f.sprintf("%s flag redefined: %s", f.name, name))
	}
	if place := f.early[name]; place != "" {
		panic(fmt.Sprintf("flag %s set at %s before being defined", name, place))
	}
	if f.defined == nil {
		f.defined = make(map[string]*Flag)
	}
	f.defined[name] = &Flag{name, usage, value, value.String()}
}

// sprintf formats a message, and writes it.
func (f *FlagSet) sprintf(format string, a ...any) string {
	text := fmt.Sprintf(format, a...)
	fmt.Fprintln(f.Output(), text)
	return text
}

// fail writes a message and the usage, and returns the message as an error.
func (f *FlagSet) fail(format string, a ...any) error {
	text := f.sprintf(format, a...)
	f.usage()
	return errors.New(text)
}

func (f *FlagSet) usage() {
	if f.Usage == nil {
		f.defaultUsage()
	} else {
		f.Usage()
	}
}

// parseOne reads one flag, and says whether there was one.
func (f *FlagSet) parseOne() (bool, error) {
	if len(f.args) == 0 {
		return false, nil
	}
	arg := f.args[0]
	if len(arg) < 2 || arg[0] != '-' {
		return false, nil
	}
	dashes := 1
	if arg[1] == '-' {
		dashes++
		if len(arg) == 2 { // "--"
			f.args = f.args[1:]
			return false, nil
		}
	}
	name := arg[dashes:]
	if name == "" || name[0] == '-' || name[0] == '=' {
		return false, f.fail("bad flag syntax: %s", arg)
	}
	f.args = f.args[1:]
	value, hasValue := "", false
	for i := 1; i < len(name); i++ {
		if name[i] == '=' {
			name, value, hasValue = name[:i], name[i+1:], true
			break
		}
	}

	flag, ok := f.defined[name]
	if !ok {
		if name == "help" || name == "h" {
			f.usage()
			return false, ErrHelp
		}
		return false, f.fail("flag provided but not defined: -%s", name)
	}
	if b, ok := flag.Value.(boolFlag); ok && b.IsBoolFlag() {
		if !hasValue {
			value = "true"
		}
		if err := flag.Value.Set(value); err != nil {
			if hasValue {
				return false, f.fail("invalid boolean value %q for -%s: %v", value, name, err)
			}
			return false, f.fail("invalid boolean flag %s: %v", name, err)
		}
	} else {
		if !hasValue {
			if len(f.args) == 0 {
				return false, f.fail("flag needs an argument: -%s", name)
			}
			value, f.args = f.args[0], f.args[1:]
		}
		if err := flag.Value.Set(value); err != nil {
			return false, f.fail("invalid value %q for flag -%s: %v", value, name, err)
		}
	}
	f.markSet(flag)
	return true, nil
}

// Parse reads the flags that arguments, which do not include the command's name, begin with.
func (f *FlagSet) Parse(arguments []string) error {
	f.parsed = true
	f.args = arguments
	for {
		found, err := f.parseOne()
		if found {
			continue
		}
		if err == nil {
			return nil
		}
		switch f.handling {
		case ContinueOnError:
			return err
		case ExitOnError:
			if err == ErrHelp {
				os.Exit(0)
			}
			os.Exit(2)
		case PanicOnError:
			panic(err)
		}
	}
}

// Parsed says whether Parse was called.
func (f *FlagSet) Parsed() bool { return f.parsed }

// NFlag returns how many flags were set.
func (f *FlagSet) NFlag() int { return len(f.set) }

// Args returns what is left after the flags, NArg how much that is, Arg the i-th of it, "" if there are fewer.
func (f *FlagSet) Args() []string { return f.args }
func (f *FlagSet) NArg() int      { return len(f.args) }

func (f *FlagSet) Arg(i int) string {
	if i < 0 || i >= len(f.args) {
		return ""
	}
	return f.args[i]
}

// The functions below define flags of the usual types, with a name, a default value and a help message. Those whose
// names end in Var set a variable; the others make one and return its address.

func (f *FlagSet) BoolVar(p *bool, name string, value bool, usage string) {
	*p = value
	f.Var((*boolValue)(p), name, usage)
}

func (f *FlagSet) Bool(name string, value bool, usage string) *bool {
	p := new(bool)
	f.BoolVar(p, name, value, usage)
	return p
}

func (f *FlagSet) IntVar(p *int, name string, value int, usage string) {
	*p = value
	f.Var((*intValue)(p), name, usage)
}

func (f *FlagSet) Int(name string, value int, usage string) *int {
	p := new(int)
	f.IntVar(p, name, value, usage)
	return p
}

func (f *FlagSet) Int64Var(p *int64, name string, value int64, usage string) {
	*p = value
	f.Var((*int64Value)(p), name, usage)
}

func (f *FlagSet) Int64(name string, value int64, usage string) *int64 {
	p := new(int64)
	f.Int64Var(p, name, value, usage)
	return p
}

func (f *FlagSet) UintVar(p *uint, name string, value uint, usage string) {
	*p = value
	f.Var((*uintValue)(p), name, usage)
}

func (f *FlagSet) Uint(name string, value uint, usage string) *uint {
	p := new(uint)
	f.UintVar(p, name, value, usage)
	return p
}

func (f *FlagSet) Uint64Var(p *uint64, name string, value uint64, usage string) {
	*p = value
	f.Var((*uint64Value)(p), name, usage)
}

func (f *FlagSet) Uint64(name string, value uint64, usage string) *uint64 {
	p := new(uint64)
	f.Uint64Var(p, name, value, usage)
	return p
}

func (f *FlagSet) StringVar(p *string, name string, value string, usage string) {
	*p = value
	f.Var((*stringValue)(p), name, usage)
}

func (f *FlagSet) String(name string, value string, usage string) *string {
	p := new(string)
	f.StringVar(p, name, value, usage)
	return p
}

func (f *FlagSet) Float64Var(p *float64, name string, value float64, usage string) {
	*p = value
	f.Var((*float64Value)(p), name, usage)
}

func (f *FlagSet) Float64(name string, value float64, usage string) *float64 {
	p := new(float64)
	f.Float64Var(p, name, value, usage)
	return p
}

func (f *FlagSet) DurationVar(p *time.Duration, name string, value time.Duration, usage string) {
	*p = value
	f.Var((*durationValue)(p), name, usage)
}

func (f *FlagSet) Duration(name string, value time.Duration, usage string) *time.Duration {
	p := new(time.Duration)
	f.DurationVar(p, name, value, usage)
	return p
}

// TextVar defines a flag of a type that can read itself. value has the type that p points to.
func (f *FlagSet) TextVar(p encoding.TextUnmarshaler, name string, value encoding.TextMarshaler, usage string) {
	f.Var(newTextValue(value, p), name, usage)
}

// Func defines a flag that calls fn with its value.
func (f *FlagSet) Func(name, usage string, fn func(string) error) {
	f.Var(funcValue(fn), name, usage)
}

// BoolFunc defines a flag without an argument that calls fn, with "true" unless a value is given.
func (f *FlagSet) BoolFunc(name, usage string, fn func(string) error) {
	f.Var(boolFuncValue(fn), name, usage)
}
