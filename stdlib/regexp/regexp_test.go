package regexp

import (
	"fmt"
	"math/rand"
	"regexp/syntax"
	"slices"
	"strings"
	"testing"
)

var findTests = []struct {
	pattern, text string
	want          []int // nil for no match
}{
	{"", "", []int{0, 0}},
	{"abc", "xabcabc", []int{1, 4}},
	{"a*", "baaa", []int{0, 0}},
	{"a+", "baaa", []int{1, 4}},
	{"a+?", "baaa", []int{1, 2}},
	{"a|ab", "ab", []int{0, 1}},
	{"(a|ab)(c|bcd)", "abcd", []int{0, 4, 0, 1, 1, 4}},
	{"(a*)*", "b", []int{0, 0, 0, 0}},
	{"(a|b)*c", "abac", []int{0, 4, 2, 3}},
	{`^\w+$`, "foo_1", []int{0, 5}},
	{`^\w+$`, "foo 1", nil},
	{`(?m)^b$`, "a\nb\nc", []int{2, 3}},
	{`\bfoo\b`, "afoo foo", []int{5, 8}},
	{`\Bo`, "foo", []int{1, 2}},
	{`(?i)straße`, "STRASSE Straße", []int{8, 15}},
	{`(?i)k`, "\u212a", []int{0, 3}},
	{`.`, "\n☺", []int{1, 4}},
	{`(?s).`, "\n", []int{0, 1}},
	{`[^a]`, "aé", []int{1, 3}},
	{`x{2,3}`, "xxxx", []int{0, 3}},
	{`x{2,3}?`, "xxxx", []int{0, 2}},
	{`(?:x{2}){2}y`, "xxxxxy", []int{1, 6}},
	{`(\d+)-(\d+)`, "tel 12-345", []int{4, 10, 4, 6, 7, 10}},
	{`.`, "\xff", []int{0, 1}},
	{`\x{fffd}`, "\xff", []int{0, 1}},
	{`a$`, "a\n", nil},
	{`(a)|(b)`, "b", []int{0, 1, -1, -1, 0, 1}},
	{`[a-z]+(?P<n>\d)?`, "--ab9", []int{2, 5, 4, 5}},
}

func TestFind(t *testing.T) {
	for _, tt := range findTests {
		re := MustCompile(tt.pattern)
		if got := re.FindStringSubmatchIndex(tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%q in %q: got %v, want %v", tt.pattern, tt.text, got, tt.want)
		}
		if got := re.FindReaderSubmatchIndex(strings.NewReader(tt.text)); !slices.Equal(got, tt.want) {
			t.Errorf("%q in a reader of %q: got %v, want %v", tt.pattern, tt.text, got, tt.want)
		}
		if got := re.Match([]byte(tt.text)); got != (tt.want != nil) {
			t.Errorf("%q matches %q: %v", tt.pattern, tt.text, got)
		}
	}
}

// Three matchers must agree on any pattern and text.
func TestMatchersAgree(t *testing.T) {
	pieces := []string{"a", "b", "☺", "ab", ".", "^", "$", "*", "+", "?", "{2}", "*?", "??", "|", "(", ")", "(?:", "[ab]",
		"[^a]", `\b`, `\B`, "(?m)", "(?i)", "\\w"}
	texts := []string{"", "a", "b", "ab", "aab", "abba", "a\nb", "☺ab☺a", "A b", "\xffab", "bababaab", "aaaaaaaaaaaaaaaaaaaaaaab"}
	r := rand.New(rand.NewSource(1))
	tried := 0
	for range 20000 {
		pattern := ""
		for n := r.Intn(8); n >= 0; n-- {
			pattern += pieces[r.Intn(len(pieces))]
		}
		re, err := Compile(pattern)
		if err != nil {
			continue
		}
		tried++
		s := texts[r.Intn(len(texts))]
		ncap := 2 * len(re.names)
		tracked := re.pike(&stringInput{s, re.prefix}, 0, ncap, nil)
		back := re.backtrack(s, 0, len(s), ncap, nil)
		all := re.search(s, 0, ncap, nil)
		if !slices.Equal(tracked, back) || !slices.Equal(tracked, all) || re.matches(s) != (all != nil) {
			t.Fatalf("%q in %q: pike %v, backtracking %v, automaton %v %v", pattern, s, tracked, back, all, re.matches(s))
		}
		re.Longest()
		tracked = re.pike(&stringInput{s, re.prefix}, 0, 2, nil)
		back = re.backtrack(s, 0, len(s), 2, nil)
		if !slices.Equal(tracked, back) {
			t.Fatalf("longest %q in %q: pike %v, backtracking %v", pattern, s, tracked, back)
		}
	}
	if tried < 1000 {
		t.Fatalf("only %d patterns were valid", tried)
	}
}

func TestAll(t *testing.T) {
	re := MustCompile("a*")
	if got := fmt.Sprint(re.FindAllStringIndex("baaab", -1)); got != "[[0 0] [1 4] [5 5]]" {
		t.Error(got)
	}
	if got := MustCompile("a.").FindAllString("paranormal", 2); !slices.Equal(got, []string{"ar", "an"}) {
		t.Error(got)
	}
	if got := MustCompile("(a)(b)?").FindAllStringSubmatch("aba", -1); fmt.Sprintf("%q", got) != `[["ab" "a" "b"] ["a" "a" ""]]` {
		t.Errorf("%q", got)
	}
}

func TestReplace(t *testing.T) {
	for _, tt := range [][4]string{
		{"a(x*)b", "-ab-axxb-", "$1W", "---"},
		{"a(x*)b", "-ab-axxb-", "${1}W", "-W-xxW-"},
		{"a(?P<x>x*)b", "-ab-axxb-", "<$x>$$", "-<>$-<xx>$-"},
		{"", "ab", "-", "-a-b-"},
		{"[a-z]+", "one, two", "<$0>", "<one>, <two>"},
		{"x", "yyy", "z", "yyy"},
		{"a", "aa", "${", "${${"},
	} {
		if got := MustCompile(tt[0]).ReplaceAllString(tt[1], tt[2]); got != tt[3] {
			t.Errorf("%q in %q by %q: got %q, want %q", tt[0], tt[1], tt[2], got, tt[3])
		}
	}
	upper := MustCompile("[ab]+").ReplaceAllStringFunc("xabcb", strings.ToUpper)
	if upper != "xABcB" {
		t.Error(upper)
	}
	if got := MustCompile("a").ReplaceAllLiteralString("bab", "$1"); got != "b$1b" {
		t.Error(got)
	}
}

func TestSplit(t *testing.T) {
	for _, tt := range []struct {
		pattern, s string
		n          int
		want       []string
	}{
		{":", "foo:and:bar", -1, []string{"foo", "and", "bar"}},
		{":", "foo:and:bar", 2, []string{"foo", "and:bar"}},
		{"", "abc", -1, []string{"a", "b", "c"}},
		{"x*", "axbxc", -1, []string{"a", "b", "c"}},
		{":", "", -1, []string{""}},
		{":", ":a:", -1, []string{"", "a", ""}},
		{":", "a", 0, nil},
	} {
		if got := MustCompile(tt.pattern).Split(tt.s, tt.n); !slices.Equal(got, tt.want) {
			t.Errorf("split %q at %q: got %q, want %q", tt.s, tt.pattern, got, tt.want)
		}
	}
}

// A text that would take a backtracking matcher time exponential in its length.
func TestLinear(t *testing.T) {
	pattern := strings.Repeat("a?", 40) + strings.Repeat("a", 40)
	if !MustCompile(pattern).MatchString(strings.Repeat("a", 40)) {
		t.Error("no match")
	}
	long := strings.Repeat("ab", 100000)
	re := MustCompile(`(?:(a*)*|(b*)*)*c`)
	if re.MatchString(long) || re.FindStringSubmatch(long) != nil {
		t.Error("match")
	}
}

// Patterns with more states than an automaton may have still match.
func TestManyStates(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	s := make([]byte, 200000)
	for i := range s {
		s[i] = "01"[r.Intn(2)]
	}
	text := string(s) + "2"
	re := MustCompile("0[01]{14}2")
	want := re.pike(&stringInput{text, ""}, 0, 2, nil)
	if got := re.FindStringIndex(text); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestErrors(t *testing.T) {
	for pattern, want := range map[string]string{
		"a(b":   "error parsing regexp: missing closing ): `a(b`",
		"a**":   "error parsing regexp: invalid nested repetition operator: `**`",
		"[b-a]": "error parsing regexp: invalid character class range: `b-a`",
		`\8`:    "error parsing regexp: invalid escape sequence: `\\8`",
	} {
		_, err := Compile(pattern)
		if err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", pattern, err, want)
		}
		if _, ok := err.(*syntax.Error); !ok {
			t.Errorf("%q: %T", pattern, err)
		}
	}
}

func TestText(t *testing.T) {
	re := MustCompile(`(?P<year>\d+)-(?P<month>\d+)`)
	if re.NumSubexp() != 2 || re.SubexpIndex("month") != 2 || re.SubexpIndex("day") != -1 {
		t.Error("names of groups")
	}
	text, _ := re.MarshalText()
	var again Regexp
	if err := again.UnmarshalText(text); err != nil || again.String() != re.String() {
		t.Error(err, again.String())
	}
	if prefix, complete := MustCompile("abc+").LiteralPrefix(); prefix != "abc" || complete {
		t.Error(prefix, complete)
	}
	if s := QuoteMeta("1+1=[2]"); s != `1\+1=\[2\]` {
		t.Error(s)
	}
}
