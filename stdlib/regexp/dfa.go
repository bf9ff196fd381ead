package regexp

import (
	"regexp/syntax"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"
)

// The automaton reads each rune once, with one look-up in a table. Its states are made while it runs, as texts
// ask for them: a state is what the Pike machine's list of threads is without captures, the instructions in
// the order of preference. Only texts that lead to too many states make it give up.
//
// Conditions such as \b look at the rune behind a position, which a state does not know yet. So a state holds
// the instructions as they were reached, conditions not followed, and the kind of the rune before it; the step
// over the next rune first follows the conditions that now are known to hold. A match is therefore found one
// step late, at the rune behind it or at the end of the text.
//
// Run forward, from any position on, the automaton tells where the preferred match ends. The automaton of the
// reversed expression, run backward from there and taking the longest way, tells where it begins: were there a
// way to begin earlier, that would be the leftmost match.

// The kinds of what lies before a position, as far as conditions distinguish them.
const (
	atBegin = iota
	afterNewline
	afterWord
	afterOther
	kinds
)

const (
	maxStates    = 4000
	maxIntervals = 2000
	maxDFAProg   = 2000
	maxFlushes   = 3 // of the states in one search
	unknown      = -1
)

// A dfa is an automaton that goroutines share; each search takes a machine of its own.
type dfa struct {
	prog     *syntax.Prog
	mirror   *syntax.Regexp // if not nil, the expression of which prog is to be the mirrored program
	anchored bool           // begins only where it is told to
	longest  bool           // goes on after a match
	once     sync.Once
	usable   bool
	ascii    [utf8.RuneSelf]uint8 // classes of runes that the program does not distinguish
	bounds   []rune               // where classes of other runes begin
	classOf  []uint8              // of bounds
	sample   []rune               // a rune of each class; the last class is the end of the text, -1
	simple   bool                 // no conditions

	mu   sync.Mutex
	free []*machine
}

// A machine is a set of states and the room to make more.
type machine struct {
	d       *dfa
	next    []int32 // [state*classes + class]: state*2, plus 1 if a match ended before the rune
	states  []dfaState
	byKey   map[string]int32
	starts  [kinds]int32
	flushes int
	// Room for making states.
	queue, moved sparse
	stack        []uint32
	key          []byte
}

type dfaState struct {
	insts     []uint32
	kind      uint8
	searching bool // a match may begin at any later position
	start     bool // nothing is under way yet
}

// sparse is a set of instructions that keeps their order.
type sparse struct {
	index []uint32
	list  []uint32
}

func (q *sparse) add(pc uint32) bool {
	if i := q.index[pc]; i < uint32(len(q.list)) && q.list[i] == pc {
		return false
	}
	q.index[pc] = uint32(len(q.list))
	q.list = append(q.list, pc)
	return true
}

const dead = 0 // the state that leads nowhere

// take gives a machine, nil if the program asks for too much.
func (d *dfa) take() *machine {
	d.once.Do(d.prepare)
	if !d.usable {
		return nil
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if n := len(d.free); n > 0 {
		m := d.free[n-1]
		d.free = d.free[:n-1]
		m.flushes = 0
		return m
	}
	m := &machine{d: d, byKey: make(map[string]int32)}
	m.queue.index = make([]uint32, len(d.prog.Inst))
	m.moved.index = make([]uint32, len(d.prog.Inst))
	m.flush()
	return m
}

func (d *dfa) give(m *machine) {
	d.mu.Lock()
	d.free = append(d.free, m)
	d.mu.Unlock()
}

// prepare does what only expressions need that are used.
func (d *dfa) prepare() {
	if d.mirror != nil {
		prog, err := syntax.Compile(reversed(d.mirror))
		if err != nil {
			return
		}
		d.prog, d.mirror = prog, nil
	}
	d.classify()
}

// classify finds the runes that the program does not distinguish.
func (d *dfa) classify() {
	cuts := charCuts(d.prog)
	if cuts == nil {
		return
	}
	classes := make(map[string]uint8)
	sets := runeSets(d.prog)
	signature := make([]byte, (len(sets)+7)/8+1)
	for i, lo := range cuts {
		clear(signature)
		for j, inst := range sets {
			if matchesRune(inst, lo) {
				signature[j/8] |= 1 << (j % 8)
			}
		}
		signature[len(signature)-1] = kindOf(lo)
		class, known := classes[string(signature)]
		if !known {
			if len(classes) == 250 {
				return
			}
			class = uint8(len(classes))
			classes[string(signature)] = class
			d.sample = append(d.sample, lo)
		}
		end := rune(unicode.MaxRune)
		if i+1 < len(cuts) {
			end = cuts[i+1] - 1
		}
		for r := lo; r <= end && r < utf8.RuneSelf; r++ {
			d.ascii[r] = class
		}
		if end >= utf8.RuneSelf {
			d.bounds = append(d.bounds, lo)
			d.classOf = append(d.classOf, class)
		}
	}
	d.sample = append(d.sample, -1)
	d.simple = true
	for i := range d.prog.Inst {
		if d.prog.Inst[i].Op == syntax.InstEmptyWidth {
			d.simple = false
		}
	}
	d.usable = true
}

// runeSets lists the instructions that tell runes apart, one of each kind.
func runeSets(prog *syntax.Prog) []*syntax.Inst {
	var sets []*syntax.Inst
	for i := range prog.Inst {
		switch inst := &prog.Inst[i]; inst.Op {
		case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAnyNotNL:
			sets = append(sets, inst)
		}
	}
	return sets
}

// charCuts lists, in order, the runes at which the answer of an instruction or condition may change; nil if
// they are too many.
func charCuts(prog *syntax.Prog) []rune {
	cut := map[rune]bool{0: true, '\n': true, '\n' + 1: true}
	for _, r := range []rune{'0', '9' + 1, 'A', 'Z' + 1, '_', '_' + 1, 'a', 'z' + 1} {
		cut[r] = true
	}
	for _, inst := range runeSets(prog) {
		pairs := runePairs(inst)
		for i := 0; i < len(pairs); i += 2 {
			cut[pairs[i]] = true
			cut[pairs[i+1]+1] = true
		}
		if len(cut) > maxIntervals {
			return nil
		}
	}
	delete(cut, unicode.MaxRune+1)
	cuts := make([]rune, 0, len(cut))
	for r := range cut {
		cuts = append(cuts, r)
	}
	slices.Sort(cuts)
	return cuts
}

// class is the class of a rune beyond ASCII.
func (d *dfa) class(r rune) uint8 {
	lo, hi := 0, len(d.bounds)
	for hi-lo > 1 {
		mid := int(uint(lo+hi) / 2)
		if d.bounds[mid] <= r {
			lo = mid
		} else {
			hi = mid
		}
	}
	return d.classOf[lo]
}

func kindOf(r rune) uint8 {
	switch {
	case r < 0:
		return atBegin
	case r == '\n':
		return afterNewline
	case syntax.IsWordChar(r):
		return afterWord
	}
	return afterOther
}

// flush forgets all states but the first, which is dead.
func (m *machine) flush() {
	clear(m.byKey)
	m.states = append(m.states[:0], dfaState{})
	m.next = m.next[:0]
	for range m.d.sample {
		m.next = append(m.next, dead)
	}
	m.starts = [kinds]int32{}
}

// start is the state before anything has been read, behind a rune of the given kind.
func (m *machine) start(kind uint8) int32 {
	if m.d.simple {
		kind = atBegin
	}
	if m.starts[kind] == 0 {
		m.moved.list = m.moved.list[:0]
		if m.d.anchored {
			m.reach(&m.moved, uint32(m.d.prog.Start))
		}
		m.starts[kind] = m.state(kind, !m.d.anchored, true)
	}
	return m.starts[kind]
}

// reach adds pc to q, and what comes from it without reading a rune or asking for a condition.
func (m *machine) reach(q *sparse, pc uint32) {
	m.stack = append(m.stack[:0], pc)
	for len(m.stack) > 0 {
		pc := m.stack[len(m.stack)-1]
		m.stack = m.stack[:len(m.stack)-1]
		for q.add(pc) {
			inst := &m.d.prog.Inst[pc]
			switch inst.Op {
			case syntax.InstAlt, syntax.InstAltMatch:
				m.stack = append(m.stack, inst.Arg)
			case syntax.InstNop, syntax.InstCapture:
			default:
				goto done
			}
			pc = inst.Out
		}
	done:
	}
}

// state finds or makes the state of the instructions in m.moved.
func (m *machine) state(kind uint8, searching, start bool) int32 {
	if m.d.simple {
		kind = atBegin
	}
	m.key = append(m.key[:0], kind)
	if searching {
		m.key[0] |= 8
	}
	if start {
		m.key[0] |= 16
	}
	for _, pc := range m.moved.list {
		switch m.d.prog.Inst[pc].Op {
		case syntax.InstAlt, syntax.InstAltMatch, syntax.InstNop, syntax.InstCapture, syntax.InstFail:
		default:
			m.key = append(m.key, byte(pc), byte(pc>>8))
		}
	}
	if len(m.key) == 1 && !searching {
		return dead
	}
	if id, known := m.byKey[string(m.key)]; known {
		return id
	}
	insts := make([]uint32, 0, len(m.key)/2)
	for i := 1; i < len(m.key); i += 2 {
		insts = append(insts, uint32(m.key[i])|uint32(m.key[i+1])<<8)
	}
	id := int32(len(m.states))
	m.states = append(m.states, dfaState{insts, kind, searching, start})
	m.byKey[string(m.key)] = id
	for range m.d.sample {
		m.next = append(m.next, unknown)
	}
	return id
}

// step makes the transition from a state over a class of runes and returns its entry in the table. ok is false
// if that took too many states; then all are forgotten but the one stepped to.
func (m *machine) step(from int32, class int) (entry int32, ok bool) {
	r := m.d.sample[class]
	st := &m.states[from]
	m.queue.list = m.queue.list[:0]
	cond := m.conditions(st.kind, r)
	for _, pc := range st.insts {
		m.expand(pc, cond)
	}
	searching := st.searching
	if searching {
		m.expand(uint32(m.d.prog.Start), cond)
	}
	m.moved.list = m.moved.list[:0]
	matched := int32(0)
	for _, pc := range m.queue.list {
		inst := &m.d.prog.Inst[pc]
		switch inst.Op {
		case syntax.InstMatch:
			matched = 1
		case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
			if r >= 0 && matchesRune(inst, r) {
				m.reach(&m.moved, inst.Out)
			}
		}
		if matched == 1 && !m.d.longest {
			searching = false
			break
		}
	}
	to := int32(dead)
	if r >= 0 {
		to = m.state(kindOf(r), searching, searching && len(m.moved.list) == 0)
	}
	entry = to<<1 | matched
	m.next[int(from)*len(m.d.sample)+class] = entry
	return entry, len(m.states) <= maxStates
}

func (m *machine) conditions(kind uint8, r rune) syntax.EmptyOp {
	if m.d.simple {
		return 0
	}
	before := [kinds]rune{atBegin: -1, afterNewline: '\n', afterWord: 'a', afterOther: ' '}[kind]
	return syntax.EmptyOpContext(before, r)
}

// expand adds to the queue pc and all that comes from it through conditions that hold.
func (m *machine) expand(pc uint32, cond syntax.EmptyOp) {
	m.stack = append(m.stack[:0], pc)
	for len(m.stack) > 0 {
		pc := m.stack[len(m.stack)-1]
		m.stack = m.stack[:len(m.stack)-1]
		for m.queue.add(pc) {
			inst := &m.d.prog.Inst[pc]
			switch inst.Op {
			case syntax.InstAlt, syntax.InstAltMatch:
				m.stack = append(m.stack, inst.Arg)
			case syntax.InstNop, syntax.InstCapture:
			case syntax.InstEmptyWidth:
				if syntax.EmptyOp(inst.Arg)&^cond != 0 {
					goto done
				}
			default:
				goto done
			}
			pc = inst.Out
		}
	done:
	}
}

// overflow starts again with few states in the middle of a search, from the one it has come to.
func (m *machine) overflow(id int32) (int32, bool) {
	m.flushes++
	st := m.states[id]
	m.flush()
	if m.flushes > maxFlushes {
		return dead, false
	}
	if id == dead {
		return dead, true
	}
	m.moved.list = append(m.moved.list[:0], st.insts...)
	return m.state(st.kind, st.searching, st.start), true
}

// transition makes an entry of the table that is not there yet; sure is false if the search must be given up.
func (m *machine) transition(from int32, class int) (entry int32, sure bool) {
	entry, ok := m.step(from, class)
	if ok {
		return entry, true
	}
	to, sure := m.overflow(entry >> 1)
	return to<<1 | entry&1, sure
}

// end finds where the preferred match that begins at pos or behind ends: -1 if there is none. With first,
// any match will do. sure is false if the automaton could not tell.
func (d *dfa) end(re *Regexp, s string, pos int, first bool) (end int, sure bool) {
	m := d.take()
	if m == nil {
		return 0, false
	}
	end, sure = m.forward(re, s, pos, first)
	d.give(m)
	return end, sure
}

func (m *machine) forward(re *Regexp, s string, pos int, first bool) (end int, sure bool) {
	d := m.d
	classes := len(d.sample)
	state := m.start(kindBefore(s, pos))
	end = -1
	i := pos
	for {
		if m.states[state].start && !d.anchored && i < len(s) {
			at := re.skip(s, i)
			if at < 0 {
				return -1, true
			}
			if at > i {
				i = at
				state = m.start(kindBefore(s, i))
			}
		}
		class, size := classes-1, 0
		if i < len(s) {
			if c := s[i]; c < utf8.RuneSelf {
				class, size = int(d.ascii[c]), 1
			} else {
				r, n := utf8.DecodeRuneInString(s[i:])
				class, size = int(d.class(r)), n
			}
		}
		entry := m.next[int(state)*classes+class]
		if entry == unknown {
			if entry, sure = m.transition(state, class); !sure {
				return 0, false
			}
		}
		if entry&1 != 0 {
			end = i
			if first {
				return end, true
			}
		}
		state = entry >> 1
		if state == dead || size == 0 {
			return end, true
		}
		i += size
	}
}

// begin finds where the longest match of the reversed expression that starts backward from end, and not
// before low, comes to.
func (d *dfa) begin(s string, low, end int) (begin int, sure bool) {
	m := d.take()
	if m == nil {
		return 0, false
	}
	begin, sure = m.backward(s, low, end)
	d.give(m)
	return begin, sure
}

func (m *machine) backward(s string, low, end int) (begin int, sure bool) {
	d := m.d
	classes := len(d.sample)
	kind := uint8(atBegin)
	if end < len(s) {
		r, _ := firstRune(s[end:])
		kind = kindOf(r)
	}
	state := m.start(kind)
	begin = -1
	for i := end; ; {
		class, size := classes-1, 0
		if i > 0 {
			r, n := lastRune(s[:i])
			size = n
			if r < utf8.RuneSelf {
				class = int(d.ascii[r])
			} else {
				class = int(d.class(r))
			}
		}
		entry := m.next[int(state)*classes+class]
		if entry == unknown {
			if entry, sure = m.transition(state, class); !sure {
				return 0, false
			}
		}
		if entry&1 != 0 {
			begin = i
		}
		state = entry >> 1
		if state == dead || i <= low {
			return begin, begin >= 0
		}
		i -= size
	}
}

func kindBefore(s string, i int) uint8 {
	if i == 0 {
		return atBegin
	}
	r, _ := lastRune(s[:i])
	return kindOf(r)
}

// reversed is the tree of the mirrored expression, without groups.
func reversed(re *syntax.Regexp) *syntax.Regexp {
	mirror := *re
	switch re.Op {
	case syntax.OpCapture:
		return reversed(re.Sub[0])
	case syntax.OpLiteral:
		mirror.Rune = make([]rune, len(re.Rune))
		for i, r := range re.Rune {
			mirror.Rune[len(re.Rune)-1-i] = r
		}
	case syntax.OpBeginLine:
		mirror.Op = syntax.OpEndLine
	case syntax.OpEndLine:
		mirror.Op = syntax.OpBeginLine
	case syntax.OpBeginText:
		mirror.Op = syntax.OpEndText
	case syntax.OpEndText:
		mirror.Op = syntax.OpBeginText
	}
	mirror.Sub = make([]*syntax.Regexp, len(re.Sub))
	for i, sub := range re.Sub {
		if re.Op == syntax.OpConcat {
			i = len(re.Sub) - 1 - i
		}
		mirror.Sub[i] = reversed(sub)
	}
	return &mirror
}
