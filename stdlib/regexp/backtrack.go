package regexp

import (
	"regexp/syntax"
	"sync"
)

// The backtracker tries the ways of the program one after the other, in the order of preference, so that the
// first match it comes to is the one to report. To stay linear it marks every choice (an InstAlt at a
// position) that it has tried: what failed once will fail again. The marks are one bit for each pair of
// choice and position, which limits it to short texts; they are not cleared between starting positions, for
// what failed coming from one fails coming from another.

const (
	maxMarks         = 1 << 18 // bits
	maxBacktrackProg = 500     // instructions
)

func backtrackable(prog *syntax.Prog, length int) bool {
	return len(prog.Inst) <= maxBacktrackProg && (length+1)*len(prog.Inst) <= maxMarks
}

// A job is a way still to be tried or, with pc < 0, a position to put back: caps[^pc] = pos.
type job struct {
	pc  int32
	pos int32
}

type backtracker struct {
	re     *Regexp
	s      string
	base   int // the position of the first column of marks
	width  int // columns
	limit  int // no match ends behind this
	marks  []uint64
	jobs   []job
	caps   []int // of the way being tried
	best   []int // of the longest match so far
	found  bool
	needed int // positions to record
}

var backtrackers = sync.Pool{New: func() any { return new(backtracker) }}

func (re *Regexp) backtrack(s string, pos, limit, ncap int, dst []int) []int {
	b := backtrackers.Get().(*backtracker)
	b.re, b.s, b.base, b.limit = re, s, pos, limit
	b.width = limit - pos + 1
	b.needed = ncap
	b.found = false
	b.clearMarks((b.width*len(re.prog.Inst) + 63) / 64)
	b.caps = resized(b.caps, ncap)
	b.best = resized(b.best, max(ncap, 2))

	for ; pos <= limit; pos += widthAt(s, pos) {
		if !re.anchored {
			if pos = re.skip(s, pos); pos < 0 || pos > limit {
				break
			}
		}
		if b.try(pos) || re.anchored {
			break
		}
	}
	if b.found {
		dst = append(emptied(dst), b.best[:ncap]...)
	} else {
		dst = nil
	}
	b.re, b.s = nil, ""
	backtrackers.Put(b)
	return dst
}

func (b *backtracker) clearMarks(n int) {
	if cap(b.marks) < n {
		b.marks = make([]uint64, n)
		return
	}
	b.marks = b.marks[:n]
	clear(b.marks)
}

// resized is a slice of n times -1.
func resized(a []int, n int) []int {
	if cap(a) < n {
		a = make([]int, n)
	}
	a = a[:n]
	for i := range a {
		a[i] = -1
	}
	return a
}

// mark marks a choice at a position and reports whether it was new.
func (b *backtracker) mark(pc uint32, pos int) bool {
	n := uint(int(pc)*b.width + pos - b.base)
	word, bit := &b.marks[n/64], uint64(1)<<(n%64)
	if *word&bit != 0 {
		return false
	}
	*word |= bit
	return true
}

// try looks for a match that begins at start.
func (b *backtracker) try(start int) bool {
	for i := range b.caps {
		b.caps[i] = -1
	}
	b.jobs = append(b.jobs[:0], job{int32(b.re.prog.Start), int32(start)})
	for len(b.jobs) > 0 {
		j := b.jobs[len(b.jobs)-1]
		b.jobs = b.jobs[:len(b.jobs)-1]
		if j.pc < 0 {
			b.caps[^j.pc] = int(j.pos)
			continue
		}
		if end := b.run(uint32(j.pc), int(j.pos)); end >= 0 {
			b.record(start, end)
			if !b.re.longest || end == b.limit {
				return true
			}
		}
	}
	return b.found
}

// record keeps the match from start to end if it is the first or a longer one.
func (b *backtracker) record(start, end int) {
	if b.found && end <= b.best[1] {
		return
	}
	b.found = true
	copy(b.best, b.caps)
	b.best[0], b.best[1] = start, end
}

// run follows one way from pc at pos, putting off others, to the end of a match, which it returns, or to
// failure, -1.
func (b *backtracker) run(pc uint32, pos int) int {
	insts := b.re.prog.Inst
	s := b.s[:b.limit]
	for {
		inst := &insts[pc]
		switch inst.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			if !b.mark(pc, pos) {
				return -1
			}
			// A way that the next rune bars need not be put off, nor taken.
			if b.barred(&insts[inst.Out], pos) {
				pc = inst.Arg
				continue
			}
			if !b.barred(&insts[inst.Arg], pos) {
				b.jobs = append(b.jobs, job{int32(inst.Arg), int32(pos)})
			}
		case syntax.InstCapture:
			if slot := int(inst.Arg); slot < b.needed && slot >= 2 {
				b.jobs = append(b.jobs, job{^int32(slot), int32(b.caps[slot])})
				b.caps[slot] = pos
			}
		case syntax.InstEmptyWidth:
			if syntax.EmptyOp(inst.Arg)&^conditionsAt(b.s, pos) != 0 {
				return -1
			}
		case syntax.InstNop:
		case syntax.InstMatch:
			return pos
		case syntax.InstFail:
			return -1
		default:
			if pos == len(s) {
				return -1
			}
			r, size := firstRune(s[pos:])
			if !matchesRune(inst, r) {
				return -1
			}
			pos += size
		}
		pc = inst.Out
	}
}

// barred reports whether inst is known to fail at pos: it matches a rune, but not the one there.
func (b *backtracker) barred(inst *syntax.Inst, pos int) bool {
	switch inst.Op {
	case syntax.InstRune1, syntax.InstRune, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
		if pos >= b.limit {
			return true
		}
		r, _ := firstRune(b.s[pos:b.limit])
		return !matchesRune(inst, r)
	}
	return false
}
