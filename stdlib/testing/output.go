package testing

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"sync"
	"unicode"
)

// Without -v a test's log lines wait in common.pending; when the test ends its report goes to the parent's pending text, or to standard output if
// the parent is the root. So a report is printed in one piece, and only if there is something to complain about:
//
//	--- FAIL: TestSub (0.00s)
//	    --- FAIL: TestSub/one (0.00s)
//	        a_test.go:10: bad
//
// With -v log lines are printed at once, through chatty; the lines "--- PASS" still travel by way of the parents.

// chatty prints the running commentary of -v. Tests that run in parallel take turns, and a line says whose turn it is.
type chatty struct {
	mu   sync.Mutex
	w    io.Writer
	last string // the test that printed last
}

func newChatty(w io.Writer) *chatty { return &chatty{w: w} }

// update prints a line about the test, which names it.
func (p *chatty) update(name, format string, args ...any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.last = name
	fmt.Fprintf(p.w, format, args...)
}

// text prints lines of the test's.
func (p *chatty) text(name string, text []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.last != name {
		if p.last != "" {
			fmt.Fprintf(p.w, "=== NAME  %s\n", name)
		}
		p.last = name
	}
	p.w.Write(text)
}

// Log records its arguments, formatted as by fmt.Println, in the test's log.
func (c *common) Log(args ...any) {
	c.checkFuzz("Log")
	c.log(fmt.Sprintln(args...), 1)
}

// Logf records its arguments, formatted as by fmt.Printf, in the test's log.
func (c *common) Logf(format string, args ...any) {
	c.checkFuzz("Logf")
	c.log(fmt.Sprintf(format, args...), 1)
}

// Error is Log followed by Fail.
func (c *common) Error(args ...any) {
	c.checkFuzz("Error")
	c.log(fmt.Sprintln(args...), 1)
	c.Fail()
}

// Errorf is Logf followed by Fail.
func (c *common) Errorf(format string, args ...any) {
	c.checkFuzz("Errorf")
	c.log(fmt.Sprintf(format, args...), 1)
	c.Fail()
}

// Fatal is Log followed by FailNow.
func (c *common) Fatal(args ...any) {
	c.checkFuzz("Fatal")
	c.log(fmt.Sprintln(args...), 1)
	c.FailNow()
}

// Fatalf is Logf followed by FailNow.
func (c *common) Fatalf(format string, args ...any) {
	c.checkFuzz("Fatalf")
	c.log(fmt.Sprintf(format, args...), 1)
	c.FailNow()
}

// Skip is Log followed by SkipNow.
func (c *common) Skip(args ...any) {
	c.checkFuzz("Skip")
	c.log(fmt.Sprintln(args...), 1)
	c.SkipNow()
}

// Skipf is Logf followed by SkipNow.
func (c *common) Skipf(format string, args ...any) {
	c.checkFuzz("Skipf")
	c.log(fmt.Sprintf(format, args...), 1)
	c.SkipNow()
}

// log adds a message, led by the place skip levels above log's caller.
func (c *common) log(message string, skip int) {
	message = strings.TrimSuffix(message, "\n")
	// Lines after the first stand four columns to the right.
	message = c.place(skip+1) + strings.ReplaceAll(message, "\n", "\n    ") + "\n"
	if !c.write([]byte(message)) {
		panic("Log in goroutine after " + c.name + " has completed: " + message)
	}
}

// write adds complete lines to the log of the test or, if that is done, of the nearest ancestor that is not. false: all are done.
func (c *common) write(lines []byte) bool {
	c.mu.Lock()
	if !c.done {
		defer c.mu.Unlock()
		c.flushPartial()
		c.add(lines)
		return true
	}
	c.mu.Unlock()
	return c.parent != nil && c.parent.write(lines)
}

// add indents lines and prints or keeps them. c.mu is held.
func (c *common) add(lines []byte) {
	level := c.level
	if c.chatty != nil || c.bench {
		level = 1
	}
	var text []byte
	for line := range bytes.Lines(lines) {
		text = append(text, strings.Repeat("    ", max(level, 1))...)
		text = append(text, line...)
	}
	switch {
	case c.chatty == nil:
		c.pending = append(c.pending, text...)
	default:
		c.chatty.text(c.name, text)
	}
}

// flushPartial ends a line that was written without a newline. c.mu is held.
func (c *common) flushPartial() {
	if len(c.partial) > 0 {
		line := append(c.partial, '\n')
		c.partial = nil
		c.add(line)
	}
}

// outputWriter is what Output returns.
type outputWriter struct{ c *common }

func (w outputWriter) Write(p []byte) (int, error) {
	c := w.c
	for c.isDone() {
		if c = c.parent; c == nil {
			panic("Write called after " + w.c.name + " has completed")
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.partial = append(c.partial, p...)
	if end := bytes.LastIndexByte(c.partial, '\n') + 1; end > 0 {
		lines := c.partial[:end]
		c.partial = append([]byte(nil), c.partial[end:]...)
		c.add(lines)
	}
	return len(p), nil
}

// Output returns a writer into the test's log. What is written is not led by a place.
func (c *common) Output() io.Writer {
	c.checkFuzz("Output")
	return outputWriter{c}
}

// Attr prints an attribute of the test for tools that read the output of -v.
func (c *common) Attr(key, value string) {
	if strings.ContainsFunc(key, unicode.IsSpace) {
		c.Errorf("disallowed whitespace in attribute key %q", key)
		return
	}
	if strings.ContainsAny(value, "\r\n") {
		c.Errorf("disallowed newline in attribute value %q", value)
		return
	}
	if c.chatty != nil {
		c.chatty.update(c.name, "=== ATTR  %s %v %v\n", c.name, key, value)
	}
}

// deliver hands the test's report to the parent: a head line, then what has gathered.
func (c *common) deliver(head string) {
	c.mu.Lock()
	c.flushPartial()
	text := append([]byte(strings.Repeat("    ", max(c.level-1, 0))+head), c.pending...)
	c.pending = nil
	c.mu.Unlock()
	p := c.parent
	if p != nil && p.level > 0 {
		p.mu.Lock()
		p.pending = append(p.pending, text...)
		p.mu.Unlock()
		return
	}
	switch {
	case c.chatty != nil:
		c.chatty.update(c.name, "%s", text)
	case p != nil:
		p.w.Write(text)
	default:
		c.w.Write(text)
	}
}
