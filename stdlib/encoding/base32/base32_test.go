package base32

import (
	"bytes"
	"io"
	"strings"
	"testing"
)

// The examples of RFC 4648.
var known = [][2]string{{"", ""}, {"f", "MY======"}, {"fo", "MZXQ===="}, {"foo", "MZXW6==="}, {"foob", "MZXW6YQ="},
	{"fooba", "MZXW6YTB"}, {"foobar", "MZXW6YTBOI======"}}

func TestKnown(t *testing.T) {
	raw := StdEncoding.WithPadding(NoPadding)
	for _, k := range known {
		if got := StdEncoding.EncodeToString([]byte(k[0])); got != k[1] {
			t.Errorf("%q: %s, want %s", k[0], got, k[1])
		}
		if got, err := StdEncoding.DecodeString(k[1]); string(got) != k[0] || err != nil {
			t.Errorf("%s: %q, %v", k[1], got, err)
		}
		text := strings.TrimRight(k[1], "=")
		if got := raw.EncodeToString([]byte(k[0])); got != text {
			t.Errorf("%q: %s, want %s", k[0], got, text)
		}
		if got, err := raw.DecodeString(text); string(got) != k[0] || err != nil {
			t.Errorf("%s: %q, %v", text, got, err)
		}
	}
	if got := HexEncoding.EncodeToString([]byte("foobar")); got != "CPNMUOJ1E8======" {
		t.Error(got)
	}
}

func TestCorrupt(t *testing.T) {
	for text, at := range map[string]int{
		"!!!!": 0, "x===": 0, "AA=A====": 2, "AAA=AAAA": 3, "AAAA": 0, "A=": 1, "AA=": 3, "AAAAAAA": 0, "AAAAA1==": 5, "A=======": 1,
	} {
		if _, err := StdEncoding.DecodeString(text); err != CorruptInputError(at) {
			t.Errorf("%s: %v, want %d", text, err, at)
		}
	}
}

func TestStreams(t *testing.T) {
	data := bytes.Repeat([]byte("any bytes\x00\xff"), 211)
	for _, enc := range []*Encoding{StdEncoding, HexEncoding.WithPadding(NoPadding)} {
		for size := 1; size < 2000; size = size*3 + 1 {
			var text bytes.Buffer
			w := NewEncoder(enc, &text)
			for rest := data; len(rest) > 0; rest = rest[min(size, len(rest)):] {
				w.Write(rest[:min(size, len(rest))])
			}
			w.Close()
			if text.String() != enc.EncodeToString(data) {
				t.Errorf("parts of %d bytes: %s", size, text.String())
			}
			lines := strings.NewReader(strings.ReplaceAll(text.String(), "Q", "Q\r\n"))
			if back, err := io.ReadAll(NewDecoder(enc, lines)); err != nil || !bytes.Equal(back, data) {
				t.Errorf("read back: %q, %v", back, err)
			}
		}
	}
	if _, err := io.ReadAll(NewDecoder(StdEncoding, strings.NewReader("MZXW6"))); err != io.ErrUnexpectedEOF {
		t.Error(err)
	}
}
