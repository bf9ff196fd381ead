package syntax

import (
	"slices"
	"unicode"
)

// A charset is a set of runes under construction: pairs lo, hi, in any order, perhaps overlapping, until
// clean has been called. It is what an OpCharClass holds in Rune.
type charset []rune

// The runes that have another case lie within these bounds (Unicode 15 to 17).
const (
	minFold = 'A'
	maxFold = 0x1e943
)

// add puts lo to hi into the set. Ranges mostly come in order, or in two interleaved orders (upper and lower
// case); looking at the last two pairs keeps such sets short.
func (c charset) add(lo, hi rune) charset {
	for back := 2; back <= 4 && back <= len(c); back += 2 {
		pair := c[len(c)-back:]
		if lo <= pair[1]+1 && pair[0] <= hi+1 {
			pair[0] = min(pair[0], lo)
			pair[1] = max(pair[1], hi)
			return c
		}
	}
	return append(c, lo, hi)
}

// addFolded puts lo to hi into the set, and every rune that differs from one of them only in case.
func (c charset) addFolded(lo, hi rune) charset {
	c = c.add(lo, hi)
	if lo <= minFold && hi >= maxFold {
		return c
	}
	for r := max(lo, minFold); r <= min(hi, maxFold); r++ {
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			c = c.add(f, f)
		}
	}
	return c
}

// addFlags is add or addFolded as flags say.
func (c charset) addFlags(lo, hi rune, flags Flags) charset {
	if flags&FoldCase != 0 {
		return c.addFolded(lo, hi)
	}
	return c.add(lo, hi)
}

// addSet adds every rune of other.
func (c charset) addSet(other []rune) charset {
	for i := 0; i < len(other); i += 2 {
		c = c.add(other[i], other[i+1])
	}
	return c
}

// addTable adds every rune of a table of package unicode.
func (c charset) addTable(t *unicode.RangeTable) charset {
	for _, r := range t.R16 {
		c = c.addStride(rune(r.Lo), rune(r.Hi), rune(r.Stride))
	}
	for _, r := range t.R32 {
		c = c.addStride(rune(r.Lo), rune(r.Hi), rune(r.Stride))
	}
	return c
}

func (c charset) addStride(lo, hi, stride rune) charset {
	if stride == 1 {
		return c.add(lo, hi)
	}
	for r := lo; r <= hi; r += stride {
		c = c.add(r, r)
	}
	return c
}

// A pair is a range of runes of a charset.
type pair struct{ lo, hi rune }

// clean sorts the pairs and joins those that touch.
func (c charset) clean() charset {
	if len(c) < 4 {
		return c
	}
	pairs := make([]pair, len(c)/2)
	for i := range pairs {
		pairs[i] = pair{c[2*i], c[2*i+1]}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		if a.lo != b.lo {
			return int(a.lo - b.lo)
		}
		return int(b.hi - a.hi)
	})
	joined := c[:0]
	for _, p := range pairs {
		if n := len(joined); n > 0 && p.lo <= joined[n-1]+1 {
			joined[n-1] = max(joined[n-1], p.hi)
		} else {
			joined = append(joined, p.lo, p.hi)
		}
	}
	return joined
}

// negated is the complement of a clean set, clean as well.
func (c charset) negated() charset {
	var outside charset
	next := rune(0)
	for i := 0; i < len(c); i += 2 {
		if next < c[i] {
			outside = append(outside, next, c[i]-1)
		}
		next = c[i+1] + 1
	}
	if next <= unicode.MaxRune {
		outside = append(outside, next, unicode.MaxRune)
	}
	return outside
}

// has reports whether r is in the set.
func (c charset) has(r rune) bool {
	for i := 0; i < len(c); i += 2 {
		if c[i] <= r && r <= c[i+1] {
			return true
		}
	}
	return false
}

// everything reports whether a clean set has all runes.
func (c charset) everything() bool {
	return len(c) == 2 && c[0] == 0 && c[1] == unicode.MaxRune
}

// everythingButNewline reports whether a clean set lacks just the newline.
func (c charset) everythingButNewline() bool {
	return len(c) == 4 && c[0] == 0 && c[1] == '\n'-1 && c[2] == '\n'+1 && c[3] == unicode.MaxRune
}

// minFoldRune is the least of the runes that differ from r only in case.
func minFoldRune(r rune) rune {
	least := r
	if r < minFold || r > maxFold {
		return r
	}
	for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
		least = min(least, f)
	}
	return least
}
