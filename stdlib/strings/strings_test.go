package strings_test

import (
	"io"
	. "strings"
	"testing"
	"unicode"
)

func equal(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestIndexAndItsKin(t *testing.T) {
	for _, test := range []struct {
		s, sep            string
		first, last, many int
	}{
		{"", "", 0, 0, 1}, {"", "a", -1, -1, 0}, {"abc", "", 0, 3, 4}, {"aüc", "", 0, 4, 4}, {"abcabc", "bc", 1, 4, 2},
		{"aaaa", "aa", 0, 2, 2}, {"aaaa", "a", 0, 3, 4}, {"abc", "abc", 0, 0, 1}, {"abc", "abcd", -1, -1, 0},
		{"the quick brown fox, the end", "the", 0, 21, 2}, {"xx\x00yy", "\x00", 2, 2, 1},
	} {
		if got := Index(test.s, test.sep); got != test.first {
			t.Errorf("Index(%q, %q) = %d, want %d", test.s, test.sep, got, test.first)
		}
		if got := LastIndex(test.s, test.sep); got != test.last {
			t.Errorf("LastIndex(%q, %q) = %d, want %d", test.s, test.sep, got, test.last)
		}
		if got := Count(test.s, test.sep); got != test.many {
			t.Errorf("Count(%q, %q) = %d, want %d", test.s, test.sep, got, test.many)
		}
		if got := Contains(test.s, test.sep); got != (test.first >= 0) {
			t.Errorf("Contains(%q, %q) = %v", test.s, test.sep, got)
		}
	}
	for _, test := range []struct {
		s, chars    string
		first, last int
	}{
		{"", "a", -1, -1}, {"a", "", -1, -1}, {"abcb", "xb", 1, 3}, {"aübü", "ü", 1, 4}, {"a\xffb", "\uFFFD", 1, 1},
		{"a\uFFFDb", "\xff", 1, 1}, {"abc", "xyz", -1, -1},
	} {
		if got := IndexAny(test.s, test.chars); got != test.first {
			t.Errorf("IndexAny(%q, %q) = %d, want %d", test.s, test.chars, got, test.first)
		}
		if got := LastIndexAny(test.s, test.chars); got != test.last {
			t.Errorf("LastIndexAny(%q, %q) = %d, want %d", test.s, test.chars, got, test.last)
		}
	}
	for _, test := range []struct {
		s    string
		r    rune
		want int
	}{
		{"abc", 'c', 2}, {"aüc", 'ü', 1}, {"a\xffc", '\uFFFD', 1}, {"a\xffc", 0xd800, -1}, {"a\xffc", -1, -1}, {"日本語", '語', 6},
	} {
		if got := IndexRune(test.s, test.r); got != test.want {
			t.Errorf("IndexRune(%q, %U) = %d, want %d", test.s, test.r, got, test.want)
		}
	}
	if IndexFunc("ab1", unicode.IsDigit) != 2 || LastIndexFunc("1ü1ü", unicode.IsDigit) != 3 ||
		ContainsFunc("abc", unicode.IsDigit) || LastIndexByte("abab", 'a') != 2 {
		t.Error("IndexFunc, LastIndexFunc, ContainsFunc or LastIndexByte is wrong")
	}
}

func TestSplitting(t *testing.T) {
	for _, test := range []struct {
		s, sep string
		n      int
		want   []string
		after  []string
	}{
		{"a,b,c", ",", -1, []string{"a", "b", "c"}, []string{"a,", "b,", "c"}},
		{"a,b,c", ",", 2, []string{"a", "b,c"}, []string{"a,", "b,c"}},
		{"a,b,c", ",", 0, nil, nil},
		{"", ",", -1, []string{""}, []string{""}},
		{",", ",", -1, []string{"", ""}, []string{",", ""}},
		{"aü\xff", "", -1, []string{"a", "ü", "\xff"}, []string{"a", "ü", "\xff"}},
		{"aüb", "", 2, []string{"a", "üb"}, []string{"a", "üb"}},
		{"", "", -1, []string{}, []string{}},
	} {
		if got := SplitN(test.s, test.sep, test.n); !equal(got, test.want) {
			t.Errorf("SplitN(%q, %q, %d) = %q", test.s, test.sep, test.n, got)
		}
		if got := SplitAfterN(test.s, test.sep, test.n); !equal(got, test.after) {
			t.Errorf("SplitAfterN(%q, %q, %d) = %q", test.s, test.sep, test.n, got)
		}
		if test.n < 0 && test.s != "" && Join(Split(test.s, test.sep), test.sep) != test.s {
			t.Errorf("Join does not undo Split of %q", test.s)
		}
	}
	for s, want := range map[string][]string{
		"": {}, "  ": {}, " a  b\tc\n": {"a", "b", "c"}, "a\u3000b\u0085": {"a", "b"}, "abc": {"abc"},
	} {
		if got := Fields(s); !equal(got, want) {
			t.Errorf("Fields(%q) = %q", s, got)
		}
		if got := FieldsFunc(s, unicode.IsSpace); !equal(got, want) {
			t.Errorf("FieldsFunc(%q) = %q", s, got)
		}
	}
	before, after, found := Cut("key=value=x", "=")
	if before != "key" || after != "value=x" || !found {
		t.Errorf("Cut = %q, %q, %v", before, after, found)
	}
	if before, after, found := Cut("key", "="); before != "key" || after != "" || found {
		t.Errorf("Cut = %q, %q, %v", before, after, found)
	}
	if s, ok := CutPrefix("abc", "ab"); s != "c" || !ok {
		t.Errorf("CutPrefix = %q, %v", s, ok)
	}
	if s, ok := CutSuffix("abc", "x"); s != "abc" || ok {
		t.Errorf("CutSuffix = %q, %v", s, ok)
	}
}

func TestTrimming(t *testing.T) {
	for _, test := range []struct{ s, cutset, both, left, right string }{
		{"xxaxbxx", "x", "axb", "axbxx", "xxaxb"}, {"abc", "", "abc", "abc", "abc"}, {"xyx", "xy", "", "", ""},
		{"üäaäü", "äü", "a", "aäü", "üäa"}, {"\xffa\xff", "\uFFFD", "a", "a\xff", "\xffa"},
	} {
		if b, l, r := Trim(test.s, test.cutset), TrimLeft(test.s, test.cutset), TrimRight(test.s, test.cutset); b != test.both || l != test.left || r != test.right {
			t.Errorf("Trim(%q, %q): %q, left %q, right %q", test.s, test.cutset, b, l, r)
		}
	}
	for s, want := range map[string]string{"": "", " \t\r\n a b \v\f": "a b", "\u2000a\u3000": "a", "\u2000 \u3000": "", "a\x80": "a\x80"} {
		if got := TrimSpace(s); got != want {
			t.Errorf("TrimSpace(%q) = %q", s, got)
		}
	}
	if TrimPrefix("abab", "ab") != "ab" || TrimSuffix("abab", "ab") != "ab" || TrimPrefix("ab", "b") != "ab" {
		t.Error("TrimPrefix or TrimSuffix is wrong")
	}
}

func TestChanging(t *testing.T) {
	for _, test := range []struct{ s, upper, lower, title string }{
		{"", "", "", ""}, {"Go ÄßÖ", "GO ÄßÖ", "go äßö", "GO ÄßÖ"}, {"ǆ", "Ǆ", "ǆ", "ǅ"}, {"a\xffb", "A\uFFFDB", "a\uFFFDb", "A\uFFFDB"},
		{"1-2", "1-2", "1-2", "1-2"}, {"ABC", "ABC", "abc", "ABC"},
	} {
		if u, l, ti := ToUpper(test.s), ToLower(test.s), ToTitle(test.s); u != test.upper || l != test.lower || ti != test.title {
			t.Errorf("%q: upper %q lower %q title %q", test.s, u, l, ti)
		}
	}
	if got := ToUpperSpecial(unicode.TurkishCase, "i"); got != "İ" {
		t.Errorf("ToUpperSpecial = %q", got)
	}
	if got := Title("hello wörld o'clock a_b"); got != "Hello Wörld O'Clock A_b" {
		t.Errorf("Title = %q", got)
	}
	if got := Map(func(r rune) rune {
		switch r {
		case 'a':
			return -1
		case 'b':
			return '日'
		}
		return r
	}, "cabab\xff"); got != "c日日\uFFFD" {
		t.Errorf("Map = %q", got)
	}
	for _, test := range []struct {
		s, old, new string
		n           int
		want        string
	}{
		{"banana", "a", "o", 2, "bonona"}, {"banana", "an", "", -1, "ba"}, {"aü", "", "-", -1, "-a-ü-"}, {"aü", "", "-", 2, "-a-ü"},
		{"abc", "x", "y", -1, "abc"}, {"abc", "b", "y", 0, "abc"}, {"", "", "x", -1, "x"},
	} {
		if got := Replace(test.s, test.old, test.new, test.n); got != test.want {
			t.Errorf("Replace(%q, %q, %q, %d) = %q", test.s, test.old, test.new, test.n, got)
		}
	}
	if got := Repeat("ab", 5000); len(got) != 10000 || Count(got, "ab") != 5000 {
		t.Errorf("Repeat makes %d bytes", len(got))
	}
	if got := ToValidUTF8("a\xff\xfeb\xc0\u00e9", "?"); got != "a?b?\u00e9" {
		t.Errorf("ToValidUTF8 = %q", got)
	}
	for _, test := range []struct {
		s, t string
		want bool
	}{{"Go", "GO", true}, {"straße", "STRASSE", false}, {"K\u212ak", "kkK", true}, {"a", "ab", false}, {"Ω", "\u2126", true}, {"[", "{", false}} {
		if got := EqualFold(test.s, test.t); got != test.want {
			t.Errorf("EqualFold(%q, %q) = %v", test.s, test.t, got)
		}
	}
	if Compare("a", "b") != -1 || Compare("b", "b") != 0 || Clone("abc") != "abc" {
		t.Error("Compare or Clone is wrong")
	}
}

func TestPanics(t *testing.T) {
	for want, f := range map[string]func(){
		"strings: negative Repeat count":          func() { Repeat("x", -1) },
		"strings: Repeat output length overflow":  func() { Repeat("xx", int(^uint(0)>>1)) },
		"strings.NewReplacer: odd argument count": func() { NewReplacer("x") },
		"strings.Builder.Grow: negative count":    func() { new(Builder).Grow(-1) },
		"strings: illegal use of non-zero Builder copied by value": func() {
			var a Builder
			a.WriteByte('x')
			b := a
			b.WriteByte('y')
		},
	} {
		func() {
			defer func() {
				if got := recover(); got != want {
					t.Errorf("panics with %v, want %s", got, want)
				}
			}()
			f()
		}()
	}
}

func TestBuilder(t *testing.T) {
	var b Builder
	if b.String() != "" || b.Len() != 0 {
		t.Error("the zero Builder is not empty")
	}
	b.Grow(10)
	room := b.Cap()
	b.WriteString("ab")
	first := b.String()
	b.WriteByte('c')
	b.WriteRune('ü')
	b.Write([]byte("de"))
	if b.String() != "abcüde" || first != "ab" || room < 10 || b.Cap() != room || b.Len() != 7 {
		t.Errorf("built %q, before %q, room %d then %d", b.String(), first, room, b.Cap())
	}
	b.Reset()
	if b.Len() != 0 {
		t.Error("Reset leaves something")
	}
}

func TestReplacer(t *testing.T) {
	for _, test := range []struct {
		pairs   []string
		s, want string
	}{
		{[]string{"<", "&lt;", ">", "&gt;", "&", "&amp;"}, "<a> & b", "&lt;a&gt; &amp; b"},
		{[]string{"a", "1", "aa", "2"}, "aaa", "111"},
		{[]string{"aa", "2", "a", "1"}, "aaa", "21"},
		{[]string{"a", "b", "b", "a"}, "abc", "bac"},
		{[]string{"hello", "HI"}, "say hello, hell", "say HI, hell"},
		{[]string{"", "X"}, "ab", "XaXbX"},
		{[]string{"a", "1", "", "X"}, "aba", "1Xb1X"},
		{[]string{"", "X", "a", "1"}, "aba", "X1XbX1X"},
		{[]string{"a", "1", "a", "2"}, "a", "1"},
		{nil, "abc", "abc"},
	} {
		r := NewReplacer(test.pairs...)
		if got := r.Replace(test.s); got != test.want {
			t.Errorf("%q: Replace(%q) = %q, want %q", test.pairs, test.s, got, test.want)
		}
		var b Builder
		if n, err := r.WriteString(&b, test.s); b.String() != test.want || n != len(test.want) || err != nil {
			t.Errorf("%q: WriteString(%q) = %q, %d, %v", test.pairs, test.s, b.String(), n, err)
		}
	}
}

func TestReader(t *testing.T) {
	r := NewReader("aüb\xff")
	if r.Len() != 5 || r.Size() != 5 || r.UnreadByte() == nil || r.UnreadRune() == nil {
		t.Error("a new Reader is wrong")
	}
	if c, err := r.ReadByte(); c != 'a' || err != nil {
		t.Errorf("ReadByte = %c, %v", c, err)
	}
	if ch, size, err := r.ReadRune(); ch != 'ü' || size != 2 || err != nil {
		t.Errorf("ReadRune = %c, %d, %v", ch, size, err)
	}
	if r.UnreadRune() != nil || r.UnreadRune() == nil {
		t.Error("UnreadRune works not once")
	}
	buf := make([]byte, 10)
	if n, err := r.Read(buf); string(buf[:n]) != "üb\xff" || err != nil {
		t.Errorf("Read = %q, %v", buf[:n], err)
	}
	if _, err := r.Read(buf); err != io.EOF {
		t.Errorf("Read at the end: %v", err)
	}
	if at, err := r.Seek(-2, io.SeekEnd); at != 3 || err != nil {
		t.Errorf("Seek = %d, %v", at, err)
	}
	if _, err := r.Seek(-9, io.SeekCurrent); err == nil || err.Error() != "strings.Reader.Seek: negative position" {
		t.Errorf("Seek: %v", err)
	}
	if n, err := r.ReadAt(buf[:2], 4); n != 1 || err != io.EOF {
		t.Errorf("ReadAt = %d, %v", n, err)
	}
	var b Builder
	if n, err := r.WriteTo(&b); n != 2 || err != nil || b.String() != "b\xff" || r.Len() != 0 {
		t.Errorf("WriteTo = %d, %v, %q", n, err, b.String())
	}
	r.Reset("x")
	if s, err := io.ReadAll(r); string(s) != "x" || err != nil {
		t.Errorf("after Reset: %q, %v", s, err)
	}
}
