package syntax

// A Regexp is a node of the tree of a regular expression.
type Regexp struct {
	Op       Op
	Flags    Flags
	Sub      []*Regexp  // what the operator works on
	Sub0     [1]*Regexp // storage for a Sub of one
	Rune     []rune     // the string of an OpLiteral, the pairs of an OpCharClass
	Rune0    [2]rune    // storage for a short Rune
	Min, Max int        // bounds of an OpRepeat
	Cap      int        // number of an OpCapture
	Name     string     // name of an OpCapture
}

// newUnary is a node of one operand.
func newUnary(op Op, flags Flags, sub *Regexp) *Regexp {
	re := &Regexp{Op: op, Flags: flags}
	re.Sub0[0] = sub
	re.Sub = re.Sub0[:1]
	return re
}

// Equal reports whether x and y are the same tree.
func (x *Regexp) Equal(y *Regexp) bool {
	if x == nil || y == nil {
		return x == y
	}
	if x.Op != y.Op || len(x.Sub) != len(y.Sub) || len(x.Rune) != len(y.Rune) {
		return false
	}
	var same Flags // the flags that matter to this operator
	switch x.Op {
	case OpEndText:
		same = WasDollar
	case OpLiteral:
		same = FoldCase
	case OpStar, OpPlus, OpQuest:
		same = NonGreedy
	case OpRepeat:
		same = NonGreedy
		if x.Min != y.Min || x.Max != y.Max {
			return false
		}
	case OpCapture:
		if x.Cap != y.Cap || x.Name != y.Name {
			return false
		}
	}
	if (x.Flags^y.Flags)&same != 0 {
		return false
	}
	if x.Op == OpLiteral || x.Op == OpCharClass {
		for i, r := range x.Rune {
			if r != y.Rune[i] {
				return false
			}
		}
	}
	for i, sub := range x.Sub {
		if !sub.Equal(y.Sub[i]) {
			return false
		}
	}
	return true
}

// MaxCap is the highest number of a capturing group in the tree.
func (re *Regexp) MaxCap() int {
	max := 0
	if re.Op == OpCapture {
		max = re.Cap
	}
	for _, sub := range re.Sub {
		max = maxInt(max, sub.MaxCap())
	}
	return max
}

// CapNames lists the names of the capturing groups by number; the first, of the whole match, is empty.
func (re *Regexp) CapNames() []string {
	names := make([]string, re.MaxCap()+1)
	re.nameCaptures(names)
	return names
}

func (re *Regexp) nameCaptures(names []string) {
	if re.Op == OpCapture {
		names[re.Cap] = re.Name
	}
	for _, sub := range re.Sub {
		sub.nameCaptures(names)
	}
}

// Limits on trees, so that a small pattern can't demand a huge program: depth, instructions, runes in classes.
const (
	maxDepth  = 1000
	maxRepeat = 1000
	maxInsts  = 128 << 20 / 40
	maxRunes  = 128 << 20 / 4
)

// deeper reports whether the tree has more than limit levels. It never looks further down than that.
func deeper(re *Regexp, limit int) bool {
	if limit == 0 {
		return true
	}
	for _, sub := range re.Sub {
		if deeper(sub, limit-1) {
			return true
		}
	}
	return false
}

// instructions estimates the length of the program for the tree, at most a little above maxInsts.
func instructions(re *Regexp) int {
	n := 0
	for _, sub := range re.Sub {
		n += instructions(sub)
		if n > maxInsts {
			return n
		}
	}
	switch re.Op {
	case OpLiteral:
		n += len(re.Rune)
	case OpCapture, OpStar:
		n += 2
	case OpPlus, OpQuest:
		n++
	case OpAlternate:
		n += len(re.Sub) - 1
	case OpRepeat:
		switch {
		case re.Max >= 0:
			n = re.Max*n + (re.Max - re.Min)
		case re.Min == 0:
			n += 2
		default:
			n = re.Min*n + 1
		}
	}
	return maxInt(n, 1)
}

// countedWithin reports whether the product of the nested counts in the tree is at most n.
func countedWithin(re *Regexp, n int) bool {
	if re.Op == OpRepeat {
		count := re.Max
		if count == 0 {
			return true
		}
		if count < 0 {
			count = re.Min
		}
		if count > n {
			return false
		}
		if count > 0 {
			n /= count
		}
	}
	for _, sub := range re.Sub {
		if !countedWithin(sub, n) {
			return false
		}
	}
	return true
}

func maxInt(a, b int) int {
	if a > b {
		return a
	}
	return b
}
