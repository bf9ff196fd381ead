package regexp

import (
	"io"
	"regexp/syntax"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// view is b as a string that shares its memory: searches keep none of it.
func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// matches reports whether s has a match.
func (re *Regexp) matches(s string) bool {
	if re.prefixComplete {
		return strings.Contains(s, re.prefix)
	}
	if re.forward != nil {
		if end, sure := re.forward.end(re, s, 0, true); sure {
			return end >= 0
		}
	}
	return re.search(s, 0, 0, nil) != nil
}

// shortText is the length of texts for which one try at their beginning is quicker than asking first.
const shortText = 128

// search finds the first match that begins at pos or behind and appends ncap positions to dst: begin and end
// of the match, then of its groups, -1 for groups that took no part. Without a match it returns nil; with
// one, never nil.
func (re *Regexp) search(s string, pos, ncap int, dst []int) []int {
	if re.prefixComplete && ncap <= 2 {
		at := strings.Index(s[pos:], re.prefix)
		if at < 0 {
			return nil
		}
		return append(emptied(dst), []int{pos + at, pos + at + len(re.prefix)}[:ncap]...)
	}
	if re.anchored && pos > 0 {
		return nil
	}
	limit := len(s)
	if re.anchored && limit <= shortText && backtrackable(re.prog, limit) && ncap > 2 {
		return re.backtrack(s, pos, limit, ncap, dst)
	}
	if begin, end, sure := re.bounds(s, pos); sure {
		switch {
		case end < 0:
			return nil
		case ncap <= 2:
			return append(emptied(dst), []int{begin, end}[:ncap]...)
		}
		pos, limit = begin, end
	}
	if backtrackable(re.prog, limit-pos) {
		return re.backtrack(s, pos, limit, ncap, dst)
	}
	return re.pike(&stringInput{s, re.prefix}, pos, ncap, dst)
}

// bounds asks the automata for the first match from pos on; end is -1 if there is none. sure is false if they
// can't tell.
func (re *Regexp) bounds(s string, pos int) (begin, end int, sure bool) {
	if re.forward == nil || re.backward == nil {
		return 0, 0, false
	}
	end, sure = re.forward.end(re, s, pos, false)
	switch {
	case !sure || end < 0:
		return 0, end, sure
	case re.longest:
		return 0, 0, false // theirs is the preferred match, not the longest
	case re.anchored:
		return 0, end, true
	}
	begin, sure = re.backward.begin(s, pos, end)
	return begin, end, sure
}

// searchReader is search in what r has to give.
func (re *Regexp) searchReader(r io.RuneReader, ncap int, dst []int) []int {
	return re.pike(&readerInput{r: r}, 0, ncap, dst)
}

// emptied is dst, or an empty slice that is not nil.
func emptied(dst []int) []int {
	if dst == nil {
		return make([]int, 0, 2)
	}
	return dst
}

// conditionsAt gives the empty conditions that hold at position i of s.
func conditionsAt(s string, i int) syntax.EmptyOp {
	before, after := rune(-1), rune(-1)
	if i > 0 {
		before, _ = lastRune(s[:i])
	}
	if i < len(s) {
		after, _ = firstRune(s[i:])
	}
	return syntax.EmptyOpContext(before, after)
}

func firstRune(s string) (rune, int) {
	if c := s[0]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s)
}

func lastRune(s string) (rune, int) {
	if c := s[len(s)-1]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeLastRuneInString(s)
}

// matchesRune reports whether inst, one of the four that match a rune, matches r.
func matchesRune(inst *syntax.Inst, r rune) bool {
	switch inst.Op {
	case syntax.InstRune1:
		return r == inst.Rune[0]
	case syntax.InstRuneAny:
		return true
	case syntax.InstRuneAnyNotNL:
		return r != '\n'
	}
	return inst.MatchRune(r)
}

// firstBytes is the set of the bytes that a match can begin with, nil if a match may be empty or almost
// every byte will do.
func firstBytes(prog *syntax.Prog) *[256]bool {
	var set [256]bool
	seen := make([]bool, len(prog.Inst))
	work := []uint32{uint32(prog.Start)}
	for len(work) > 0 {
		pc := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[pc] {
			continue
		}
		seen[pc] = true
		inst := &prog.Inst[pc]
		switch inst.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			work = append(work, inst.Arg, inst.Out)
		case syntax.InstCapture, syntax.InstNop, syntax.InstEmptyWidth:
			work = append(work, inst.Out)
		case syntax.InstMatch:
			return nil
		case syntax.InstFail:
		default:
			addFirstBytes(&set, inst)
		}
	}
	n := 0
	for _, in := range set {
		if in {
			n++
		}
	}
	if n > 200 {
		return nil
	}
	return &set
}

// runePairs are the ranges of what inst, one of the four that match a rune, matches: those of InstRuneAnyNotNL
// take in the newline.
func runePairs(inst *syntax.Inst) []rune {
	switch {
	case inst.Op == syntax.InstRuneAny || inst.Op == syntax.InstRuneAnyNotNL:
		return []rune{0, utf8.MaxRune}
	case len(inst.Rune) != 1:
		return inst.Rune
	}
	r := inst.Rune[0]
	pairs := []rune{r, r}
	if syntax.Flags(inst.Arg)&syntax.FoldCase != 0 {
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			pairs = append(pairs, f, f)
		}
	}
	return pairs
}

func addFirstBytes(set *[256]bool, inst *syntax.Inst) {
	pairs := runePairs(inst)
	for i := 0; i < len(pairs); i += 2 {
		lo, hi := pairs[i], pairs[i+1]
		for c := lo; c <= hi && c < utf8.RuneSelf; c++ {
			set[c] = true
		}
		if lo <= utf8.RuneError && utf8.RuneError <= hi { // any byte may be a faulty one
			for c := utf8.RuneSelf; c < 256; c++ {
				set[c] = true
			}
		} else if hi >= utf8.RuneSelf {
			for c := string(max(lo, utf8.RuneSelf))[0]; c <= string(hi)[0]; c++ {
				set[c] = true
			}
		}
	}
}

// skip is the first position from i on where a match can begin, as far as prefix and first bytes tell; -1 if
// there is none.
func (re *Regexp) skip(s string, i int) int {
	if re.prefix != "" {
		at := strings.Index(s[i:], re.prefix)
		if at < 0 {
			return -1
		}
		return i + at
	}
	if re.first != nil {
		for ; i < len(s); i++ {
			if re.first[s[i]] {
				return i
			}
		}
		return -1
	}
	return i
}
