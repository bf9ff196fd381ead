package bufio_test

import (
	. "bufio"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
)

// slow yields a few bytes at a time, and its end together with the last.
type slow struct {
	text string
	step int
	end  error
}

func (s *slow) Read(p []byte) (int, error) {
	n := s.step
	if n > len(s.text) {
		n = len(s.text)
	}
	n = copy(p, s.text[:n])
	s.text = s.text[n:]
	if s.text == "" {
		return n, s.end
	}
	return n, nil
}

var errBroken = errors.New("broken")

func TestReaderReadsEverythingInEveryWay(t *testing.T) {
	text := ""
	for i := 0; i < 60; i++ {
		text += strings.Repeat(string(rune('a'+i%26)), i) + "ü\n"
	}
	ways := map[string]func(b *Reader) (string, error){
		"ReadByte":   func(b *Reader) (string, error) { c, err := b.ReadByte(); return string([]byte{c})[:one(err)], err },
		"ReadRune":   func(b *Reader) (string, error) { r, n, err := b.ReadRune(); return string(r)[:n*one(err)], err },
		"ReadString": func(b *Reader) (string, error) { return b.ReadString('\n') },
		"ReadBytes":  func(b *Reader) (string, error) { s, err := b.ReadBytes('x'); return string(s), err },
		"ReadSlice": func(b *Reader) (string, error) {
			s, err := b.ReadSlice('\n')
			if err == ErrBufferFull {
				err = nil
			}
			return string(s), err
		},
		"Read small": func(b *Reader) (string, error) { p := make([]byte, 3); n, err := b.Read(p); return string(p[:n]), err },
		"Read large": func(b *Reader) (string, error) { p := make([]byte, 90); n, err := b.Read(p); return string(p[:n]), err },
		"Peek and Discard": func(b *Reader) (string, error) {
			p, err := b.Peek(5)
			s := string(p)
			if n, err := b.Discard(len(s)); n != len(s) || err != nil {
				t.Errorf("Discard(%d) = %d, %v", len(s), n, err)
			}
			return s, err
		},
		"WriteTo": func(b *Reader) (string, error) {
			var to bytes.Buffer
			_, err := b.WriteTo(&to)
			if err == nil {
				err = io.EOF
			}
			return to.String(), err
		},
	}
	for name, way := range ways {
		for _, size := range []int{16, 23, 4096} {
			for _, step := range []int{1, 7, 1000, 5000} {
				b := NewReaderSize(&slow{text, step, io.EOF}, size)
				got := ""
				var err error
				for err == nil {
					var s string
					s, err = way(b)
					got += s
				}
				if got != text || err != io.EOF {
					t.Fatalf("%s, buffer %d, steps of %d: read %d of %d bytes, %v", name, size, step, len(got), len(text), err)
				}
			}
		}
	}
}

// one is 0 for an error and 1 for none.
func one(err error) int {
	if err != nil {
		return 0
	}
	return 1
}

func TestReaderUnread(t *testing.T) {
	b := NewReader(strings.NewReader("aüb"))
	if b.UnreadByte() != ErrInvalidUnreadByte || b.UnreadRune() != ErrInvalidUnreadRune {
		t.Error("a new Reader can unread")
	}
	b.ReadByte()
	if b.UnreadRune() != ErrInvalidUnreadRune || b.UnreadByte() != nil || b.UnreadByte() != ErrInvalidUnreadByte {
		t.Error("unreading after ReadByte is wrong")
	}
	b.ReadByte()
	b.ReadRune()
	if b.UnreadRune() != nil {
		t.Error("UnreadRune after ReadRune fails")
	}
	if r, _, _ := b.ReadRune(); r != 'ü' || b.UnreadByte() != nil {
		t.Error("the rune is gone")
	}
	if c, _ := b.ReadByte(); c != "ü"[1] {
		t.Errorf("UnreadByte after ReadRune leads to %q", c)
	}
	b.Peek(1)
	if b.UnreadByte() != ErrInvalidUnreadByte {
		t.Error("UnreadByte after Peek works")
	}
}

func TestReaderErrors(t *testing.T) {
	b := NewReaderSize(&slow{"abcdef", 2, errBroken}, 16)
	if p, err := b.Peek(4); string(p) != "abcd" || err != nil {
		t.Errorf("Peek(4) = %q, %v", p, err)
	}
	if p, err := b.Peek(10); string(p) != "abcdef" || err != errBroken {
		t.Errorf("Peek(10) = %q, %v", p, err)
	}
	if _, err := b.Peek(17); err != ErrBufferFull {
		t.Errorf("Peek(17): %v", err)
	}
	if _, err := b.Peek(-1); err != ErrNegativeCount {
		t.Errorf("Peek(-1): %v", err)
	}
	if n, err := NewReader(&slow{"abc", 2, errBroken}).Discard(5); n != 3 || err != errBroken {
		t.Errorf("Discard(5) = %d, %v", n, err)
	}
	if _, err := NewReader(emptyReader{}).ReadByte(); err != io.ErrNoProgress {
		t.Errorf("a source that yields nothing: %v", err)
	}
	b.Reset(strings.NewReader("x"))
	if c, err := b.ReadByte(); c != 'x' || err != nil {
		t.Errorf("after Reset: %q, %v", c, err)
	}
}

type emptyReader struct{}

func (emptyReader) Read(p []byte) (int, error) { return 0, nil }

func TestReadLine(t *testing.T) {
	b := NewReaderSize(strings.NewReader("short\r\n0123456789abcde\r\n\nno newline"), 16)
	for _, want := range []struct {
		line     string
		isPrefix bool
		err      error
	}{{"short", false, nil}, {"0123456789abcde", true, nil}, {"", false, nil}, {"", false, nil}, {"no newline", false, nil}, {"", false, io.EOF}} {
		if line, isPrefix, err := b.ReadLine(); string(line) != want.line || isPrefix != want.isPrefix || err != want.err {
			t.Errorf("ReadLine = %q, %v, %v; want %v", line, isPrefix, err, want)
		}
	}
}

func TestWriter(t *testing.T) {
	for _, size := range []int{1, 3, 16, 100} {
		var to bytes.Buffer
		w := NewWriterSize(struct{ io.Writer }{&to}, size)
		want := ""
		for i := 0; i < 30; i++ {
			s := strings.Repeat("ab", i)
			w.WriteString(s)
			w.Write([]byte(s))
			w.WriteByte('-')
			w.WriteRune('ü')
			w.ReadFrom(strings.NewReader(s))
			want += s + s + "-ü" + s
			if w.Buffered()+w.Available() != w.Size() || to.Len()+w.Buffered() != len(want) {
				t.Fatalf("size %d: %d written, %d wait of %d", size, to.Len(), w.Buffered(), len(want))
			}
		}
		if err := w.Flush(); err != nil || to.String() != want {
			t.Errorf("size %d: wrote %q, %v", size, to.String(), err)
		}
	}
}

// failing takes n bytes and fails from then on.
type failing struct{ n int }

func (f *failing) Write(p []byte) (int, error) {
	if len(p) <= f.n {
		f.n -= len(p)
		return len(p), nil
	}
	n := f.n
	f.n = 0
	return n, errBroken
}

func TestWriterErrorsStay(t *testing.T) {
	w := NewWriterSize(&failing{5}, 4)
	if n, err := w.WriteString("abcdefghij"); n != 8 || err != errBroken {
		t.Errorf("WriteString = %d, %v", n, err)
	}
	if w.Buffered() != 3 || w.WriteByte('x') != errBroken || w.Flush() != errBroken {
		t.Errorf("%d bytes wait, or the error is gone", w.Buffered())
	}
	if _, err := w.WriteRune('x'); err != errBroken {
		t.Errorf("WriteRune: %v", err)
	}
	var to bytes.Buffer
	w.Reset(&to)
	if w.WriteByte('x') != nil || w.Flush() != nil || to.String() != "x" {
		t.Error("Reset does not mend the Writer")
	}
}

func scan(s *Scanner) (tokens string) {
	for s.Scan() {
		tokens += "[" + s.Text() + "]"
	}
	return tokens
}

func TestScanner(t *testing.T) {
	for _, test := range []struct {
		name  string
		split SplitFunc
		text  string
		want  string
	}{
		{"lines", ScanLines, "one\r\n\ntwo\rx\nthree", "[one][][two\rx][three]"}, {"lines", ScanLines, "\n", "[]"},
		{"words", ScanWords, "  a bc\u3000d\u0085\n", "[a][bc][d]"}, {"words", ScanWords, " ", ""},
		{"runes", ScanRunes, "aü\xff日", "[a][ü][\uFFFD][日]"}, {"bytes", ScanBytes, "ab", "[a][b]"}, {"lines", ScanLines, "", ""},
	} {
		for step := 1; step < 8; step++ {
			s := NewScanner(&slow{test.text, step, io.EOF})
			s.Split(test.split)
			if got := scan(s); got != test.want || s.Err() != nil {
				t.Errorf("%s of %q: %s, %v", test.name, test.text, got, s.Err())
			}
		}
	}
}

func TestScannerLimitsAndErrors(t *testing.T) {
	s := NewScanner(strings.NewReader(strings.Repeat("x", MaxScanTokenSize)))
	if s.Scan() || s.Err() != ErrTooLong {
		t.Errorf("a line that is too long: %v", s.Err())
	}
	s = NewScanner(strings.NewReader(strings.Repeat("x", 100) + "\ny"))
	s.Buffer(nil, 101)
	if got := scan(s); len(got) != 105 || s.Err() != nil {
		t.Errorf("read %d bytes, %v", len(got), s.Err())
	}
	s = NewScanner(&slow{"a\nb", 1, errBroken})
	if got := scan(s); got != "[a][b]" || s.Err() != errBroken {
		t.Errorf("before an error: %s, %v", got, s.Err())
	}
	for want, split := range map[error]SplitFunc{
		errBroken:          func(data []byte, atEOF bool) (int, []byte, error) { return 0, nil, errBroken },
		ErrNegativeAdvance: func(data []byte, atEOF bool) (int, []byte, error) { return -1, nil, nil },
		ErrAdvanceTooFar:   func(data []byte, atEOF bool) (int, []byte, error) { return 9, nil, nil },
	} {
		s := NewScanner(strings.NewReader("abc"))
		s.Split(split)
		if s.Scan() || s.Err() != want {
			t.Errorf("Err = %v, want %v", s.Err(), want)
		}
	}
	s = NewScanner(strings.NewReader("a b STOP c"))
	s.Split(func(data []byte, atEOF bool) (int, []byte, error) {
		advance, token, err := ScanWords(data, atEOF)
		if string(token) == "STOP" {
			return 0, nil, ErrFinalToken
		}
		return advance, token, err
	})
	if got := scan(s); got != "[a][b]" || s.Err() != nil {
		t.Errorf("before the final token: %s, %v", got, s.Err())
	}
}
