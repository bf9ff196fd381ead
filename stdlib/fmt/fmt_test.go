package fmt_test

import (
	"errors"
	. "fmt"
	"strings"
	"testing"
)

type point struct{ X, y int }
type celsius float64
type names []string

func (c celsius) String() string { return Sprintf("%.1f°C", float64(c)) }

type goPoint struct{}

func (goPoint) GoString() string { return "a point" }

type explosive struct{}

func (explosive) String() string { panic("boom") }

type formatter struct{}

func (formatter) Format(s State, verb rune) {
	w, _ := s.Width()
	Fprintf(s, "<%s %d %v>", FormatString(s, verb), w, s.Flag('#'))
}

func TestSprintf(t *testing.T) {
	var nilPointer *point
	for _, c := range []struct {
		format string
		arg    any
		want   string
	}{
		{"%d", 42, "42"}, {"%5d|", -42, "  -42|"}, {"%-5d|", 42, "42   |"}, {"%05d", -42, "-0042"}, {"%+d", 42, "+42"},
		{"% d", 42, " 42"}, {"%x", 255, "ff"}, {"%#X", 255, "0XFF"}, {"%#o", 8, "010"}, {"%O", 8, "0o10"}, {"%#b", 5, "0b101"},
		{"%.5d", 42, "00042"}, {"%8.3d|", 7, "     007|"}, {"%.0d|", 0, "|"}, {"%c", 0x4e16, "世"}, {"%q", 'x', "'x'"},
		{"%U", 0x1F600, "U+1F600"}, {"%#U", 'ä', "U+00E4 'ä'"},
		{"%v", 1e21, "1e+21"}, {"%g", 100000.0, "100000"}, {"%6.2f|", 3.14159, "  3.14|"}, {"%e", 1234.5, "1.234500e+03"},
		{"%+.3g", 3.14159, "+3.14"}, {"%#g", 1.0, "1.00000"}, {"%08.3f", -3.14159, "-003.142"}, {"%x", 1.0, "0x1p+00"},
		{"%v", complex(1, -2), "(1-2i)"},
		{"%s", "héllo", "héllo"}, {"%.2s", "héllo", "hé"}, {"%6s|", "hé", "    hé|"}, {"%q", "a\"b\n", `"a\"b\n"`},
		{"%#q", "raw", "`raw`"}, {"%+q", "é", `"\u00e9"`}, {"%x", "hi", "6869"}, {"% X", "hi", "68 69"}, {"%# x", "hi", "0x68 0x69"},
		{"%s", []byte("bytes"), "bytes"}, {"%v", []byte("a"), "[97]"}, {"%#v", []byte("a"), "[]byte{0x61}"},
		{"%t", true, "true"}, {"%T", point{}, "fmt_test.point"}, {"%v", nil, "<nil>"},
		{"%v", point{1, 2}, "{1 2}"}, {"%+v", point{1, 2}, "{X:1 y:2}"}, {"%#v", point{1, 2}, "fmt_test.point{X:1, y:2}"},
		{"%v", &point{1, 2}, "&{1 2}"}, {"%v", nilPointer, "<nil>"}, {"%+v", &point{1, 2}, "&{X:1 y:2}"},
		{"%v", map[string]int{"b": 2, "a": 1}, "map[a:1 b:2]"}, {"%#v", map[string]int{"a": 1}, `map[string]int{"a":1}`},
		{"%v", names{"a", "b"}, "[a b]"}, {"%q", names{"a", "b"}, `["a" "b"]`}, {"%#v", names{"a"}, `fmt_test.names{"a"}`},
		{"%v", [2][]int{{1}, nil}, "[[1] []]"}, {"%#v", []any{1, "a", nil}, `[]interface {}{1, "a", interface {}(nil)}`},
		{"%v", celsius(21.5), "21.5°C"}, {"%s", []celsius{1, 2}, "[1.0°C 2.0°C]"}, {"%.3f", celsius(1), "1.000"},
		{"%#v", goPoint{}, "a point"}, {"%v", errors.New("e"), "e"}, {"%+6.2x", formatter{}, "<%+6.2x 6 false>"},
		{"%d", "hi", "%!d(string=hi)"}, {"%z", 3, "%!z(int=3)"}, {"%d", point{1, 2}, "{1 2}"}, {"%s", 3, "%!s(int=3)"},
		{"%v", explosive{}, "%!v(PANIC=String method: boom)"}, {"%", 1, "%!(NOVERB)%!(EXTRA int=1)"}, {"%d %d", 1, "1 %!d(MISSING)"},
		{"x", 1, "x%!(EXTRA int=1)"}, {"%[2]d", 1, "%!d(BADINDEX)"}, {"%[1]d %[1]x", 15, "15 f"}, {"%*d", "w", "%!(BADWIDTH)%!d(MISSING)"},
		{"%%", 1, "%%!(EXTRA int=1)"},
	} {
		if got := Sprintf(c.format, c.arg); got != c.want {
			t.Errorf("Sprintf(%q, %#v) = %s, want %s", c.format, c.arg, got, c.want)
		}
	}
	if got := Sprintf("%[3]*.[2]*[1]f|", 12.0, 2, 6); got != " 12.00|" {
		t.Error(got)
	}
}

func TestPrintPutsSpacesBetweenOperandsThatAreNotStrings(t *testing.T) {
	if got := Sprint("a", "b", 1, 2, "c", 3.5, nil, nil); got != "ab1 2c3.5 <nil> <nil>" {
		t.Error(got)
	}
	if got := Sprintln("a", 1, "b"); got != "a 1 b\n" {
		t.Error(got)
	}
	if got := string(Appendf([]byte("x"), "%d", 1)); got != "x1" {
		t.Error(got)
	}
}

func TestErrorf(t *testing.T) {
	a, b := errors.New("a"), errors.New("b")
	one := Errorf("one: %w", a)
	if one.Error() != "one: a" || errors.Unwrap(one) != a {
		t.Error(one)
	}
	two := Errorf("%w and %w", a, b)
	if two.Error() != "a and b" || !errors.Is(two, a) || !errors.Is(two, b) || errors.Unwrap(two) != nil {
		t.Error(two)
	}
	if bad := Errorf("%w", "text"); bad.Error() != "%!w(string=text)" || errors.Unwrap(bad) != nil {
		t.Error(bad)
	}
}

func TestScan(t *testing.T) {
	var i int
	var f float64
	var s, q string
	var b bool
	var c complex128
	if n, err := Sscan("-12 1.5e3 word\n true (1+2i)", &i, &f, &s, &b, &c); n != 5 || err != nil || i != -12 || f != 1500 || s != "word" || !b || c != complex(1, 2) {
		t.Error(n, err, i, f, s, b, c)
	}
	if n, err := Sscanf("0x1f:07 \"a b\" 50%", "%v:%d %q %d%%", &i, &f, &q, &s); n != 1 || err == nil {
		t.Error("an integer verb read a float:", n, err)
	}
	var hex, width int
	if n, err := Sscanf("ff-12345", "%x-%2d%d", &hex, &width, &i); n != 3 || err != nil || hex != 255 || width != 12 || i != 345 {
		t.Error(n, err, hex, width, i)
	}
	if n, err := Sscanln("1\n2", &i, &hex); n != 1 || err == nil || err.Error() != "unexpected newline" {
		t.Error(n, err)
	}
	if n, err := Sscan("300", new(int8)); n != 0 || err == nil || err.Error() != "integer overflow on token 300" {
		t.Error(n, err)
	}
	r := strings.NewReader("1 2\n3")
	if n, err := Fscan(r, &i); n != 1 || err != nil || r.Len() != 4 {
		t.Error(n, err, r.Len())
	}
}
