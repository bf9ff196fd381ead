package syntax

// Alternatives are factored, so that the matchers have fewer paths to follow at once:
//
//	abc|abd   is ab[cd]      common beginnings of literals
//	.x|.y     is .[xy]       common beginnings that match one character
//	a|[bc]|d  is [a-d]       neighbours that match one character
//	x|||y     is x||y        neighbours that match the empty string
//
// The order of the alternatives decides which match is preferred; only neighbours are ever joined.

// alternate is the tree of the alternatives subs.
func alternate(subs []*Regexp, flags Flags) *Regexp {
	var flat []*Regexp
	for _, re := range subs {
		if re.Op == OpAlternate {
			flat = append(flat, re.Sub...)
		} else {
			flat = append(flat, re)
		}
	}
	flat = joinRunes(flat, flags)
	flat = factorLiterals(flat, flags)
	flat = factorFirst(flat, flags)
	flat = joinRunes(flat, flags)
	flat = joinEmpty(flat)
	switch len(flat) {
	case 0:
		return &Regexp{Op: OpNoMatch, Flags: flags}
	case 1:
		return flat[0]
	}
	return &Regexp{Op: OpAlternate, Flags: flags, Sub: flat}
}

// factorLiterals takes common beginnings out of neighbours that begin with literals.
func factorLiterals(subs []*Regexp, flags Flags) []*Regexp {
	var out []*Regexp
	for i := 0; i < len(subs); {
		prefix, fold := leadingLiteral(subs[i])
		j := i + 1
		for ; j < len(subs); j++ {
			next, nextFold := leadingLiteral(subs[j])
			n := 0
			for fold == nextFold && n < len(prefix) && n < len(next) && prefix[n] == next[n] {
				n++
			}
			if n == 0 {
				break
			}
			prefix = prefix[:n]
		}
		if j == i+1 {
			out = append(out, subs[i])
		} else {
			head := &Regexp{Op: OpLiteral, Flags: flags&^FoldCase | fold, Rune: append([]rune(nil), prefix...)}
			tails := make([]*Regexp, 0, j-i)
			for _, re := range subs[i:j] {
				tails = append(tails, withoutRunes(re, len(prefix)))
			}
			out = append(out, concat([]*Regexp{head, alternate(tails, flags)}, flags))
		}
		i = j
	}
	return out
}

// leadingLiteral is the literal that re begins with, and whether it folds case.
func leadingLiteral(re *Regexp) ([]rune, Flags) {
	if re.Op == OpConcat {
		re = re.Sub[0]
	}
	if re.Op != OpLiteral {
		return nil, 0
	}
	return re.Rune, re.Flags & FoldCase
}

// withoutRunes is re less the first n runes of the literal it begins with.
func withoutRunes(re *Regexp, n int) *Regexp {
	if re.Op == OpConcat {
		if len(re.Sub[0].Rune) == n {
			return concat(re.Sub[1:], re.Flags)
		}
		rest := append([]*Regexp{withoutRunes(re.Sub[0], n)}, re.Sub[1:]...)
		return &Regexp{Op: OpConcat, Flags: re.Flags, Sub: rest}
	}
	if len(re.Rune) == n {
		return &Regexp{Op: OpEmptyMatch, Flags: re.Flags &^ FoldCase}
	}
	return &Regexp{Op: OpLiteral, Flags: re.Flags, Rune: append([]rune(nil), re.Rune[n:]...)}
}

// factorFirst takes common first pieces out of neighbours. They must have one way to match only, or the
// alternatives behind them would be tried in another order than written.
func factorFirst(subs []*Regexp, flags Flags) []*Regexp {
	var out []*Regexp
	for i := 0; i < len(subs); {
		first := firstPiece(subs[i])
		j := i + 1
		for first != nil && oneWay(first) && j < len(subs) && first.Equal(firstPiece(subs[j])) {
			j++
		}
		if j == i+1 {
			out = append(out, subs[i])
		} else {
			tails := make([]*Regexp, 0, j-i)
			for _, re := range subs[i:j] {
				tails = append(tails, withoutFirst(re))
			}
			out = append(out, concat([]*Regexp{first, alternate(tails, flags)}, flags))
		}
		i = j
	}
	return out
}

func firstPiece(re *Regexp) *Regexp {
	switch re.Op {
	case OpEmptyMatch:
		return nil
	case OpConcat:
		return re.Sub[0]
	}
	return re
}

func oneWay(re *Regexp) bool {
	if re.Op == OpRepeat {
		return re.Min == re.Max && matchesOneRune(re.Sub[0])
	}
	return matchesOneRune(re)
}

func matchesOneRune(re *Regexp) bool {
	switch re.Op {
	case OpLiteral:
		return len(re.Rune) == 1
	case OpCharClass, OpAnyChar, OpAnyCharNotNL:
		return true
	}
	return false
}

func withoutFirst(re *Regexp) *Regexp {
	if re.Op == OpConcat {
		return concat(re.Sub[1:], re.Flags)
	}
	return &Regexp{Op: OpEmptyMatch, Flags: re.Flags}
}

// joinRunes makes one class of neighbours that match one rune.
func joinRunes(subs []*Regexp, flags Flags) []*Regexp {
	var out []*Regexp
	for i := 0; i < len(subs); {
		j := i
		for j < len(subs) && matchesOneRune(subs[j]) {
			j++
		}
		if j <= i+1 {
			out = append(out, subs[i])
			i++
			continue
		}
		var set charset
		for _, re := range subs[i:j] {
			set = set.addRegexp(re)
		}
		set = set.clean()
		if op := dotOp(set); op != OpCharClass {
			out = append(out, &Regexp{Op: op, Flags: flags})
		} else {
			out = append(out, newClass(set, flags))
		}
		i = j
	}
	return out
}

// dotOp is the operator that matches just the runes of a clean set: OpAnyChar, OpAnyCharNotNL, or OpCharClass.
func dotOp(set charset) Op {
	switch {
	case set.everything():
		return OpAnyChar
	case set.everythingButNewline():
		return OpAnyCharNotNL
	}
	return OpCharClass
}

// addRegexp adds the runes that a tree of one rune matches.
func (c charset) addRegexp(re *Regexp) charset {
	switch re.Op {
	case OpLiteral:
		return c.addFlags(re.Rune[0], re.Rune[0], re.Flags)
	case OpCharClass:
		return c.addSet(re.Rune)
	}
	full := charset{0, '\n' - 1, '\n' + 1, 0x10ffff}
	if re.Op == OpAnyChar {
		full = charset{0, 0x10ffff}
	}
	return c.addSet(full)
}

func joinEmpty(subs []*Regexp) []*Regexp {
	out := subs[:0]
	for i, re := range subs {
		if i == 0 || re.Op != OpEmptyMatch || subs[i-1].Op != OpEmptyMatch {
			out = append(out, re)
		}
	}
	return out
}
