package log_test

import (
	. "log"
	"os"
	"strings"
	"testing"
	"time"
)

func TestHeaders(t *testing.T) {
	for _, c := range []struct {
		flags  int
		prefix string
		want   string // digits are replaced by 0
	}{
		{0, "", "hello 0 world\n"},
		{0, "p: ", "p: hello 0 world\n"},
		{LstdFlags, "", "0000/00/00 00:00:00 hello 0 world\n"},
		{Lmicroseconds | LUTC, "p ", "p 00:00:00.000000 hello 0 world\n"},
		{Lshortfile, "", "log_test.go:00: hello 0 world\n"},
		{Lshortfile | Lmsgprefix | Ltime, "p ", "00:00:00 log_test.go:00: p hello 0 world\n"},
	} {
		var out strings.Builder
		l := New(&out, c.prefix, c.flags)
		l.Printf("hello %d world", 7)
		got := strings.Map(func(r rune) rune {
			if '0' <= r && r <= '9' {
				return '0'
			}
			return r
		}, out.String())
		if got != c.want {
			t.Errorf("flags %#x: %q, want %q", c.flags, got, c.want)
		}
		if l.Flags() != c.flags || l.Prefix() != c.prefix || l.Writer() != &out {
			t.Error("a Logger forgot what it was made with")
		}
	}
}

func TestStandardLogger(t *testing.T) {
	var out strings.Builder
	SetOutput(&out)
	defer SetOutput(os.Stderr)
	SetFlags(Ldate)
	SetPrefix("> ")
	defer func() {
		SetFlags(LstdFlags)
		SetPrefix("")
		if e := recover(); e != "ab1 2\n" {
			t.Errorf("panic: %q", e)
		}
		if want := "> " + time.Now().Format("2006/01/02") + " ab1 2\n"; out.String() != want {
			t.Errorf("%q, want %q", out.String(), want)
		}
	}()
	Panicln("ab1", 2)
}
