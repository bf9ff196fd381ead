package syntax

import (
	"strings"
	"testing"
)

// What a pattern becomes when it is parsed, and when its counted repetitions are spelled out.
func TestStrings(t *testing.T) {
	for _, tt := range [][3]string{
		{"a", "a", "a"},
		{"a|b|c", "[a-c]", "[a-c]"},
		{"abc|abd", "ab[cd]", "ab[cd]"},
		{"abc|x|abd", "abc|x|abd", "abc|x|abd"},
		{"(?i)ab", "(?i:AB)", "(?i:AB)"},
		{"x(?i:ab*c|d?e)1", "x(?i:AB*C|D?E)1", "x(?i:AB*C|D?E)1"},
		{"[Aa][Bb]", "(?i:AB)", "(?i:AB)"},
		{"[^[:^alpha:]]", "[A-Za-z]", "[A-Za-z]"},
		{`[\d-z]`, `[\-0-9z]`, `[\-0-9z]`},
		{"(a){2,4}", "(a){2,4}", "(a)(a)(?:(a)(a)?)?"},
		{"a{0}", "a{0}", "(?:)"},
		{"a{1,}", "a{1,}", "a+"},
		{"(?:a+)+", "(?:a+)+", "a+"},
		{".", "(?-s:.)", "(?-s:.)"},
		{"(?s).$", "(?s-m:.$)", "(?s-m:.$)"},
		{`\Q.*\E`, `\.\*`, `\.\*`},
		{"(?P<name>a)|(?<b>b)", "(?P<name>a)|(?P<b>b)", "(?P<name>a)|(?P<b>b)"},
		{`\p{Braille}`, `[⠀-⣿]`, `[⠀-⣿]`},
		{`\P{^Braille}`, `[⠀-⣿]`, `[⠀-⣿]`},
		{"a{,2}", `a\{,2\}`, `a\{,2\}`},
		{`\x{41}\102\n`, `AB\n`, `AB\n`},
	} {
		re, err := Parse(tt[0], Perl)
		if err != nil {
			t.Errorf("%q: %v", tt[0], err)
			continue
		}
		if got := re.String(); got != tt[1] {
			t.Errorf("%q: got %q, want %q", tt[0], got, tt[1])
		}
		if got := re.Simplify().String(); got != tt[2] {
			t.Errorf("%q simplified: got %q, want %q", tt[0], got, tt[2])
		}
	}
}

func TestErrors(t *testing.T) {
	for _, tt := range []struct {
		pattern string
		code    ErrorCode
		expr    string
	}{
		{"(?i", ErrInvalidPerlOp, "(?i"},
		{"(?P=n)", ErrInvalidPerlOp, "(?P"},
		{"(?P<a-b>c)", ErrInvalidNamedCapture, "(?P<a-b>"},
		{`\p{Foo}`, ErrInvalidCharRange, `\p{Foo}`},
		{"[[:foo:]]", ErrInvalidCharRange, "[:foo:]"},
		{"[a", ErrMissingBracket, "[a"},
		{`\x{110000}`, ErrInvalidEscape, `\x{110000`},
		{`\`, ErrTrailingBackslash, ""},
		{"a{2}{3}", ErrInvalidRepeatOp, "{2}{3}"},
		{"(*)", ErrMissingRepeatArgument, "*"},
		{"a{2,1}", ErrInvalidRepeatSize, "{2,1}"},
		{"(a{1000}){2}", ErrInvalidRepeatSize, "{2}"},
		{"a)", ErrUnexpectedParen, "a)"},
		{"a\xffb", ErrInvalidUTF8, "\xffb"},
	} {
		_, err := Parse(tt.pattern, Perl)
		e, ok := err.(*Error)
		if !ok || e.Code != tt.code || e.Expr != tt.expr {
			t.Errorf("%q: got %v, want %s: %s", tt.pattern, err, tt.code, tt.expr)
		}
	}
	deep := strings.Repeat("(", 1001) + strings.Repeat(")", 1001)
	if _, err := Parse(deep, Perl); err == nil || err.(*Error).Code != ErrNestingDepth {
		t.Error("deep:", err)
	}
	if _, err := Parse(strings.Repeat("(xx?){1000}", 2000), Perl); err == nil || err.(*Error).Code != ErrLarge {
		t.Error("large:", err)
	}
}

func TestCompile(t *testing.T) {
	re, _ := Parse("(a+)|b*?", Perl)
	prog, err := Compile(re)
	want := `  0	fail
  1	cap 2 -> 2
  2	rune1 "a" -> 3
  3	alt -> 2, 4
  4	cap 3 -> 8
  5	rune1 "b" -> 6
  6	alt -> 8, 5
  7*	alt -> 1, 6
  8	match
`
	if err != nil || prog.String() != want {
		t.Errorf("got %v\n%s\nwant\n%s", err, prog, want)
	}
	if prog.NumCap != 4 {
		t.Error(prog.NumCap)
	}
}

func TestEmptyOpContext(t *testing.T) {
	if op := EmptyOpContext(-1, 'a'); op != EmptyBeginText|EmptyBeginLine|EmptyWordBoundary {
		t.Error(op)
	}
	if op := EmptyOpContext('\n', -1); op != EmptyBeginLine|EmptyEndText|EmptyEndLine|EmptyNoWordBoundary {
		t.Error(op)
	}
}
