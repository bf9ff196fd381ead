package syntax

import "unicode"

// Compile is Thompson's construction: every tree becomes a fragment of a program with one entry and a list of
// exits that still lead nowhere. Putting fragments together is setting exits to entries.

// A hole is an exit to be filled: instruction number times two, plus one if it is its Arg and not its Out.
type hole uint32

// A fragment is the program of one tree.
type fragment struct {
	entry    uint32 // 0, the failing instruction, if the tree can't match
	holes    []hole
	nullable bool // can match the empty string
}

type compiler struct{ prog *Prog }

// Compile makes a program of a tree, which must have been simplified. Instruction 0 is InstFail.
func Compile(re *Regexp) (*Prog, error) {
	c := compiler{&Prog{NumCap: 2}}
	c.emit(InstFail)
	body := c.compile(re)
	c.fill(body.holes, c.emit(InstMatch))
	c.prog.Start = int(body.entry)
	return c.prog, nil
}

func (c *compiler) emit(op InstOp) uint32 {
	c.prog.Inst = append(c.prog.Inst, Inst{Op: op})
	return uint32(len(c.prog.Inst) - 1)
}

func (c *compiler) fill(holes []hole, target uint32) {
	for _, h := range holes {
		inst := &c.prog.Inst[h>>1]
		if h&1 == 0 {
			inst.Out = target
		} else {
			inst.Arg = target
		}
	}
}

func out(pc uint32) []hole { return []hole{hole(pc << 1)} }

// single is a fragment of one instruction that goes on at its Out.
func (c *compiler) single(op InstOp, arg uint32, nullable bool) fragment {
	pc := c.emit(op)
	c.prog.Inst[pc].Arg = arg
	return fragment{pc, out(pc), nullable}
}

func (c *compiler) compile(re *Regexp) fragment {
	switch re.Op {
	case OpNoMatch:
		return fragment{}
	case OpEmptyMatch:
		return c.single(InstNop, 0, true)
	case OpLiteral:
		return c.literal(re)
	case OpCharClass:
		return c.runes(re.Rune, re.Flags)
	case OpAnyCharNotNL:
		return c.runes([]rune{0, '\n' - 1, '\n' + 1, unicode.MaxRune}, 0)
	case OpAnyChar:
		return c.runes([]rune{0, unicode.MaxRune}, 0)
	case OpBeginLine, OpEndLine, OpBeginText, OpEndText, OpWordBoundary, OpNoWordBoundary:
		return c.single(InstEmptyWidth, uint32(EmptyBeginLine)<<(re.Op-OpBeginLine), true)
	case OpCapture:
		c.prog.NumCap = maxInt(c.prog.NumCap, 2*re.Cap+2)
		open := c.single(InstCapture, uint32(2*re.Cap), true)
		body := c.compile(re.Sub[0])
		return c.concat(c.concat(open, body), c.single(InstCapture, uint32(2*re.Cap+1), true))
	case OpStar:
		return c.star(c.compile(re.Sub[0]), re.Flags&NonGreedy != 0)
	case OpPlus:
		return c.plus(c.compile(re.Sub[0]), re.Flags&NonGreedy != 0)
	case OpQuest:
		return c.quest(c.compile(re.Sub[0]), re.Flags&NonGreedy != 0)
	case OpConcat:
		if len(re.Sub) == 0 {
			return c.single(InstNop, 0, true)
		}
		all := c.compile(re.Sub[0])
		for _, sub := range re.Sub[1:] {
			all = c.concat(all, c.compile(sub))
		}
		return all
	case OpAlternate:
		var any fragment
		for _, sub := range re.Sub {
			any = c.either(any, c.compile(sub))
		}
		return any
	}
	panic("regexp: unhandled case in compile")
}

func (c *compiler) literal(re *Regexp) fragment {
	if len(re.Rune) == 0 {
		return c.single(InstNop, 0, true)
	}
	var all fragment
	for i := range re.Rune {
		one := c.runes(re.Rune[i:i+1], re.Flags)
		if i == 0 {
			all = one
		} else {
			all = c.concat(all, one)
		}
	}
	return all
}

// runes matches one rune of the pairs r, or the single rune r[0], in either case if flags say so.
func (c *compiler) runes(r []rune, flags Flags) fragment {
	f := c.single(InstRune, 0, false)
	inst := &c.prog.Inst[f.entry]
	if r == nil {
		r = []rune{} // matches nothing, and says so
	}
	inst.Rune = r
	flags &= FoldCase
	if len(r) != 1 || unicode.SimpleFold(r[0]) == r[0] {
		flags = 0
	}
	inst.Arg = uint32(flags)
	switch {
	case flags == 0 && (len(r) == 1 || len(r) == 2 && r[0] == r[1]):
		inst.Op = InstRune1
	case charset(r).everything():
		inst.Op = InstRuneAny
	case charset(r).everythingButNewline():
		inst.Op = InstRuneAnyNotNL
	}
	return f
}

func (c *compiler) concat(a, b fragment) fragment {
	if a.entry == 0 || b.entry == 0 {
		return fragment{}
	}
	c.fill(a.holes, b.entry)
	return fragment{a.entry, b.holes, a.nullable && b.nullable}
}

func (c *compiler) either(a, b fragment) fragment {
	if a.entry == 0 {
		return b
	}
	if b.entry == 0 {
		return a
	}
	pc := c.emit(InstAlt)
	c.prog.Inst[pc].Out, c.prog.Inst[pc].Arg = a.entry, b.entry
	return fragment{pc, append(a.holes, b.holes...), a.nullable || b.nullable}
}

// choice emits an alternative between body and the hole that it returns. lazy prefers the hole.
func (c *compiler) choice(body uint32, lazy bool) (pc uint32, exit hole) {
	pc = c.emit(InstAlt)
	if lazy {
		c.prog.Inst[pc].Arg = body
		return pc, hole(pc << 1)
	}
	c.prog.Inst[pc].Out = body
	return pc, hole(pc<<1 | 1)
}

func (c *compiler) quest(body fragment, lazy bool) fragment {
	pc, exit := c.choice(body.entry, lazy)
	return fragment{pc, append(body.holes, exit), true}
}

func (c *compiler) plus(body fragment, lazy bool) fragment {
	pc, exit := c.choice(body.entry, lazy)
	c.fill(body.holes, pc)
	return fragment{body.entry, []hole{exit}, body.nullable}
}

// star of something nullable is (x+)?: the other way round, an empty match of x would be preferred to leaving
// the loop even where x comes later.
func (c *compiler) star(body fragment, lazy bool) fragment {
	if body.nullable {
		return c.quest(c.plus(body, lazy), lazy)
	}
	pc, exit := c.choice(body.entry, lazy)
	c.fill(body.holes, pc)
	return fragment{pc, []hole{exit}, true}
}
