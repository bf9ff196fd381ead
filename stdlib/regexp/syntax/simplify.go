package syntax

// Simplify returns an equivalent tree without counted repetitions: x{2,4} is xx(?:xx?)?. A capturing group
// may so occur several times. Trees are shared between the old and the new.
func (re *Regexp) Simplify() *Regexp {
	if re == nil {
		return nil
	}
	switch re.Op {
	case OpCapture, OpConcat, OpAlternate:
		return re.withSubs(func(sub *Regexp) *Regexp { return sub.Simplify() })
	case OpStar, OpPlus, OpQuest:
		return simpleRepeat(re.Op, re.Flags, re.Sub[0].Simplify(), re)
	case OpRepeat:
		return re.spellOut()
	}
	return re
}

// withSubs is re with every operand replaced; it is re itself if none changes.
func (re *Regexp) withSubs(replace func(*Regexp) *Regexp) *Regexp {
	result := re
	for i, sub := range re.Sub {
		with := replace(sub)
		if result == re && with != sub {
			result = new(Regexp)
			*result = *re
			result.Rune = nil
			result.Sub = append(result.Sub0[:0], re.Sub[:i]...)
		}
		if result != re {
			result.Sub = append(result.Sub, with)
		}
	}
	return result
}

// simpleRepeat is op over sub: original if that is what it says, sub if it is repeated the same way already.
func simpleRepeat(op Op, flags Flags, sub, original *Regexp) *Regexp {
	if sub.Op == OpEmptyMatch {
		return sub
	}
	if sub.Op == op && sub.Flags&NonGreedy == flags&NonGreedy {
		return sub
	}
	if original != nil && original.Op == op && original.Flags&NonGreedy == flags&NonGreedy && original.Sub[0] == sub {
		return original
	}
	return newUnary(op, flags, sub)
}

// spellOut writes a counted repetition without counts.
func (re *Regexp) spellOut() *Regexp {
	if re.Min == 0 && re.Max == 0 {
		return &Regexp{Op: OpEmptyMatch}
	}
	sub := re.Sub[0].Simplify()
	switch {
	case re.Max == -1 && re.Min == 0:
		return simpleRepeat(OpStar, re.Flags, sub, nil)
	case re.Max == -1 && re.Min == 1:
		return simpleRepeat(OpPlus, re.Flags, sub, nil)
	case re.Min == 1 && re.Max == 1:
		return sub
	}
	pieces := make([]*Regexp, 0, re.Min+1)
	for len(pieces) < re.Min {
		pieces = append(pieces, sub)
	}
	if re.Max == -1 { // xx+
		pieces[re.Min-1] = simpleRepeat(OpPlus, re.Flags, sub, nil)
	} else if re.Max > re.Min { // nested, so that a match need not skip what follows one by one
		tail := simpleRepeat(OpQuest, re.Flags, sub, nil)
		for i := re.Min + 1; i < re.Max; i++ {
			both := &Regexp{Op: OpConcat, Sub: []*Regexp{sub, tail}}
			tail = simpleRepeat(OpQuest, re.Flags, both, nil)
		}
		pieces = append(pieces, tail)
	}
	if len(pieces) == 1 {
		return pieces[0]
	}
	return &Regexp{Op: OpConcat, Sub: pieces}
}
