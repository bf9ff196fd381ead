// Package unicode knows the properties of runes: their categories, scripts and cases.
//
// A set of runes is a RangeTable. For the first 256 runes, which most texts consist of, the questions asked most
// often are answered by one look into a table of bits instead.
package unicode

const (
	MaxRune         = '\U0010FFFF' // the greatest rune
	ReplacementChar = '\uFFFD'     // stands for what could not be decoded
	MaxASCII        = '\u007F'     // the greatest ASCII rune
	MaxLatin1       = '\u00FF'     // the greatest Latin-1 rune
)

// RangeTable is a set of runes: those of its ranges. The ranges of each list are in order and do not overlap, and R32
// holds only what does not fit into 16 bits.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int // how many ranges of R16 end at or below MaxLatin1
}

// Range16 is a set of runes of 16 bits: every Stride-th from Lo to Hi. Stride is not zero.
type Range16 struct {
	Lo     uint16
	Hi     uint16
	Stride uint16
}

// Range32 is a set of runes of more than 16 bits: every Stride-th from Lo to Hi. Stride is not zero.
type Range32 struct {
	Lo     uint32
	Hi     uint32
	Stride uint32
}

// Is reports whether r belongs to the table.
func Is(rangeTab *RangeTable, r rune) bool {
	if uint32(r) <= 0xFFFF {
		return is16(rangeTab.R16, uint16(r))
	}
	return r > 0 && is32(rangeTab.R32, uint32(r))
}

// isBeyondLatin1 is Is for an r that is known to be greater than MaxLatin1.
func isBeyondLatin1(t *RangeTable, r rune) bool {
	if uint32(r) <= 0xFFFF {
		return is16(t.R16[t.LatinOffset:], uint16(r))
	}
	return is32(t.R32, uint32(r))
}

func is16(ranges []Range16, r uint16) bool {
	lo, hi := 0, len(ranges)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		t := &ranges[mid]
		switch {
		case r < t.Lo:
			hi = mid
		case r > t.Hi:
			lo = mid + 1
		default:
			return t.Stride == 1 || (r-t.Lo)%t.Stride == 0
		}
	}
	return false
}

func is32(ranges []Range32, r uint32) bool {
	lo, hi := 0, len(ranges)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		t := &ranges[mid]
		switch {
		case r < t.Lo:
			hi = mid
		case r > t.Hi:
			lo = mid + 1
		default:
			return t.Stride == 1 || (r-t.Lo)%t.Stride == 0
		}
	}
	return false
}

// In reports whether r belongs to one of the tables.
func In(r rune, ranges ...*RangeTable) bool {
	return IsOneOf(ranges, r)
}

// IsOneOf reports whether r belongs to one of the tables. In is easier to call.
func IsOneOf(ranges []*RangeTable, r rune) bool {
	for _, table := range ranges {
		if Is(table, r) {
			return true
		}
	}
	return false
}

// GraphicRanges holds the tables of graphic runes, as IsGraphic defines them.
var GraphicRanges = []*RangeTable{&tableL, &tableM, &tableN, &tableP, &tableS, &tableZs}

// PrintRanges holds the tables of printable runes, as IsPrint defines them; the ASCII space, which belongs to the
// printable runes too, is in none of them.
var PrintRanges = []*RangeTable{&tableL, &tableM, &tableN, &tableP, &tableS}

// IsUpper reports whether r is an upper case letter.
func IsUpper(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[uint8(r)]&isUpper != 0
	}
	return isBeyondLatin1(&tableLu, r)
}

// IsLower reports whether r is a lower case letter.
func IsLower(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[uint8(r)]&isLower != 0
	}
	return isBeyondLatin1(&tableLl, r)
}

// IsTitle reports whether r is a title case letter.
func IsTitle(r rune) bool {
	return r > MaxLatin1 && isBeyondLatin1(&tableLt, r)
}

// IsLetter reports whether r is a letter: of category L.
func IsLetter(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[uint8(r)]&isLetter != 0
	}
	return isBeyondLatin1(&tableL, r)
}

// IsDigit reports whether r is a decimal digit: of category Nd.
func IsDigit(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[uint8(r)]&isDigit != 0
	}
	return isBeyondLatin1(&tableNd, r)
}

// IsNumber reports whether r is a number: of category N.
func IsNumber(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[uint8(r)]&isNumber != 0
	}
	return isBeyondLatin1(&tableN, r)
}

// IsPunct reports whether r is punctuation: of category P.
func IsPunct(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[uint8(r)]&isPunct != 0
	}
	return isBeyondLatin1(&tableP, r)
}

// IsSymbol reports whether r is a symbol: of category S.
func IsSymbol(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[uint8(r)]&isSymbol != 0
	}
	return isBeyondLatin1(&tableS, r)
}

// IsMark reports whether r is a mark: of category M.
func IsMark(r rune) bool {
	return r > MaxLatin1 && isBeyondLatin1(&tableM, r)
}

// IsSpace reports whether r has the property White_Space. In Latin-1 these are
//
//	'\t', '\n', '\v', '\f', '\r', ' ', U+0085 (NEL), U+00A0 (NBSP).
//
// Category Z and the property Pattern_White_Space define other notions of a space.
func IsSpace(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[uint8(r)]&isSpace != 0
	}
	return isBeyondLatin1(&tableWhite_Space, r)
}

// IsControl reports whether r is a control character: of category Cc.
func IsControl(r rune) bool {
	return uint32(r) <= MaxLatin1 && latin1[uint8(r)]&isControl != 0
}

// IsGraphic reports whether r is graphic: of category L, M, N, P, S or Zs.
func IsGraphic(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[uint8(r)]&isGraphic != 0
	}
	return IsOneOf(GraphicRanges, r)
}

// IsPrint reports whether r is printable in Go's sense: graphic, but of all spaces only the ASCII space.
func IsPrint(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[uint8(r)]&isPrint != 0
	}
	return IsOneOf(PrintRanges, r)
}
