package testing

import (
	"fmt"
	"path/filepath"
	"runtime"
)

const maxFrames = 50 // how far up a caller that is not a helper is looked for

// Helper marks the calling function as a helper: log lines are placed where it was called.
func (c *common) Helper() {
	c.checkFuzz("Helper")
	c.markHelper(1)
}

// markHelper marks the function that many levels above its caller.
func (c *common) markHelper(skip int) {
	var pc [1]uintptr
	if runtime.Callers(skip+2, pc[:]) == 0 {
		return
	}
	frame, _ := runtime.CallersFrames(pc[:]).Next()
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.helpers == nil {
		c.helpers = map[string]bool{}
	}
	c.helpers[frame.Function] = true
}

func (c *common) isHelper(function string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.helpers[function]
}

// place returns "file.go:12: " for the caller skip levels up.
func (c *common) place(skip int) string {
	pcs := make([]uintptr, maxFrames)
	n := runtime.Callers(skip+2, pcs)
	frame, found := c.visibleFrame(pcs[:n])
	if !found {
		return "???:1: "
	}
	file := frame.File
	if flags == nil || !flags.fullPath {
		file = filepath.Base(file)
	}
	if file == "." || file == "" {
		file = "???"
	}
	return fmt.Sprintf("%s:%d: ", file, max(frame.Line, 1))
}

// visibleFrame finds the first function that is no helper. The stack of a test begins with its runner; if all above it are helpers, the search goes
// on where the test was created.
func (c *common) visibleFrame(pcs []uintptr) (found runtime.Frame, ok bool) {
	if len(pcs) == 0 {
		return
	}
	frames := runtime.CallersFrames(pcs)
	for {
		frame, more := frames.Next()
		if !ok {
			found, ok = frame, true
		}
		switch {
		case frame.Function == "testing.tRunner" || frame.Function == "testing.(*B).runN":
			if c.parent != nil && c.level > 1 && len(c.creator) > 0 {
				return c.parent.visibleFrame(c.creator)
			}
			return
		case !c.isHelper(frame.Function):
			return frame, true
		}
		if !more {
			return
		}
	}
}
