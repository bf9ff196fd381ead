package bytes_test

import (
	. "bytes"
	"io"
	"strings"
	"testing"
	"unicode"
)

// Searching is strings' own work, tested there. Here is what slices have of their own: parts and copies.

func joined(parts [][]byte) string {
	s := ""
	for _, part := range parts {
		s += "[" + string(part) + "]"
	}
	return s
}

func TestPartsEndWhereTheirCapacityEnds(t *testing.T) {
	s := []byte("a, b, c")
	for _, parts := range [][][]byte{Split(s, []byte(", ")), Fields(s), Split(s[:1:1], nil), SplitAfter(s, []byte(","))} {
		for i, part := range parts {
			if cap(part) != len(part) && i < len(parts)-1 {
				t.Errorf("part %q of %s has capacity %d", part, joined(parts), cap(part))
			}
		}
	}
}

func TestSplitting(t *testing.T) {
	for _, test := range []struct {
		s, sep      string
		n           int
		want, after string
	}{
		{"a,b,c", ",", -1, "[a][b][c]", "[a,][b,][c]"}, {"a,b,c", ",", 2, "[a][b,c]", "[a,][b,c]"},
		{"a,b,c", ",", 0, "", ""}, {"", ",", -1, "[]", "[]"}, {"aü\xff", "", -1, "[a][ü][\xff]", "[a][ü][\xff]"},
		{"aüb", "", 2, "[a][üb]", "[a][üb]"},
	} {
		if got := joined(SplitN([]byte(test.s), []byte(test.sep), test.n)); got != test.want {
			t.Errorf("SplitN(%q, %q, %d) = %s", test.s, test.sep, test.n, got)
		}
		if got := joined(SplitAfterN([]byte(test.s), []byte(test.sep), test.n)); got != test.after {
			t.Errorf("SplitAfterN(%q, %q, %d) = %s", test.s, test.sep, test.n, got)
		}
	}
	if got := joined(Fields([]byte(" a\u3000bc \n"))); got != "[a][bc]" {
		t.Errorf("Fields = %s", got)
	}
	before, after, found := Cut([]byte("key=value"), []byte("="))
	if string(before) != "key" || string(after) != "value" || !found {
		t.Errorf("Cut = %q, %q, %v", before, after, found)
	}
}

func TestTrimming(t *testing.T) {
	if got := Trim([]byte("xxaxbxx"), "x"); string(got) != "axb" {
		t.Errorf("Trim = %q", got)
	}
	if got := TrimSpace([]byte(" \u3000a b\t ")); string(got) != "a b" {
		t.Errorf("TrimSpace = %q", got)
	}
	if TrimSpace([]byte("  ")) != nil || TrimLeft([]byte("xx"), "x") != nil {
		t.Error("what is all trimmed away is not nil")
	}
	if got := TrimRightFunc([]byte("ab12"), unicode.IsDigit); string(got) != "ab" {
		t.Errorf("TrimRightFunc = %q", got)
	}
	if got := TrimPrefix(TrimSuffix([]byte("abcab"), []byte("ab")), []byte("ab")); string(got) != "c" {
		t.Errorf("TrimPrefix and TrimSuffix = %q", got)
	}
}

func TestChangesMakeCopies(t *testing.T) {
	s := []byte("Banana")
	for name, got := range map[string][]byte{
		"Clone": Clone(s), "ToUpper": ToUpper(s), "ToLower": ToLower(s), "Replace": Replace(s, []byte("x"), nil, -1),
		"Map": Map(func(r rune) rune { return r }, s), "Repeat": Repeat(s, 1), "Join": Join([][]byte{s}, nil),
		"ToValidUTF8": ToValidUTF8(s, nil), "Title": Title(s),
	} {
		if &got[0] == &s[0] {
			t.Errorf("%s returns its argument", name)
		}
	}
	if Clone(nil) != nil || Clone([]byte{}) == nil {
		t.Error("Clone confuses nil and empty")
	}
	for _, test := range []struct{ got, want string }{
		{string(Replace(s, []byte("an"), []byte("-"), 1)), "B-ana"}, {string(Replace([]byte("aü"), nil, []byte("."), -1)), ".a.ü."},
		{string(ToUpper([]byte("aü\xff"))), "AÜ\uFFFD"}, {string(Repeat([]byte("ab"), 3)), "ababab"},
		{string(Join([][]byte{[]byte("a"), []byte("b")}, []byte(", "))), "a, b"},
		{string(ToValidUTF8([]byte("a\xff\xfeb"), []byte("?"))), "a?b"}, {string(Title([]byte("a b"))), "A B"},
		{string(Runes([]byte("aü\xff"))), "aü\uFFFD"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}

func TestBufferIsAQueue(t *testing.T) {
	var b Buffer
	model := ""
	state := uint32(7)
	for round := 0; round < 20000; round++ {
		state = state*1664525 + 1013904223
		n := int(state>>8) % 50
		piece := strings.Repeat(string(rune('a'+round%26)), n)
		switch state >> 28 {
		case 0, 1, 2, 3:
			b.WriteString(piece)
			model += piece
		case 4, 5, 6:
			b.Write([]byte(piece))
			model += piece
		case 7:
			b.WriteByte('x')
			b.WriteRune('ü')
			model += "xü"
		case 8:
			b.Grow(n)
			if b.Available() < n {
				t.Fatalf("Grow(%d) makes room for %d", n, b.Available())
			}
		case 9:
			if n <= len(model) {
				b.Truncate(n)
				model = model[:n]
			}
		case 10:
			b.ReadFrom(strings.NewReader(piece))
			model += piece
		default:
			if n > len(model) {
				n = len(model)
			}
			if peeked, err := b.Peek(n); string(peeked) != model[:n] || err != nil {
				t.Fatalf("Peek(%d) = %q, %v", n, peeked, err)
			}
			if got := b.Next(n); string(got) != model[:n] {
				t.Fatalf("Next(%d) = %q, want %q", n, got, model[:n])
			}
			model = model[n:]
		}
		if b.String() != model || b.Len() != len(model) {
			t.Fatalf("round %d: the buffer holds %q, want %q", round, b.String(), model)
		}
	}
}

func TestBufferReading(t *testing.T) {
	b := NewBufferString("aü\xffone\ntwo")
	if b.UnreadByte() == nil || b.UnreadRune() == nil {
		t.Error("a new Buffer can unread")
	}
	if c, err := b.ReadByte(); c != 'a' || err != nil || b.UnreadRune() == nil || b.UnreadByte() != nil {
		t.Errorf("ReadByte = %c, %v, or unreading is wrong", c, err)
	}
	b.Next(1)
	if r, size, err := b.ReadRune(); r != 'ü' || size != 2 || err != nil || b.UnreadRune() != nil {
		t.Errorf("ReadRune = %c, %d, %v", r, size, err)
	}
	b.Next(2)
	if r, size, err := b.ReadRune(); r != '\uFFFD' || size != 1 || err != nil {
		t.Errorf("ReadRune = %c, %d, %v", r, size, err)
	}
	if line, err := b.ReadString('\n'); line != "one\n" || err != nil {
		t.Errorf("ReadString = %q, %v", line, err)
	}
	if line, err := b.ReadBytes('\n'); string(line) != "two" || err != io.EOF {
		t.Errorf("ReadBytes = %q, %v", line, err)
	}
	if _, err := b.Read(make([]byte, 1)); err != io.EOF {
		t.Errorf("Read of nothing: %v", err)
	}
	if p, err := b.Peek(1); len(p) != 0 || err != io.EOF {
		t.Errorf("Peek of nothing: %q, %v", p, err)
	}
	var to Buffer
	if n, err := NewBufferString("hello").WriteTo(&to); n != 5 || err != nil || to.String() != "hello" {
		t.Errorf("WriteTo = %d, %v, %q", n, err, to.String())
	}
	if (*Buffer)(nil).String() != "<nil>" {
		t.Error("a nil Buffer has another text than <nil>")
	}
}

func TestReader(t *testing.T) {
	r := NewReader([]byte("aübc"))
	r.ReadByte()
	if ch, size, err := r.ReadRune(); ch != 'ü' || size != 2 || err != nil || r.UnreadRune() != nil {
		t.Errorf("ReadRune = %c, %d, %v", ch, size, err)
	}
	if at, err := r.Seek(-1, io.SeekEnd); at != 4 || err != nil || r.Len() != 1 {
		t.Errorf("Seek = %d, %v", at, err)
	}
	buf := make([]byte, 4)
	if n, err := r.ReadAt(buf, 1); string(buf[:n]) != "übc" || err != nil {
		t.Errorf("ReadAt = %q, %v", buf[:n], err)
	}
	if n, err := r.Read(buf); string(buf[:n]) != "c" || err != nil {
		t.Errorf("Read = %q, %v", buf[:n], err)
	}
	if _, err := r.ReadByte(); err != io.EOF || r.UnreadByte() != nil {
		t.Errorf("ReadByte at the end: %v", err)
	}
}
