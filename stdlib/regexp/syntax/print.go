package syntax

import (
	"strings"
	"unicode"
)

// A tree is written so that it means the same in any context: what depends on flags stands in a group that
// sets them. To write few such groups, need computes for each node the flags it needs and those it can't
// bear; a node whose parts agree passes the question on to the one around it, and where parts disagree
// (a literal x beside a folded y) groups go around the parts.

// A setting is a set of flags that are on.
type setting uint8

const (
	iOn setting = 1 << iota
	mOn
	sOn
)

// A demand is what a tree needs of the flags around it, and what it can't bear.
type demand struct{ need, refuse setting }

func (d demand) agrees(e demand) bool {
	return d.need&e.refuse == 0 && e.need&d.refuse == 0
}

func (d demand) and(e demand) demand {
	return demand{d.need | e.need, d.refuse | e.refuse}
}

type printer struct {
	strings.Builder
	demands map[*Regexp]demand
	divided map[*Regexp]bool // those whose parts disagree
}

// String writes the tree as a pattern for Parse with flags Perl.
func (re *Regexp) String() string {
	p := printer{demands: make(map[*Regexp]demand), divided: make(map[*Regexp]bool)}
	d := p.demand(re)
	p.flagged([]*Regexp{re}, true, d.need, d.refuse&^iOn) // nobody knows m and s outside
	return p.Builder.String()
}

// demand computes and records the demands of a tree. One whose parts disagree needs nothing, for it sets its
// flags within.
func (p *printer) demand(re *Regexp) demand {
	var d demand
	switch re.Op {
	case OpLiteral:
		d = literalDemand(re)
	case OpCharClass:
		if !foldClosed(re.Rune) {
			d.refuse = iOn
		}
	case OpAnyChar:
		d.need = sOn
	case OpAnyCharNotNL:
		d.refuse = sOn
	case OpBeginLine, OpEndLine:
		d.need = mOn
	case OpEndText:
		if re.Flags&WasDollar != 0 {
			d.refuse = mOn
		}
	default:
		agree := true
		for _, sub := range re.Sub {
			e := p.demand(sub)
			agree = agree && d.agrees(e)
			d = d.and(e)
		}
		if !agree {
			p.divided[re] = true
			d.need = 0
		}
	}
	p.demands[re] = d
	return d
}

func literalDemand(re *Regexp) demand {
	if re.Flags&FoldCase != 0 {
		for _, r := range re.Rune {
			if unicode.SimpleFold(r) != r {
				return demand{need: iOn}
			}
		}
		return demand{}
	}
	for _, r := range re.Rune {
		if minFold <= r && r <= maxFold && unicode.SimpleFold(r) != r {
			return demand{refuse: iOn}
		}
	}
	return demand{}
}

// foldClosed reports whether a class has with each rune all its cases.
func foldClosed(pairs charset) bool {
	for i := 0; i < len(pairs); i += 2 {
		lo, hi := max(pairs[i], minFold), min(pairs[i+1], maxFold)
		if lo == minFold && hi == maxFold {
			return true
		}
		for r := lo; r <= hi; r++ {
			for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
				if !(lo <= f && f <= hi) && !pairs.has(f) {
					return false
				}
			}
		}
	}
	return true
}

// flagged writes neighbours, in a group that sets flags if there are any to set.
func (p *printer) flagged(run []*Regexp, alternatives bool, on, off setting) {
	if on|off == 0 {
		p.list(run, alternatives)
		return
	}
	p.WriteString("(?")
	p.flags(on)
	if off != 0 {
		p.WriteByte('-')
		p.flags(off)
	}
	p.WriteByte(':')
	p.list(run, alternatives || len(run) == 1)
	p.WriteByte(')')
}

func (p *printer) flags(s setting) {
	for i, letter := range "ims" {
		if s&(iOn<<i) != 0 {
			p.WriteRune(letter)
		}
	}
}

// list writes alternatives, or the pieces of a concatenation, of which those with alternatives need
// parentheses.
func (p *printer) list(run []*Regexp, alternatives bool) {
	for i, re := range run {
		p.separate(alternatives && i > 0)
		if !alternatives && re.Op == OpAlternate {
			p.grouped(re)
		} else {
			p.node(re)
		}
	}
}

func (p *printer) grouped(re *Regexp) {
	p.WriteString("(?:")
	p.node(re)
	p.WriteByte(')')
}

// parts writes the operands of a concatenation or alternation whose flags have been dealt with, unless they
// disagree: then runs of operands that agree get groups of their own.
func (p *printer) parts(re *Regexp) {
	alternatives := re.Op == OpAlternate
	if !p.divided[re] {
		p.list(re.Sub, alternatives)
		return
	}
	subs := re.Sub
	for start := 0; start < len(subs); {
		var d demand
		end := start
		first, last := -1, -1 // of the operands that need something
		for end < len(subs) && d.agrees(p.demands[subs[end]]) {
			d = d.and(p.demands[subs[end]])
			if p.demands[subs[end]].need != 0 {
				last = end
				if first < 0 {
					first = end
				}
			}
			end++
		}
		if first < 0 {
			first, last = end, end-1
		}
		p.separate(alternatives && start > 0)
		p.list(subs[start:first], alternatives)
		if first < end {
			p.separate(alternatives && first > start)
			p.flagged(subs[first:last+1], alternatives, d.need, 0)
			p.separate(alternatives && last+1 < end)
			p.list(subs[last+1:end], alternatives)
		}
		start = end
	}
}

func (p *printer) separate(yes bool) {
	if yes {
		p.WriteByte('|')
	}
}

// operand writes what a repetition repeats, in parentheses if it is more than one atom.
func (p *printer) operand(sub *Regexp) {
	atom := true
	switch sub.Op {
	case OpLiteral:
		atom = len(sub.Rune) == 1
	case OpEmptyMatch, OpStar, OpPlus, OpQuest, OpRepeat, OpConcat, OpAlternate:
		atom = sub.Op == OpEmptyMatch
	}
	if atom {
		p.node(sub)
	} else {
		p.grouped(sub)
	}
}

// node writes a tree whose needs the flags around it meet.
func (p *printer) node(re *Regexp) {
	switch re.Op {
	case OpNoMatch:
		p.WriteString(`[^\x00-\x{10FFFF}]`)
	case OpEmptyMatch:
		p.WriteString(`(?:)`)
	case OpLiteral:
		for _, r := range re.Rune {
			p.rune(r, false)
		}
	case OpCharClass:
		p.class(re.Rune)
	case OpAnyChar, OpAnyCharNotNL:
		p.WriteByte('.')
	case OpBeginLine:
		p.WriteByte('^')
	case OpEndLine:
		p.WriteByte('$')
	case OpBeginText:
		p.WriteString(`\A`)
	case OpEndText:
		if re.Flags&WasDollar != 0 {
			p.WriteByte('$')
		} else {
			p.WriteString(`\z`)
		}
	case OpWordBoundary:
		p.WriteString(`\b`)
	case OpNoWordBoundary:
		p.WriteString(`\B`)
	case OpCapture:
		p.WriteByte('(')
		if re.Name != "" {
			p.WriteString("?P<" + re.Name + ">")
		}
		if re.Sub[0].Op != OpEmptyMatch {
			p.node(re.Sub[0])
		}
		p.WriteByte(')')
	case OpStar, OpPlus, OpQuest, OpRepeat:
		p.operand(re.Sub[0])
		p.repetition(re)
	case OpConcat, OpAlternate:
		p.parts(re)
	default:
		p.WriteString("<invalid op" + decimal(int(re.Op)) + ">")
	}
}

func (p *printer) repetition(re *Regexp) {
	switch re.Op {
	case OpStar:
		p.WriteByte('*')
	case OpPlus:
		p.WriteByte('+')
	case OpQuest:
		p.WriteByte('?')
	case OpRepeat:
		p.WriteString("{" + decimal(re.Min))
		if re.Max != re.Min {
			p.WriteByte(',')
			if re.Max >= 0 {
				p.WriteString(decimal(re.Max))
			}
		}
		p.WriteByte('}')
	}
	if re.Flags&NonGreedy != 0 {
		p.WriteByte('?')
	}
}

// class writes a class in brackets, negated if that is shorter to say.
func (p *printer) class(set charset) {
	switch {
	case len(set)%2 != 0:
		p.WriteString("[invalid char class]")
		return
	case len(set) == 0:
		p.WriteString(`[^\x00-\x{10FFFF}]`)
		return
	}
	p.WriteByte('[')
	if set[0] == 0 && set[len(set)-1] == unicode.MaxRune && !set.everything() {
		p.WriteByte('^')
		set = set.negated()
	}
	for i := 0; i < len(set); i += 2 {
		lo, hi := set[i], set[i+1]
		p.classRune(lo)
		if lo != hi {
			if hi != lo+1 {
				p.WriteByte('-')
			}
			p.classRune(hi)
		}
	}
	p.WriteByte(']')
}

func (p *printer) classRune(r rune) { p.rune(r, r == '-') }

const punctuation = `\.+*?()|[]{}^$`

func (p *printer) rune(r rune, escaped bool) {
	switch {
	case unicode.IsPrint(r):
		if escaped || strings.ContainsRune(punctuation, r) {
			p.WriteByte('\\')
		}
		p.WriteRune(r)
	case '\a' <= r && r <= '\r' && r != '\b':
		p.WriteByte('\\')
		p.WriteByte("a.tnvfr"[r-'\a'])
	default:
		p.WriteString(`\x`)
		hex := hexadecimal(int(r))
		switch {
		case r >= 0x100:
			p.WriteString("{" + hex + "}")
		case r < 0x10:
			p.WriteString("0" + hex)
		default:
			p.WriteString(hex)
		}
	}
}
