package hex

import (
	"bytes"
	"io"
	"strings"
	"testing"
)

func TestRoundTrip(t *testing.T) {
	var all []byte
	for i := range 256 {
		all = append(all, byte(i))
	}
	text := EncodeToString(all)
	if !strings.HasPrefix(text, "000102") || !strings.HasSuffix(text, "fdfeff") || len(text) != 512 {
		t.Fatalf("encoded: %s", text)
	}
	for _, s := range []string{text, strings.ToUpper(text)} {
		if back, err := DecodeString(s); err != nil || !bytes.Equal(back, all) {
			t.Errorf("decoded: %x, %v", back, err)
		}
	}
	if s := AppendEncode([]byte("x"), []byte{0xab}); string(s) != "xab" {
		t.Errorf("AppendEncode: %s", s)
	}
	if s, err := AppendDecode([]byte("x"), []byte("6162")); string(s) != "xab" || err != nil {
		t.Errorf("AppendDecode: %s, %v", s, err)
	}
}

var faults = []struct {
	text, bytes string
	err, stream error
}{
	{"", "", nil, nil},
	{"6", "", ErrLength, io.ErrUnexpectedEOF},
	{"g", "", InvalidByteError('g'), InvalidByteError('g')},
	{"61g", "a", InvalidByteError('g'), InvalidByteError('g')},
	{"616x62", "a", InvalidByteError('x'), InvalidByteError('x')},
	{"61x662", "a", InvalidByteError('x'), InvalidByteError('x')},
	{"61626", "ab", ErrLength, io.ErrUnexpectedEOF},
}

func TestFaults(t *testing.T) {
	for _, f := range faults {
		if b, err := DecodeString(f.text); string(b) != f.bytes || err != f.err {
			t.Errorf("DecodeString(%q) = %q, %v", f.text, b, err)
		}
		for _, r := range []io.Reader{strings.NewReader(f.text), &single{f.text}} {
			if b, err := io.ReadAll(NewDecoder(r)); string(b) != f.bytes || err != f.stream {
				t.Errorf("decoder of %q: %q, %v", f.text, b, err)
			}
		}
	}
	if s := InvalidByteError('ü').Error(); s != "encoding/hex: invalid byte: U+00FC 'ü'" {
		t.Error(s)
	}
}

func TestStreams(t *testing.T) {
	data := bytes.Repeat([]byte("some bytes\x00\xff"), 300)
	var text bytes.Buffer
	if n, err := NewEncoder(&text).Write(data); n != len(data) || err != nil {
		t.Fatal(n, err)
	}
	if text.String() != EncodeToString(data) {
		t.Error("encoder and EncodeToString differ")
	}
	if back, err := io.ReadAll(NewDecoder(&text)); err != nil || !bytes.Equal(back, data) {
		t.Error("decoder:", err)
	}
}

func TestDump(t *testing.T) {
	want := "00000000  68 65 6c 6c 6f 2c 20 64  75 6d 70 21 00 7f 80 ff  |hello, dump!....|\n" +
		"00000010  7e 20 71                                          |~ q|\n"
	data := "hello, dump!\x00\x7f\x80\xff~ q"
	if got := Dump([]byte(data)); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	var text strings.Builder
	d := Dumper(&text)
	for i := range data {
		d.Write([]byte{data[i]})
	}
	if d.Close() != nil || d.Close() != nil || text.String() != want {
		t.Errorf("byte by byte:\n%s", text.String())
	}
	if _, err := d.Write([]byte("x")); err == nil {
		t.Error("a closed dumper can be written to")
	}
	if Dump(nil) != "" {
		t.Error("a dump of nothing")
	}
}

// single reads byte by byte.
type single struct{ text string }

func (s *single) Read(p []byte) (int, error) {
	if s.text == "" {
		return 0, io.EOF
	}
	p[0], s.text = s.text[0], s.text[1:]
	return 1, nil
}
