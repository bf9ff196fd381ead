package testing

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// matcher says which names -run and -skip select, and makes the names of subtests unique.
//
// A pattern is split at slashes outside of brackets; each element is a regular expression for one element of a name. Before that, it is split
// at | outside of brackets and parentheses if the pattern has slashes: "A/x|B" means "A/x" or "B". So a pattern is a list of alternatives, each
// a list of elements.
type matcher struct {
	matchString func(pat, str string) (bool, error)
	run, skip   []pattern
	mu          sync.Mutex
	used        map[string]bool // full names that are taken
	next        map[string]int  // the number that was last added to a name
}

type pattern []string // elements

func newMatcher(matchString func(pat, str string) (bool, error), run, flagName, skip string) *matcher {
	m := &matcher{matchString: matchString}
	m.forgetNames()
	m.run = m.parse(run, flagName)
	m.skip = m.parse(skip, "-test.skip")
	return m
}

// forgetNames begins a new round of -count.
func (m *matcher) forgetNames() {
	m.used = map[string]bool{}
	m.next = map[string]int{}
}

// parse splits the pattern and tries each element. A fault ends the program.
func (m *matcher) parse(text, flagName string) (all []pattern) {
	if text == "" {
		return nil
	}
	for _, alternative := range splitOutside(text, '|', strings.Contains(text, "/")) {
		p := pattern(splitOutside(alternative, '/', true))
		for i := range p {
			p[i] = rewrite(p[i])
		}
		all = append(all, p)
		for i, element := range p {
			if _, err := m.matchString(element, "non-empty"); err != nil {
				fmt.Fprintf(os.Stderr, "testing: invalid regexp for element %d of %s (%q): %s\n", i, flagName, element, err)
				os.Exit(1)
			}
		}
	}
	return all
}

// splitOutside splits s at sep where that stands outside of brackets and parentheses. Without enabled it returns s alone.
func splitOutside(s string, sep byte, enabled bool) (parts []string) {
	brackets, parens, start := 0, 0, 0
	for i := 0; i < len(s) && enabled; i++ {
		switch c := s[i]; {
		case c == '\\':
			i++
		case c == '[':
			brackets++
		case c == ']':
			brackets = max(brackets-1, 0) // an unmatched ] is an ordinary character
		case brackets > 0:
		case c == '(':
			parens++
		case c == ')':
			parens--
		case c == sep && parens == 0:
			parts = append(parts, s[start:i])
			start = i + 1
		}
	}
	return append(parts, s[start:])
}

// matches tells whether the elements of a name fit one of the patterns. partial: the pattern has more elements than the name, so that
// subtests may fit.
func (m *matcher) matches(patterns []pattern, elements []string) (ok, partial bool) {
	for _, p := range patterns {
		fits := true
		for i, element := range elements {
			if i >= len(p) {
				break
			}
			if hit, _ := m.matchString(p[i], element); !hit {
				fits = false
				break
			}
		}
		if fits {
			if len(elements) >= len(p) {
				return true, false
			}
			ok, partial = true, true
		}
	}
	return
}

// fullName returns the unique name of a subtest of c, and whether it is to be run. partial: only some of its own subtests are.
func (m *matcher) fullName(c *common, subname string) (name string, ok, partial bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	name = subname
	if c != nil && c.level > 0 {
		name = m.unique(c.name, rewrite(subname))
	}
	elements := strings.Split(name, "/")
	ok = true
	if m.run != nil {
		ok, partial = m.matches(m.run, elements)
	}
	if ok && m.skip != nil {
		if skipped, some := m.matches(m.skip, elements); skipped && !some {
			return name, false, false
		}
	}
	return name, ok, partial
}

// unique returns parent/subname, with #01, #02, ... if that is taken.
func (m *matcher) unique(parent, subname string) string {
	base := parent + "/" + subname
	name := base
	if subname == "" {
		name = ""
	}
	for name == "" || m.used[name] {
		n := m.next[base]
		if n == 0 && subname != "" {
			n = 1
		}
		m.next[base] = n + 1
		name = fmt.Sprintf("%s#%02d", base, n)
	}
	m.used[name] = true
	return name
}

// rewrite makes a name printable: spaces become underscores, what cannot be printed is escaped as in Go source.
func rewrite(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			b.WriteByte('_')
		case strconv.IsPrint(r):
			b.WriteRune(r)
		default:
			quoted := strconv.QuoteRune(r)
			b.WriteString(quoted[1 : len(quoted)-1])
		}
	}
	return b.String()
}
