package regexp

import (
	"io"
	"regexp/syntax"
	"strings"
	"sync"
	"unicode/utf8"
)

// The Pike machine reads the text once and follows all ways through the program at the same time: a list of
// threads, in the order of preference, each an instruction that matches a rune and the captures on its way
// there. Two threads at one instruction have the same future, so that only the preferred one is kept and the
// list is never longer than the program. After R. Pike's sam, as described in R. Cox, "Regular Expression
// Matching: the Virtual Machine Approach", 2009.

// An input gives the runes of what is searched.
type input interface {
	// at returns the rune at position i and its width, 0 at the end. Positions only ever grow.
	at(i int) (r rune, width int)
	// before returns the rune before position i, -1 at the beginning; asked only before the first at.
	before(i int) rune
	// skip is the first position from i on where the prefix begins, -1 if there is none.
	skip(i int) int
}

type stringInput struct {
	s      string
	prefix string
}

func (t *stringInput) at(i int) (rune, int) {
	if i >= len(t.s) {
		return -1, 0
	}
	return firstRune(t.s[i:])
}

func (t *stringInput) before(i int) rune {
	if i == 0 {
		return -1
	}
	r, _ := lastRune(t.s[:i])
	return r
}

func (t *stringInput) skip(i int) int {
	if t.prefix == "" {
		return i
	}
	at := strings.Index(t.s[i:], t.prefix)
	if at < 0 {
		return -1
	}
	return i + at
}

type readerInput struct {
	r   io.RuneReader
	end bool
}

func (t *readerInput) at(int) (rune, int) {
	if t.end {
		return -1, 0
	}
	r, width, err := t.r.ReadRune()
	if err != nil {
		t.end = true
		return -1, 0
	}
	if r == utf8.RuneError && width == 0 {
		width = 1
	}
	return r, width
}

func (t *readerInput) before(int) rune { return -1 }

func (t *readerInput) skip(i int) int { return i }

// threads is a list of instructions without duplicates (a sparse set), each with its captures.
type threads struct {
	index []uint32 // by instruction: where in list it would be
	list  []uint32
	caps  []int // ncap for each of list
}

func (q *threads) has(pc uint32) bool {
	i := q.index[pc]
	return i < uint32(len(q.list)) && q.list[i] == pc
}

// An undo is an instruction still to be followed or, with slot >= 0, a capture to put back.
type undo struct {
	pc   uint32
	slot int32
	pos  int
}

type pike struct {
	prog      *syntax.Prog
	ncap      int
	now, next threads
	stack     []undo
	caps      []int // on the way being followed
	best      []int
	found     bool
	longest   bool
}

var pikes = sync.Pool{New: func() any { return new(pike) }}

func (re *Regexp) pike(t input, pos, ncap int, dst []int) []int {
	m := pikes.Get().(*pike)
	m.prog, m.longest, m.found = re.prog, re.longest, false
	m.ncap = ncap
	if m.ncap < 2 && re.longest {
		m.ncap = 2 // which match is the longest
	}
	m.reset(&m.now)
	m.reset(&m.next)
	m.best = resized(m.best, m.ncap)
	m.run(re, t, pos, ncap == 0)
	if m.found {
		dst = append(emptied(dst), m.best[:ncap]...)
	} else {
		dst = nil
	}
	m.prog = nil
	pikes.Put(m)
	return dst
}

func (m *pike) reset(q *threads) {
	n := len(m.prog.Inst)
	if cap(q.index) < n {
		q.index = make([]uint32, n)
		q.list = make([]uint32, 0, n)
	}
	q.index = q.index[:n]
	q.list = q.list[:0]
	if cap(q.caps) < n*m.ncap {
		q.caps = make([]int, n*m.ncap)
	}
	q.caps = q.caps[:n*m.ncap]
}

// run reads the text from pos. first says that any match will do.
func (m *pike) run(re *Regexp, t input, pos int, first bool) {
	before := t.before(pos)
	if !re.anchored {
		at := t.skip(pos)
		if at < 0 {
			return
		}
		if at > pos {
			pos, before = at, t.before(at)
		}
	}
	start := pos
	r, width := t.at(pos)
	for {
		if len(m.now.list) == 0 && (m.found || re.anchored && pos > start) {
			return
		}
		cond := ^syntax.EmptyOp(0)
		if re.conditions {
			cond = syntax.EmptyOpContext(before, r)
		}
		if !m.found && (!re.anchored || pos == start && pos == 0) {
			m.caps = resized(m.caps, m.ncap)
			if m.ncap > 0 {
				m.caps[0] = pos
			}
			m.add(&m.now, uint32(m.prog.Start), pos, cond)
		}
		var after rune
		var afterWidth int
		if width > 0 {
			after, afterWidth = t.at(pos + width)
		} else {
			after = -1
		}
		nextCond := ^syntax.EmptyOp(0)
		if re.conditions {
			nextCond = syntax.EmptyOpContext(r, after)
		}
		m.step(pos, pos+width, r, width == 0, nextCond)
		if first && m.found || width == 0 {
			return
		}
		m.now, m.next = m.next, m.now
		m.next.list = m.next.list[:0]
		pos += width
		before, r, width = r, after, afterWidth
	}
}

// add follows pc, without reading, to the instructions that match a rune or end the match, and makes them
// threads of q with the captures m.caps.
func (m *pike) add(q *threads, pc uint32, pos int, cond syntax.EmptyOp) {
	m.stack = append(m.stack[:0], undo{pc: pc, slot: -1})
	for len(m.stack) > 0 {
		u := m.stack[len(m.stack)-1]
		m.stack = m.stack[:len(m.stack)-1]
		if u.slot >= 0 {
			m.caps[u.slot] = u.pos
			continue
		}
		m.follow(q, u.pc, pos, cond)
	}
}

func (m *pike) follow(q *threads, pc uint32, pos int, cond syntax.EmptyOp) {
	for !q.has(pc) {
		at := len(q.list)
		q.index[pc] = uint32(at)
		q.list = append(q.list, pc)
		inst := &m.prog.Inst[pc]
		switch inst.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			m.stack = append(m.stack, undo{pc: inst.Arg, slot: -1})
		case syntax.InstCapture:
			if slot := int(inst.Arg); slot < m.ncap {
				m.stack = append(m.stack, undo{slot: int32(slot), pos: m.caps[slot]})
				m.caps[slot] = pos
			}
		case syntax.InstEmptyWidth:
			if syntax.EmptyOp(inst.Arg)&^cond != 0 {
				return
			}
		case syntax.InstNop:
		case syntax.InstFail:
			return
		default:
			copy(q.caps[at*m.ncap:(at+1)*m.ncap], m.caps)
			return
		}
		pc = inst.Out
	}
}

// step lets every thread read r, which lies from pos to end.
func (m *pike) step(pos, end int, r rune, atEnd bool, cond syntax.EmptyOp) {
	for i, pc := range m.now.list {
		inst := &m.prog.Inst[pc]
		caps := m.now.caps[i*m.ncap : (i+1)*m.ncap]
		switch inst.Op {
		case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
			if atEnd || !matchesRune(inst, r) {
				continue
			}
			if m.longest && m.found && caps[0] > m.best[0] {
				continue
			}
			copy(m.caps, caps)
			m.add(&m.next, inst.Out, end, cond)
		case syntax.InstMatch:
			if m.longest {
				if m.found && (caps[0] > m.best[0] || caps[0] == m.best[0] && pos <= m.best[1]) {
					continue
				}
				m.match(caps, pos)
				continue
			}
			m.match(caps, pos)
			return // whatever follows is less preferred
		}
	}
}

func (m *pike) match(caps []int, pos int) {
	m.found = true
	copy(m.best, caps)
	if m.ncap >= 2 {
		m.best[1] = pos
	}
}
