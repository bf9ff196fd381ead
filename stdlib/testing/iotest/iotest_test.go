package iotest_test

import (
	"bytes"
	"errors"
	"io"
	"log"
	"strings"
	"testing"
	. "testing/iotest"
)

const text = "some text that is read in many ways"

// sizes reads all of r and returns how many bytes each read of up to n gave, and the last error.
func sizes(r io.Reader, n int) (counts []int, err error) {
	p := make([]byte, n)
	for {
		var k int
		k, err = r.Read(p)
		counts = append(counts, k)
		if err != nil {
			return
		}
	}
}

func TestReadersGiveFewBytes(t *testing.T) {
	for _, c := range []struct {
		name string
		r    io.Reader
		most int
	}{
		{"OneByteReader", OneByteReader(strings.NewReader(text)), 1},
		{"HalfReader", HalfReader(strings.NewReader(text)), 4},
	} {
		counts, err := sizes(c.r, 7)
		sum := 0
		for _, n := range counts {
			if n > c.most {
				t.Errorf("%s: read %d bytes", c.name, n)
			}
			sum += n
		}
		if sum != len(text) || err != io.EOF {
			t.Errorf("%s: %d bytes, %v", c.name, sum, err)
		}
	}
}

func TestDataErrReaderEndsWithTheLastBytes(t *testing.T) {
	for n := 1; n < 40; n++ {
		var got []byte
		r := DataErrReader(OneByteReader(strings.NewReader(text)))
		for p := make([]byte, n); ; {
			k, err := r.Read(p)
			got = append(got, p[:k]...)
			if err != nil {
				if k == 0 || err != io.EOF {
					t.Errorf("reads of %d: ended with %d, %v", n, k, err)
				}
				break
			}
		}
		if string(got) != text {
			t.Errorf("reads of %d gave %q", n, got)
		}
	}
}

func TestErrors(t *testing.T) {
	mine := errors.New("mine")
	if n, err := ErrReader(mine).Read(make([]byte, 3)); n != 0 || err != mine {
		t.Error(n, err)
	}
	r := TimeoutReader(strings.NewReader(text))
	for i, want := range []error{nil, ErrTimeout, nil} {
		if _, err := r.Read(make([]byte, 2)); err != want {
			t.Errorf("read %d: %v", i, err)
		}
	}
}

func TestTruncateWriter(t *testing.T) {
	var b bytes.Buffer
	w := TruncateWriter(&b, 6)
	for range 3 {
		if n, err := w.Write([]byte("abcd")); n != 4 || err != nil {
			t.Error(n, err)
		}
	}
	if b.String() != "abcdab" {
		t.Errorf("%q", b.String())
	}
}

func TestLoggers(t *testing.T) {
	var b bytes.Buffer
	log.SetOutput(&b)
	log.SetFlags(0)
	defer log.SetFlags(log.LstdFlags)
	NewReadLogger("read:", strings.NewReader("xy")).Read(make([]byte, 5))
	NewReadLogger("read:", ErrReader(io.EOF)).Read(nil)
	NewWriteLogger("write:", io.Discard).Write([]byte("z"))
	if want := "read: 7879\nread: : EOF\nwrite: 7a\n"; b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
}

// wrong is a reader that forgets to say where it is.
type wrong struct{ *strings.Reader }

func (wrong) Seek(offset int64, whence int) (int64, error) { return 0, nil }

func TestTestReader(t *testing.T) {
	if err := TestReader(strings.NewReader(text), []byte(text)); err != nil {
		t.Error(err)
	}
	if err := TestReader(strings.NewReader(""), nil); err != nil {
		t.Error(err)
	}
	if TestReader(strings.NewReader(text), []byte("other")) == nil {
		t.Error("another text was accepted")
	}
	if TestReader(wrong{strings.NewReader(text)}, []byte(text)) == nil {
		t.Error("a wrong Seek was accepted")
	}
}
