package syntax

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Prog is a compiled regular expression.
type Prog struct {
	Inst   []Inst
	Start  int // the first instruction
	NumCap int // positions that captures record, two a group
}

// An InstOp is the operation of an instruction.
type InstOp uint8

const (
	InstAlt          InstOp = iota // go on at Out, or else at Arg
	InstAltMatch                   // an InstAlt of which one way leads to a match
	InstCapture                    // record the position in slot Arg
	InstEmptyWidth                 // match the empty string if the EmptyOp Arg holds
	InstMatch                      // the end of a match
	InstFail                       // no match
	InstNop                        // go on at Out
	InstRune                       // match a rune of the pairs Rune, or one rune in any case if Arg has FoldCase
	InstRune1                      // match Rune[0]
	InstRuneAny                    // match any rune
	InstRuneAnyNotNL               // match any rune but a newline
)

var instOpNames = [...]string{
	"InstAlt", "InstAltMatch", "InstCapture", "InstEmptyWidth", "InstMatch", "InstFail", "InstNop",
	"InstRune", "InstRune1", "InstRuneAny", "InstRuneAnyNotNL",
}

func (i InstOp) String() string {
	if int(i) >= len(instOpNames) {
		return ""
	}
	return instOpNames[i]
}

// An EmptyOp is a set of conditions on a position between runes.
type EmptyOp uint8

const (
	EmptyBeginLine EmptyOp = 1 << iota
	EmptyEndLine
	EmptyBeginText
	EmptyEndText
	EmptyWordBoundary
	EmptyNoWordBoundary
)

// EmptyOpContext gives the conditions that hold between the runes r1 and r2; -1 stands for an end of the text.
func EmptyOpContext(r1, r2 rune) EmptyOp {
	var op EmptyOp
	if IsWordChar(r1) != IsWordChar(r2) {
		op = EmptyWordBoundary
	} else {
		op = EmptyNoWordBoundary
	}
	switch {
	case r1 < 0:
		op |= EmptyBeginText | EmptyBeginLine
	case r1 == '\n':
		op |= EmptyBeginLine
	}
	switch {
	case r2 < 0:
		op |= EmptyEndText | EmptyEndLine
	case r2 == '\n':
		op |= EmptyEndLine
	}
	return op
}

// IsWordChar reports whether r is one of the characters that \b regards as part of a word: [A-Za-z0-9_].
func IsWordChar(r rune) bool {
	return isAlnum(r) || r == '_'
}

// An Inst is an instruction.
type Inst struct {
	Op   InstOp
	Out  uint32 // where to go on; all but InstMatch and InstFail
	Arg  uint32
	Rune []rune
}

// MatchEmptyWidth reports whether an InstEmptyWidth holds between two runes, -1 being an end of the text.
func (i *Inst) MatchEmptyWidth(before rune, after rune) bool {
	switch op := EmptyOp(i.Arg); op {
	case EmptyBeginLine, EmptyEndLine, EmptyBeginText, EmptyEndText, EmptyWordBoundary, EmptyNoWordBoundary:
		return EmptyOpContext(before, after)&op != 0
	}
	panic("unknown empty width arg")
}

// MatchRune reports whether an InstRune matches r.
func (i *Inst) MatchRune(r rune) bool { return i.MatchRunePos(r) >= 0 }

// MatchRunePos is the number of the pair of an InstRune that r lies in, -1 if there is none.
func (i *Inst) MatchRunePos(r rune) int {
	set := i.Rune
	if len(set) == 1 {
		if r == set[0] || Flags(i.Arg)&FoldCase != 0 && sameFold(r, set[0]) {
			return 0
		}
		return -1
	}
	// Few pairs are common, and common runes are in the first of many.
	if len(set) <= 8 {
		for j := 0; j < len(set); j += 2 {
			if r < set[j] {
				return -1
			}
			if r <= set[j+1] {
				return j / 2
			}
		}
		return -1
	}
	lo, hi := 0, len(set)/2
	for lo < hi {
		mid := int(uint(lo+hi) / 2)
		switch {
		case r < set[2*mid]:
			hi = mid
		case r > set[2*mid+1]:
			lo = mid + 1
		default:
			return mid
		}
	}
	return -1
}

func sameFold(a, b rune) bool {
	for f := unicode.SimpleFold(b); f != b; f = unicode.SimpleFold(f) {
		if f == a {
			return true
		}
	}
	return false
}

// skipped is the first instruction from pc on that is not an InstNop or InstCapture.
func (p *Prog) skipped(pc uint32) *Inst {
	i := &p.Inst[pc]
	for i.Op == InstNop || i.Op == InstCapture {
		i = &p.Inst[i.Out]
	}
	return i
}

// Prefix is a string that every match begins with; complete says that it is the whole match.
func (p *Prog) Prefix() (prefix string, complete bool) {
	var b strings.Builder
	i := p.skipped(uint32(p.Start))
	for (i.Op == InstRune || i.Op == InstRune1) && len(i.Rune) == 1 &&
		Flags(i.Arg)&FoldCase == 0 && i.Rune[0] != utf8.RuneError {
		b.WriteRune(i.Rune[0])
		i = p.skipped(i.Out)
	}
	return b.String(), i.Op == InstMatch
}

// StartCond gives the conditions that must hold where a match begins, all of them if there can be no match.
func (p *Prog) StartCond() EmptyOp {
	var cond EmptyOp
	for pc := uint32(p.Start); ; {
		i := &p.Inst[pc]
		switch i.Op {
		case InstEmptyWidth:
			cond |= EmptyOp(i.Arg)
		case InstFail:
			return ^EmptyOp(0)
		case InstCapture, InstNop:
		default:
			return cond
		}
		pc = i.Out
	}
}

// String lists the program, a line each, the start with a star.
func (p *Prog) String() string {
	var b strings.Builder
	for pc := range p.Inst {
		number := decimal(pc)
		b.WriteString(strings.Repeat(" ", maxInt(0, 3-len(number))))
		b.WriteString(number)
		if pc == p.Start {
			b.WriteByte('*')
		}
		b.WriteByte('\t')
		b.WriteString(p.Inst[pc].String())
		b.WriteByte('\n')
	}
	return b.String()
}

func (i *Inst) String() string {
	to := " -> " + decimal(int(i.Out))
	switch i.Op {
	case InstAlt:
		return "alt" + to + ", " + decimal(int(i.Arg))
	case InstAltMatch:
		return "altmatch" + to + ", " + decimal(int(i.Arg))
	case InstCapture:
		return "cap " + decimal(int(i.Arg)) + to
	case InstEmptyWidth:
		return "empty " + decimal(int(i.Arg)) + to
	case InstMatch:
		return "match"
	case InstFail:
		return "fail"
	case InstNop:
		return "nop" + to
	case InstRune:
		if i.Rune == nil {
			return "rune <nil>"
		}
		fold := ""
		if Flags(i.Arg)&FoldCase != 0 {
			fold = "/i"
		}
		return "rune " + strconv.QuoteToASCII(string(i.Rune)) + fold + to
	case InstRune1:
		return "rune1 " + strconv.QuoteToASCII(string(i.Rune)) + to
	case InstRuneAny:
		return "any" + to
	case InstRuneAnyNotNL:
		return "anynotnl" + to
	}
	return ""
}

func decimal(n int) string     { return strconv.Itoa(n) }
func hexadecimal(n int) string { return strconv.FormatInt(int64(n), 16) }
