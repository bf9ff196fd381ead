package unicode

// The cases, as indices of CaseRange.Delta.
const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

// UpperLower in the Delta of a CaseRange says that the range goes Upper Lower Upper Lower and so on. It is greater
// than any distance between runes.
const UpperLower = MaxRune + 1

// CaseRange tells by how much each rune from Lo to Hi moves to change to upper, lower and title case. The distances
// of a range of pairs are all UpperLower.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

type d [MaxCase]rune

// SpecialCase holds the case mappings of a language where they differ from the usual ones.
type SpecialCase []CaseRange

// TurkishCase has the dotted and the dotless i of Turkish as separate letters.
var TurkishCase SpecialCase = SpecialCase{
	{'I', 'I', d{0, 'ı' - 'I', 0}},
	{'i', 'i', d{'İ' - 'i', 0, 'İ' - 'i'}},
	{'İ', 'İ', d{0, 'i' - 'İ', 0}},
	{'ı', 'ı', d{'I' - 'ı', 0, 'I' - 'ı'}},
}

// AzeriCase is the same for Azeri.
var AzeriCase SpecialCase = TurkishCase

// mapCase looks r up in ranges. found tells whether a range covers it, even if it does not move.
func mapCase(_case int, r rune, ranges []CaseRange) (mapped rune, found bool) {
	if _case < 0 || _case >= MaxCase {
		return ReplacementChar, false
	}
	lo, hi := 0, len(ranges)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		c := &ranges[mid]
		switch {
		case r < rune(c.Lo):
			hi = mid
		case r > rune(c.Hi):
			lo = mid + 1
		default:
			delta := c.Delta[_case]
			if delta != UpperLower {
				return r + delta, true
			}
			// The first of each pair is upper case and serves as title case too.
			offset := r - rune(c.Lo)
			if _case == LowerCase {
				return rune(c.Lo) + (offset | 1), true
			}
			return rune(c.Lo) + (offset &^ 1), true
		}
	}
	return r, false
}

// To returns r in the given case: UpperCase, LowerCase or TitleCase. For any other it returns ReplacementChar.
func To(_case int, r rune) rune {
	r, _ = mapCase(_case, r, CaseRanges)
	return r
}

// ToUpper returns r in upper case.
func ToUpper(r rune) rune {
	if r <= MaxASCII {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	return To(UpperCase, r)
}

// ToLower returns r in lower case.
func ToLower(r rune) rune {
	if r <= MaxASCII {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return To(LowerCase, r)
}

// ToTitle returns r in title case.
func ToTitle(r rune) rune {
	if r <= MaxASCII {
		return ToUpper(r)
	}
	return To(TitleCase, r)
}

// ToUpper returns r in upper case, as the special mapping has it or else as usual.
func (special SpecialCase) ToUpper(r rune) rune {
	if mapped, found := mapCase(UpperCase, r, special); found {
		return mapped
	}
	return ToUpper(r)
}

// ToTitle returns r in title case, as the special mapping has it or else as usual.
func (special SpecialCase) ToTitle(r rune) rune {
	if mapped, found := mapCase(TitleCase, r, special); found {
		return mapped
	}
	return ToTitle(r)
}

// ToLower returns r in lower case, as the special mapping has it or else as usual.
func (special SpecialCase) ToLower(r rune) rune {
	if mapped, found := mapCase(LowerCase, r, special); found {
		return mapped
	}
	return ToLower(r)
}

// foldPair says that simple case folding goes on from one rune to the other.
type foldPair struct {
	from, to uint32
}

// SimpleFold returns the next of the runes that are r but for case: the smallest one greater than r, or else the
// smallest of all. Called again and again it goes round. For what is no rune it returns r.
//
//	SimpleFold('A') = 'a'
//	SimpleFold('a') = 'A'
//
//	SimpleFold('K') = 'k'
//	SimpleFold('k') = '\u212A' (Kelvin)
//	SimpleFold('\u212A') = 'K'
//
//	SimpleFold('1') = '1'
func SimpleFold(r rune) rune {
	if r < 0 || r > MaxRune {
		return r
	}
	lo, hi := 0, len(foldExceptions)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		pair := &foldExceptions[mid]
		switch {
		case uint32(r) < pair.from:
			hi = mid
		case uint32(r) > pair.from:
			lo = mid + 1
		default:
			return rune(pair.to)
		}
	}
	if lower := ToLower(r); lower != r {
		return lower
	}
	return ToUpper(r)
}
