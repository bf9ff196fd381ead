package syntax

import (
	"strings"
	"unicode/utf8"
)

// The parser reads a pattern from left to right and keeps the groups that are open on a stack of its own, so
// that a pattern nested a million deep costs memory, not the goroutine's stack. A group gathers the pieces of
// the alternative being read; at a | they become one tree, and at the closing parenthesis the alternatives do.

// A group is one that is open: the whole pattern at the bottom, parenthesised ones above it.
type group struct {
	pieces       []*Regexp // of the alternative being read
	alternatives []*Regexp // before it
	capture      *Regexp   // the node to fill, nil if the group does not capture
	outer        Flags     // the flags to return to after the group
}

type parser struct {
	whole  string
	flags  Flags
	groups []group
	caps   int
	height int // no tree can be deeper than this yet
	runes  int // in all the classes so far
}

// Parse reads a pattern, in the syntax that flags choose. The error is an *Error.
func Parse(s string, flags Flags) (*Regexp, error) {
	for i, r := range s {
		if r == utf8.RuneError && strings.IndexByte(s[i:], 0xef) != 0 {
			return nil, &Error{ErrInvalidUTF8, s[i:]}
		}
	}
	p := parser{whole: s, flags: flags, groups: make([]group, 1)}
	re, err := p.parse(s)
	if err != nil {
		return nil, err
	}
	return re, nil
}

func (p *parser) parse(s string) (*Regexp, *Error) {
	if p.flags&Literal != 0 {
		for _, r := range s {
			p.literal(r)
		}
		return p.alternatives(p.top()), nil
	}
	lastRepeat := "" // the pattern from the repetition just read, or empty
	for s != "" {
		rest, repeat, err := p.step(s, lastRepeat)
		if err != nil {
			return nil, err
		}
		lastRepeat = repeat
		s = rest
	}
	if len(p.groups) > 1 {
		return nil, &Error{ErrMissingParen, p.whole}
	}
	re := p.alternatives(p.top())
	if err := p.checkSize(re); err != nil {
		return nil, err
	}
	return re, nil
}

// step reads one piece of syntax and returns what follows it. If that piece was a repetition, repeat is the
// pattern from there on.
func (p *parser) step(s, lastRepeat string) (rest, repeat string, err *Error) {
	switch s[0] {
	case '(':
		rest, err = p.open(s)
	case ')':
		rest, err = p.close(s)
	case '|':
		g := p.top()
		g.alternatives = append(g.alternatives, p.alternative(g))
		g.pieces = nil
		rest = s[1:]
	case '^':
		p.push(p.lineOp(OpBeginLine, OpBeginText, 0))
		rest = s[1:]
	case '$':
		p.push(p.lineOp(OpEndLine, OpEndText, WasDollar))
		rest = s[1:]
	case '.':
		op := OpAnyCharNotNL
		if p.flags&DotNL != 0 {
			op = OpAnyChar
		}
		p.push(&Regexp{Op: op, Flags: p.flags})
		rest = s[1:]
	case '[':
		rest, err = p.bracketClass(s)
	case '*', '+', '?':
		op := OpStar
		if s[0] == '+' {
			op = OpPlus
		} else if s[0] == '?' {
			op = OpQuest
		}
		if rest, err = p.repeat(op, 0, 0, s, s[1:], lastRepeat); err == nil {
			repeat = s
		}
	case '{':
		low, high, after, ok := counts(s)
		if !ok {
			p.literal('{')
			return s[1:], "", nil
		}
		if low < 0 || low > maxRepeat || high > maxRepeat || high >= 0 && low > high {
			return "", "", &Error{ErrInvalidRepeatSize, s[:len(s)-len(after)]}
		}
		if rest, err = p.repeat(OpRepeat, low, high, s, after, lastRepeat); err == nil {
			repeat = s
		}
	case '\\':
		rest, err = p.escape(s)
	default:
		r, size := utf8.DecodeRuneInString(s)
		p.literal(r)
		rest = s[size:]
	}
	return rest, repeat, err
}

func (p *parser) top() *group { return &p.groups[len(p.groups)-1] }

// push adds a piece to the alternative being read.
func (p *parser) push(re *Regexp) {
	g := p.top()
	g.pieces = append(g.pieces, re)
}

// literal pushes a single rune; of one with several cases, the least stands for all.
func (p *parser) literal(r rune) { p.push(newLiteral(r, p.flags)) }

func newLiteral(r rune, flags Flags) *Regexp {
	re := &Regexp{Op: OpLiteral, Flags: flags}
	if flags&FoldCase != 0 {
		r = minFoldRune(r)
	}
	re.Rune0[0] = r
	re.Rune = re.Rune0[:1]
	return re
}

func (p *parser) lineOp(line, text Op, textFlag Flags) *Regexp {
	if p.flags&OneLine != 0 {
		return &Regexp{Op: text, Flags: p.flags | textFlag}
	}
	return &Regexp{Op: line, Flags: p.flags}
}

// concat is the tree of one alternative: neighbouring literals are joined, nested concatenations dissolved.
func concat(pieces []*Regexp, flags Flags) *Regexp {
	var flat []*Regexp
	for i, re := range pieces {
		switch {
		case re.Op == OpConcat:
			flat = append(flat, re.Sub...)
		case i > 0 && re.Op == OpLiteral && pieces[i-1].Op == OpLiteral && (pieces[i-1].Flags^re.Flags)&FoldCase == 0:
			last := flat[len(flat)-1]
			last.Rune = append(last.Rune, re.Rune...)
		default:
			flat = append(flat, re)
		}
	}
	switch len(flat) {
	case 0:
		return &Regexp{Op: OpEmptyMatch, Flags: flags}
	case 1:
		return flat[0]
	}
	return &Regexp{Op: OpConcat, Flags: flags, Sub: flat}
}

// alternative is the tree of the alternative being read. A class of everything is written . if it stands alone.
func (p *parser) alternative(g *group) *Regexp {
	re := concat(g.pieces, p.flags)
	if re.Op == OpCharClass {
		if op := dotOp(re.Rune); op != OpCharClass {
			return &Regexp{Op: op, Flags: p.flags}
		}
	}
	return re
}

// alternatives is the tree of a whole group.
func (p *parser) alternatives(g *group) *Regexp {
	last := p.alternative(g)
	if g.alternatives == nil {
		return last
	}
	return alternate(append(g.alternatives, last), p.flags)
}

// open reads the beginning of a group, or (?flags).
func (p *parser) open(s string) (string, *Error) {
	if p.flags&PerlX != 0 && len(s) >= 2 && s[1] == '?' {
		return p.openPerl(s)
	}
	p.openCapture("")
	return s[1:], nil
}

func (p *parser) openCapture(name string) {
	p.caps++
	re := &Regexp{Op: OpCapture, Flags: p.flags, Cap: p.caps, Name: name}
	p.openGroup(re, p.flags)
}

func (p *parser) openGroup(capture *Regexp, outer Flags) {
	p.groups = append(p.groups, group{capture: capture, outer: outer})
	p.height++
}

// openPerl reads what begins with (?: a named group, a group with flags, or flags alone.
func (p *parser) openPerl(s string) (string, *Error) {
	for _, begin := range []string{"(?P<", "(?<"} {
		if !strings.HasPrefix(s, begin) {
			continue
		}
		end := strings.IndexByte(s, '>')
		if end < 0 {
			return "", &Error{ErrInvalidNamedCapture, s}
		}
		name := s[len(begin):end]
		if !validName(name) {
			return "", &Error{ErrInvalidNamedCapture, s[:end+1]}
		}
		p.openCapture(name)
		return s[end+1:], nil
	}
	return p.openFlags(s)
}

func validName(name string) bool {
	for _, r := range name {
		if r != '_' && !isAlnum(r) {
			return false
		}
	}
	return name != ""
}

func isAlnum(r rune) bool {
	return '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z'
}

// openFlags reads (?flags) or (?flags: with flags like i or i-s.
func (p *parser) openFlags(s string) (string, *Error) {
	var set, clear Flags
	minus, any := false, false
	for i, r := range s[2:] {
		i += 2
		var on, off Flags // what the letter means
		switch r {
		case 'i':
			on = FoldCase
		case 'm':
			off = OneLine
		case 's':
			on = DotNL
		case 'U':
			on = NonGreedy
		case '-':
			if minus {
				return "", &Error{ErrInvalidPerlOp, s[:i+1]}
			}
			minus, any = true, false
			continue
		case ':', ')':
			if minus && !any {
				return "", &Error{ErrInvalidPerlOp, s[:i+1]}
			}
			outer := p.flags
			p.flags = p.flags&^clear | set
			if r == ':' {
				p.openGroup(nil, outer)
			}
			return s[i+1:], nil
		default:
			return "", &Error{ErrInvalidPerlOp, s[:i+utf8.RuneLen(r)]}
		}
		any = true
		if minus {
			on, off = off, on
		}
		set, clear = set&^off|on, clear&^on|off
	}
	return "", &Error{ErrInvalidPerlOp, s}
}

// close ends the innermost group and pushes it as a piece of the one around it.
func (p *parser) close(s string) (string, *Error) {
	if len(p.groups) == 1 {
		return "", &Error{ErrUnexpectedParen, p.whole}
	}
	g := p.top()
	re := p.alternatives(g)
	if g.capture != nil {
		g.capture.Sub0[0] = re
		g.capture.Sub = g.capture.Sub0[:1]
		re = g.capture
	}
	p.flags = g.outer
	p.groups = p.groups[:len(p.groups)-1]
	p.push(re)
	return s[1:], p.checkDepth(re)
}

// checkDepth refuses a tree too deep to walk. While there are few groups and repetitions, none can be.
func (p *parser) checkDepth(re *Regexp) *Error {
	if p.height+2 > maxDepth && deeper(re, maxDepth) {
		return &Error{ErrNestingDepth, p.whole}
	}
	return nil
}

func (p *parser) checkSize(re *Regexp) *Error {
	if err := p.checkDepth(re); err != nil {
		return err
	}
	if instructions(re) > maxInsts {
		return &Error{ErrLarge, p.whole}
	}
	return nil
}

// repeat puts the last piece under a repetition, which is before[:len(before)-len(after)].
func (p *parser) repeat(op Op, low, high int, before, after, lastRepeat string) (string, *Error) {
	flags := p.flags
	if p.flags&PerlX != 0 {
		if strings.HasPrefix(after, "?") {
			after = after[1:]
			flags ^= NonGreedy
		}
		if lastRepeat != "" {
			return "", &Error{ErrInvalidRepeatOp, lastRepeat[:len(lastRepeat)-len(after)]}
		}
	}
	g := p.top()
	n := len(g.pieces)
	if n == 0 {
		return "", &Error{ErrMissingRepeatArgument, before[:len(before)-len(after)]}
	}
	sub := g.pieces[n-1]
	re := newUnary(op, flags, sub)
	re.Min, re.Max = low, high
	g.pieces[n-1] = re
	p.height++
	if err := p.checkDepth(re); err != nil {
		return "", err
	}
	if op == OpRepeat && (low >= 2 || high >= 2) && !countedWithin(re, maxRepeat) {
		return "", &Error{ErrInvalidRepeatSize, before[:len(before)-len(after)]}
	}
	if p.height > 10 && instructions(re) > maxInsts {
		return "", &Error{ErrLarge, p.whole}
	}
	return after, nil
}

// counts reads {n}, {n,} or {n,m}: high is -1 for no limit, low for a count too large to say. ok is false if
// s does not begin with such a thing.
func counts(s string) (low, high int, rest string, ok bool) {
	low, rest, ok = number(s[1:])
	if !ok || rest == "" {
		return 0, 0, "", false
	}
	high = low
	if rest[0] == ',' {
		rest = rest[1:]
		if rest == "" {
			return 0, 0, "", false
		}
		if rest[0] == '}' {
			high = -1
		} else if high, rest, ok = number(rest); !ok {
			return 0, 0, "", false
		} else if high < 0 {
			low = -1
		}
	}
	if rest == "" || rest[0] != '}' {
		return 0, 0, "", false
	}
	return low, high, rest[1:], true
}

// number reads a decimal number without superfluous zeros; -1 stands for any that is 100,000,000 or more.
func number(s string) (n int, rest string, ok bool) {
	i := 0
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		if n >= 0 {
			if n = n*10 + int(s[i]-'0'); n >= 1e8 {
				n = -1
			}
		}
		i++
	}
	if i == 0 || i > 1 && s[0] == '0' {
		return 0, s, false
	}
	return n, s[i:], true
}
