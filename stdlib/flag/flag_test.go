package flag_test

import (
	"errors"
	. "flag"
	"io"
	"strings"
	"testing"
	"time"
)

func TestParse(t *testing.T) {
	f := NewFlagSet("test", ContinueOnError)
	b, b2 := f.Bool("bool", false, ""), f.Bool("bool2", true, "")
	i, u := f.Int("int", 0, ""), f.Uint64("uint", 0, "")
	s, x := f.String("string", "0", ""), f.Float64("float", 0, "")
	d := f.Duration("duration", 5*time.Second, "")
	var list []string
	f.Func("add", "", func(v string) error { list = append(list, v); return nil })
	err := f.Parse([]string{"-bool", "--bool2=false", "-int", "-0x10", "-uint=7", "--string", "-x", "-float=2.5", "-duration", "2m",
		"-add", "a", "-add=b", "rest", "-bool=false"})
	if err != nil || !*b || *b2 || *i != -16 || *u != 7 || *s != "-x" || *x != 2.5 || *d != 2*time.Minute || strings.Join(list, "") != "ab" {
		t.Error(err, *b, *b2, *i, *u, *s, *x, *d, list)
	}
	if f.NArg() != 2 || f.Arg(0) != "rest" || f.Arg(7) != "" || f.NFlag() != 8 || !f.Parsed() {
		t.Error(f.Args(), f.NFlag())
	}
	if err := f.Parse([]string{"-bool", "--", "-int"}); err != nil || f.Arg(0) != "-int" {
		t.Error(err, f.Args())
	}
}

func TestErrors(t *testing.T) {
	for arg, want := range map[string]string{
		"-int=x":                    `invalid value "x" for flag -int: parse error`,
		"-int=1e30":                 `invalid value "1e30" for flag -int: parse error`,
		"-int":                      "flag needs an argument: -int",
		"-bool=maybe":               `invalid boolean value "maybe" for -bool: parse error`,
		"-nosuch":                   "flag provided but not defined: -nosuch",
		"---int":                    "bad flag syntax: ---int",
		"-help":                     ErrHelp.Error(),
		"-int=99999999999999999999": `invalid value "99999999999999999999" for flag -int: value out of range`,
	} {
		f := NewFlagSet("test", ContinueOnError)
		f.SetOutput(io.Discard)
		f.Int("int", 0, "")
		f.Bool("bool", false, "")
		if err := f.Parse([]string{arg}); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", arg, err, want)
		}
		if err := f.Parse([]string{"-help"}); !errors.Is(err, ErrHelp) {
			t.Error(err)
		}
	}
}

func TestPrintDefaults(t *testing.T) {
	f := NewFlagSet("prog", ContinueOnError)
	var out strings.Builder
	f.SetOutput(&out)
	f.Bool("v", false, "be verbose")
	f.Int("workers", 4, "run `n` workers\nat a time")
	f.String("name", "x y", "")
	f.Duration("d", 0, "how long")
	f.Usage()
	want := "Usage of prog:\n  -d duration\n    \thow long\n  -name string\n    \t (default \"x y\")\n  -v\tbe verbose\n  -workers n\n    \trun n workers\n    \tat a time (default 4)\n"
	if out.String() != want {
		t.Errorf("%q\nwant %q", out.String(), want)
	}
}
