package rand

import (
	"bytes"
	"io"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	for _, size := range []int{0, 1, 16, 255, 256, 257, 10000} {
		a, b := make([]byte, size), make([]byte, size)
		if n, err := Read(a); n != size || err != nil {
			t.Fatalf("Read of %d bytes: %d, %v", size, n, err)
		}
		if n, err := io.ReadFull(Reader, b); n != size || err != nil {
			t.Fatalf("Reader, %d bytes: %d, %v", size, n, err)
		}
		if size >= 16 && bytes.Equal(a, b) {
			t.Errorf("the same %d bytes twice", size)
		}
	}
}

// All bytes come, and none far more often than the others.
func TestUniform(t *testing.T) {
	b := make([]byte, 256*1000)
	Read(b)
	var count [256]int
	for _, c := range b {
		count[c]++
	}
	for c, n := range count {
		if n < 750 || n > 1250 {
			t.Errorf("byte %d comes %d times of 256000", c, n)
		}
	}
}

func TestText(t *testing.T) {
	seen := map[string]bool{}
	for range 100 {
		s := Text()
		if len(s) != 26 || strings.Trim(s, alphabet) != "" || seen[s] {
			t.Errorf("Text: %q", s)
		}
		seen[s] = true
	}
}
