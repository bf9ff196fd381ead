package base64

import (
	"bytes"
	"io"
	"strings"
	"testing"
)

var pairs = [][2]string{
	{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"},
	{"\xfb\xff\xbf", "+/+/"},
}

func TestPairs(t *testing.T) {
	for _, p := range pairs {
		if got := StdEncoding.EncodeToString([]byte(p[0])); got != p[1] {
			t.Errorf("%q encoded: got %s, want %s", p[0], got, p[1])
		}
		if got, err := StdEncoding.DecodeString(p[1]); string(got) != p[0] || err != nil {
			t.Errorf("%s decoded: got %q, %v", p[1], got, err)
		}
		raw := strings.TrimRight(p[1], "=")
		if got, err := RawStdEncoding.DecodeString(raw); string(got) != p[0] || err != nil {
			t.Errorf("%s decoded without padding: got %q, %v", raw, got, err)
		}
	}
	if got := URLEncoding.EncodeToString([]byte("\xfb\xff\xbf")); got != "-_-_" {
		t.Error(got)
	}
}

func TestCorrupt(t *testing.T) {
	for text, at := range map[string]CorruptInputError{
		"!!!!": 0, "A=AA": 1, "AA=A": 2, "AA==A": 4, "AAAAA": 4, "AA=": 3, "A!\n": 1, "AAA=AAAA": 4,
	} {
		if _, err := StdEncoding.DecodeString(text); err != at {
			t.Errorf("%q: got %v, want %v", text, err, at)
		}
	}
	if _, err := StdEncoding.Strict().DecodeString("Zh=="); err != CorruptInputError(2) {
		t.Error("bits left over:", err)
	}
}

func TestStreams(t *testing.T) {
	data := bytes.Repeat([]byte("gopher\x00\xff"), 1000)
	var text strings.Builder
	w := NewEncoder(StdEncoding, &text)
	for i := 0; i < len(data); i += 7 {
		w.Write(data[i:min(i+7, len(data))])
	}
	w.Close()
	if text.String() != StdEncoding.EncodeToString(data) {
		t.Error("the encoder's text differs")
	}
	lines := strings.ReplaceAll(text.String(), "AA", "A\r\nA")
	for _, r := range []io.Reader{strings.NewReader(lines), oneByte{strings.NewReader(lines)}} {
		got, err := io.ReadAll(NewDecoder(StdEncoding, r))
		if err != nil || !bytes.Equal(got, data) {
			t.Errorf("got %d bytes, %v", len(got), err)
		}
	}
	if _, err := io.ReadAll(NewDecoder(StdEncoding, strings.NewReader("Zm9vY"))); err != io.ErrUnexpectedEOF {
		t.Error(err)
	}
}

// oneByte is a reader that gives one byte at a time.
type oneByte struct{ r io.Reader }

func (o oneByte) Read(p []byte) (int, error) { return o.r.Read(p[:min(1, len(p))]) }
