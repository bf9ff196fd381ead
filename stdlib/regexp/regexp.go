// Package regexp searches text for regular expressions, in time linear in the length of the text.
//
// The syntax is that of package regexp/syntax. A pattern becomes a program (syntax.Compile) which three
// matchers can run, each with its own strength:
//
//	dfa.go        tells whether and where a match ends, a table look-up for each character
//	backtrack.go  finds a match and its groups in short texts, trying one way after the other
//	pike.go       finds them in texts of any length, following all ways at once
//
// search.go chooses. All of them prefer the match that begins leftmost and, of these, the one that a
// backtracking search would find first; after Longest, the longest.
package regexp

import (
	"io"
	"regexp/syntax"
	"strconv"
	"strings"
)

// A Regexp is a compiled regular expression. It may be used by several goroutines at once; only Longest must
// come before.
type Regexp struct {
	expr           string
	prog           *syntax.Prog
	names          []string
	prefix         string // what every match begins with
	prefixComplete bool   // and no match has more
	anchored       bool   // a match can only begin at the beginning of the text
	longest        bool
	conditions     bool       // the program asks for line ends or the like
	first          *[256]bool // the bytes a match can begin with; nil if that tells nothing
	forward        *dfa       // tells where a match ends; nil if the program is not for it
	backward       *dfa       // of the mirrored expression: tells where it begins
}

// Compile reads a pattern in Perl's syntax.
func Compile(expr string) (*Regexp, error) { return compile(expr, syntax.Perl, false) }

// CompilePOSIX reads a pattern in the syntax of egrep; matches are the longest of the leftmost.
func CompilePOSIX(expr string) (*Regexp, error) { return compile(expr, syntax.POSIX, true) }

// MustCompile is Compile that panics on a faulty pattern.
func MustCompile(str string) *Regexp {
	re, err := Compile(str)
	if err != nil {
		panic("regexp: Compile(" + quote(str) + "): " + err.Error())
	}
	return re
}

// MustCompilePOSIX is CompilePOSIX that panics on a faulty pattern.
func MustCompilePOSIX(str string) *Regexp {
	re, err := CompilePOSIX(str)
	if err != nil {
		panic("regexp: CompilePOSIX(" + quote(str) + "): " + err.Error())
	}
	return re
}

func quote(s string) string {
	if strconv.CanBackquote(s) {
		return "`" + s + "`"
	}
	return strconv.Quote(s)
}

func compile(expr string, flags syntax.Flags, longest bool) (*Regexp, error) {
	tree, err := syntax.Parse(expr, flags)
	if err != nil {
		return nil, err
	}
	names := tree.CapNames()
	tree = tree.Simplify()
	prog, err := syntax.Compile(tree)
	if err != nil {
		return nil, err
	}
	re := &Regexp{expr: expr, prog: prog, names: names, longest: longest}
	re.prefix, re.prefixComplete = prog.Prefix()
	re.anchored = prog.StartCond()&syntax.EmptyBeginText != 0
	for i := range prog.Inst {
		if prog.Inst[i].Op == syntax.InstEmptyWidth {
			re.conditions = true
		}
	}
	if re.prefix == "" && !re.anchored {
		re.first = firstBytes(prog)
	}
	if len(prog.Inst) <= maxDFAProg {
		re.forward = &dfa{prog: prog, anchored: re.anchored}
		re.backward = &dfa{mirror: tree, anchored: true, longest: true}
	}
	return re, nil
}

// String is the pattern that re was compiled from.
func (re *Regexp) String() string { return re.expr }

// Copy returns a copy of re. It was needed to use one from several goroutines when they shared a lock.
//
// Deprecated: share the Regexp itself; only Longest needs a copy.
func (re *Regexp) Copy() *Regexp {
	re2 := *re
	return &re2
}

// Longest makes future searches prefer the longest of the leftmost matches.
func (re *Regexp) Longest() { re.longest = true }

// NumSubexp is the number of capturing groups.
func (re *Regexp) NumSubexp() int { return len(re.names) - 1 }

// SubexpNames lists the names of the groups by number. The first, of the whole match, is empty. The slice
// belongs to re.
func (re *Regexp) SubexpNames() []string { return re.names }

// SubexpIndex is the number of the first group called name, -1 if there is none.
func (re *Regexp) SubexpIndex(name string) int {
	if name != "" {
		for i, s := range re.names {
			if s == name {
				return i
			}
		}
	}
	return -1
}

// LiteralPrefix is a string that every match begins with; complete says that it is all of the match.
func (re *Regexp) LiteralPrefix() (prefix string, complete bool) {
	if re.anchored {
		return anchoredPrefix(re.prog)
	}
	return re.prefix, re.prefixComplete
}

// anchoredPrefix is the literal that comes after the beginning of the text.
func anchoredPrefix(prog *syntax.Prog) (prefix string, complete bool) {
	inst := &prog.Inst[prog.Start]
	if inst.Op != syntax.InstEmptyWidth || syntax.EmptyOp(inst.Arg) != syntax.EmptyBeginText {
		return "", false
	}
	var b strings.Builder
	inst = &prog.Inst[inst.Out]
	for inst.Op == syntax.InstRune1 {
		b.WriteRune(inst.Rune[0])
		inst = &prog.Inst[inst.Out]
	}
	if inst.Op == syntax.InstEmptyWidth {
		complete = syntax.EmptyOp(inst.Arg) == syntax.EmptyEndText && prog.Inst[inst.Out].Op == syntax.InstMatch
		if !complete {
			return "", false // it may never match
		}
	}
	return b.String(), complete
}

// MatchReader reports whether the text of r has a match of re. It may read more than the match.
func (re *Regexp) MatchReader(r io.RuneReader) bool {
	return re.searchReader(r, 0, nil) != nil
}

// MatchString reports whether s has a match of re.
func (re *Regexp) MatchString(s string) bool { return re.matches(s) }

// Match reports whether b has a match of re.
func (re *Regexp) Match(b []byte) bool { return re.matches(view(b)) }

// MatchReader reports whether the text of r has a match of pattern.
func MatchReader(pattern string, r io.RuneReader) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchReader(r), nil
}

// MatchString reports whether s has a match of pattern.
func MatchString(pattern string, s string) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchString(s), nil
}

// Match reports whether b has a match of pattern.
func Match(pattern string, b []byte) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.Match(b), nil
}

const metacharacters = `\.+*?()|[]{}^$`

// QuoteMeta is a pattern that matches just s.
func QuoteMeta(s string) string {
	n := 0
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(metacharacters, s[i]) >= 0 {
			n++
		}
	}
	if n == 0 {
		return s
	}
	quoted := make([]byte, 0, len(s)+n)
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(metacharacters, s[i]) >= 0 {
			quoted = append(quoted, '\\')
		}
		quoted = append(quoted, s[i])
	}
	return string(quoted)
}

// AppendText appends the pattern to b.
func (re *Regexp) AppendText(b []byte) ([]byte, error) { return append(b, re.expr...), nil }

// MarshalText is the pattern.
func (re *Regexp) MarshalText() ([]byte, error) { return re.AppendText(nil) }

// UnmarshalText compiles the pattern text into re.
func (re *Regexp) UnmarshalText(text []byte) error {
	compiled, err := Compile(string(text))
	if err == nil {
		*re = *compiled
	}
	return err
}
