package unicode_test

import (
	"testing"
	. "unicode"
)

func TestCategoriesAreAPartition(t *testing.T) {
	// Every rune is in exactly one two-letter category, and in the one-letter category that begins like it.
	for r := rune(0); r <= MaxRune; r += 7 {
		var in string
		for name, table := range Categories {
			if len(name) == 2 && name != "LC" && Is(table, r) {
				if in != "" {
					t.Fatalf("%U is both %s and %s", r, in, name)
				}
				in = name
			}
		}
		if in == "" || !Is(Categories[in[:1]], r) {
			t.Fatalf("%U is in category %q and not in its major one", r, in)
		}
	}
}

func TestTablesAreWellFormed(t *testing.T) {
	check := func(kind string, tables map[string]*RangeTable) {
		for name, table := range tables {
			last, latin := -1, 0
			for _, r := range table.R16 {
				if int(r.Lo) <= last || r.Hi < r.Lo || r.Stride == 0 || (r.Hi-r.Lo)%r.Stride != 0 {
					t.Errorf("%s %s: bad range %v", kind, name, r)
				}
				last = int(r.Hi)
				if last <= MaxLatin1 {
					latin++
				}
			}
			if latin != table.LatinOffset {
				t.Errorf("%s %s: LatinOffset is %d, want %d", kind, name, table.LatinOffset, latin)
			}
			if last < 1<<16 {
				last = 1<<16 - 1
			}
			for _, r := range table.R32 {
				if int(r.Lo) <= last || r.Hi < r.Lo || r.Stride == 0 || (r.Hi-r.Lo)%r.Stride != 0 {
					t.Errorf("%s %s: bad range %v", kind, name, r)
				}
				last = int(r.Hi)
			}
		}
	}
	check("category", Categories)
	check("script", Scripts)
	check("property", Properties)
	check("folded category", FoldCategory)
	check("folded script", FoldScript)
	for alias, name := range CategoryAliases {
		if Categories[name] == nil {
			t.Errorf("alias %s names no category: %s", alias, name)
		}
	}
}

func TestQuestionsAgreeWithTables(t *testing.T) {
	questions := []struct {
		name   string
		ask    func(rune) bool
		tables []*RangeTable
	}{
		{"IsUpper", IsUpper, []*RangeTable{Upper}},
		{"IsLower", IsLower, []*RangeTable{Lower}},
		{"IsTitle", IsTitle, []*RangeTable{Title}},
		{"IsLetter", IsLetter, []*RangeTable{Letter}},
		{"IsDigit", IsDigit, []*RangeTable{Digit}},
		{"IsNumber", IsNumber, []*RangeTable{Number}},
		{"IsPunct", IsPunct, []*RangeTable{Punct}},
		{"IsSymbol", IsSymbol, []*RangeTable{Symbol}},
		{"IsMark", IsMark, []*RangeTable{Mark}},
		{"IsSpace", IsSpace, []*RangeTable{White_Space}},
		{"IsControl", IsControl, []*RangeTable{Cc}},
		{"IsGraphic", IsGraphic, GraphicRanges},
	}
	for _, q := range questions {
		for _, r := range []rune{-1, MaxRune + 1} {
			if q.ask(r) {
				t.Errorf("%s(%#x) = true", q.name, r)
			}
		}
		for r := rune(0); r < 0x20000; r++ {
			if got, want := q.ask(r), In(r, q.tables...); got != want {
				t.Fatalf("%s(%U) = %v, the tables say %v", q.name, r, got, want)
			}
		}
	}
	for r := rune(0); r < 0x20000; r++ {
		if got, want := IsPrint(r), r == ' ' || IsOneOf(PrintRanges, r); got != want {
			t.Fatalf("IsPrint(%U) = %v, the tables say %v", r, got, want)
		}
	}
}

func TestCases(t *testing.T) {
	tests := []struct{ r, upper, lower, title rune }{
		{'a', 'A', 'a', 'A'}, {'Z', 'Z', 'z', 'Z'}, {'1', '1', '1', '1'}, {'ß', 'ß', 'ß', 'ß'},
		{'ÿ', 'Ÿ', 'ÿ', 'Ÿ'}, {'µ', 'Μ', 'µ', 'Μ'}, {'Ā', 'Ā', 'ā', 'Ā'}, {'ā', 'Ā', 'ā', 'Ā'},
		{'Ǆ', 'Ǆ', 'ǆ', 'ǅ'}, {'ǅ', 'Ǆ', 'ǆ', 'ǅ'}, {'ǆ', 'Ǆ', 'ǆ', 'ǅ'}, {'ά', 'Ά', 'ά', 'Ά'},
		{'ა', 'Ა', 'ა', 'ა'}, {0x10428, 0x10400, 0x10428, 0x10400}, {-1, -1, -1, -1},
		{'İ', 'İ', 'i', 'İ'}, {MaxRune + 1, MaxRune + 1, MaxRune + 1, MaxRune + 1},
	}
	for _, test := range tests {
		if u, l, ti := ToUpper(test.r), ToLower(test.r), ToTitle(test.r); u != test.upper || l != test.lower || ti != test.title {
			t.Errorf("%U: upper %U lower %U title %U", test.r, u, l, ti)
		}
		if u, l, ti := To(UpperCase, test.r), To(LowerCase, test.r), To(TitleCase, test.r); u != test.upper || l != test.lower || ti != test.title {
			t.Errorf("To(%U): upper %U lower %U title %U", test.r, u, l, ti)
		}
	}
	if got := To(17, 'a'); got != ReplacementChar {
		t.Errorf("To an unknown case: %U", got)
	}
}

func TestTurkish(t *testing.T) {
	for _, test := range []struct{ r, upper, lower rune }{
		{'i', 'İ', 'i'}, {'ı', 'I', 'ı'}, {'I', 'I', 'ı'}, {'İ', 'İ', 'i'}, {'a', 'A', 'a'}, {'Ā', 'Ā', 'ā'},
	} {
		if u, l := TurkishCase.ToUpper(test.r), AzeriCase.ToLower(test.r); u != test.upper || l != test.lower {
			t.Errorf("%c: upper %c lower %c", test.r, u, l)
		}
		if ti := TurkishCase.ToTitle(test.r); ti != test.upper {
			t.Errorf("%c: title %c", test.r, ti)
		}
	}
}

func TestSimpleFoldGoesRound(t *testing.T) {
	for _, round := range []string{"Aa", "\u0394\u03b4", "Kk\u212a", "Ss\u017f", "\u03a9\u03c9\u2126", "\u0398\u03b8\u03d1\u03f4", "\u01c4\u01c5\u01c6", "1", "\u0412\u0432\u1c80", "\u00df\u1e9e"} {
		runes := []rune(round)
		r := runes[0]
		for i := range runes {
			next := SimpleFold(r)
			found := false
			for _, member := range runes {
				found = found || member == next
			}
			if !found || (i == len(runes)-1) != (next == runes[0]) {
				t.Errorf("%q: SimpleFold(%U) = %U", round, r, next)
			}
			r = next
		}
	}
	for _, r := range []rune{-1, -42, MaxRune + 1} {
		if got := SimpleFold(r); got != r {
			t.Errorf("SimpleFold(%d) = %d", r, got)
		}
	}
}
