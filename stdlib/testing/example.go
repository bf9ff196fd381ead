package testing

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"
)

// InternalExample is one entry of the main program's list of examples that have an output.
type InternalExample struct {
	Name      string
	F         func()
	Output    string
	Unordered bool
}

// RunExamples runs those of the examples that -run selects.
func RunExamples(matchString func(pat, str string) (bool, error), examples []InternalExample) (ok bool) {
	_, ok = runExamples(matchString, examples)
	return ok
}

func runExamples(matchString func(pat, str string) (bool, error), examples []InternalExample) (ran, ok bool) {
	ok = true
	m := newMatcher(matchString, flags.run, "-test.run", flags.skip)
	for _, e := range examples {
		_, selected, _ := m.fullName(nil, e.Name)
		if !selected {
			continue
		}
		ran = true
		ok = runExample(e) && ok
	}
	return
}

// capture runs f and returns what it printed on standard output. If f panics, so does capture, after standard output is what it was.
func capture(f func()) (printed string, finished bool, panicked any) {
	stdout := os.Stdout
	r, w, err := os.Pipe()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Stdout = w
	text := make(chan string)
	go func() {
		var b strings.Builder
		_, err := io.Copy(&b, r)
		r.Close()
		if err != nil {
			fmt.Fprintf(os.Stderr, "testing: copying pipe: %v\n", err)
			os.Exit(1)
		}
		text <- b.String()
	}()
	defer func() {
		panicked = recover()
		w.Close()
		os.Stdout = stdout
		printed = <-text
	}()
	f()
	finished = true
	return
}

func runExample(e InternalExample) (ok bool) {
	if flags.verbose {
		fmt.Printf("=== RUN   %s\n", e.Name)
	}
	start := time.Now()
	printed, finished, panicked := capture(e.F)
	took := fmt.Sprintf("%.2fs", time.Since(start).Seconds())
	complaint := e.compare(printed)
	if complaint != "" || !finished || panicked != nil {
		fmt.Printf("--- FAIL: %s (%s)\n%s", e.Name, took, complaint)
		failures.Add(1)
	} else if flags.verbose {
		fmt.Printf("--- PASS: %s (%s)\n", e.Name, took)
	}
	if panicked != nil {
		panic(panicked)
	}
	if !finished {
		runtime.Goexit()
	}
	return complaint == ""
}

func sortedLines(text string) string {
	lines := strings.Split(text, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// compare returns a description of the difference, "" if there is none.
func (e *InternalExample) compare(printed string) string {
	got, want := strings.TrimSpace(printed), strings.TrimSpace(e.Output)
	if e.Unordered {
		if sortedLines(got) != sortedLines(want) && got != want {
			return fmt.Sprintf("got:\n%s\nwant (unordered):\n%s\n", printed, e.Output)
		}
		return ""
	}
	if got != want {
		return fmt.Sprintf("got:\n%s\nwant:\n%s\n", got, want)
	}
	return ""
}
