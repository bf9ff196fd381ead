package testdeps

import "errors"

// A small matcher of regular expressions by trying: alternatives, parentheses, * + ?, ^ $ . and classes of characters.

func match(pat, str string) (bool, error) {
	p := &parser{text: pat}
	n := p.alternatives()
	if p.err == nil && p.at < len(pat) {
		p.err = errors.New("error parsing regexp: unexpected ): `" + pat + "`")
	}
	if p.err != nil {
		return false, p.err
	}
	for i := 0; i <= len(str); i++ {
		if n(str, i, func(int) bool { return true }) {
			return true, nil
		}
	}
	return false, nil
}

// node matches s at i and calls then with where it ended, until then returns true.
type node func(s string, i int, then func(int) bool) bool

type parser struct {
	text string
	at   int
	err  error
}

func (p *parser) more() bool { return p.err == nil && p.at < len(p.text) }

func (p *parser) alternatives() node {
	n := p.sequence()
	for p.more() && p.text[p.at] == '|' {
		p.at++
		a, b := n, p.sequence()
		n = func(s string, i int, then func(int) bool) bool { return a(s, i, then) || b(s, i, then) }
	}
	return n
}

func (p *parser) sequence() node {
	n := node(func(s string, i int, then func(int) bool) bool { return then(i) })
	for p.more() && p.text[p.at] != '|' && p.text[p.at] != ')' {
		a, b := n, p.repeated()
		n = func(s string, i int, then func(int) bool) bool {
			return a(s, i, func(k int) bool { return b(s, k, then) })
		}
	}
	return n
}

func (p *parser) repeated() node {
	n := p.atom()
	for p.more() {
		switch p.text[p.at] {
		case '*':
			n = star(n)
		case '+':
			once, rest := n, star(n)
			n = func(s string, i int, then func(int) bool) bool {
				return once(s, i, func(k int) bool { return rest(s, k, then) })
			}
		case '?':
			once := n
			n = func(s string, i int, then func(int) bool) bool { return once(s, i, then) || then(i) }
		default:
			return n
		}
		p.at++
	}
	return n
}

func star(n node) node {
	var all node
	all = func(s string, i int, then func(int) bool) bool {
		return n(s, i, func(k int) bool { return k > i && all(s, k, then) }) || then(i)
	}
	return all
}

func one(holds func(c byte) bool) node {
	return func(s string, i int, then func(int) bool) bool { return i < len(s) && holds(s[i]) && then(i+1) }
}

func (p *parser) atom() node {
	c := p.text[p.at]
	p.at++
	switch c {
	case '(':
		if len(p.text) >= p.at+2 && p.text[p.at:p.at+2] == "?:" {
			p.at += 2
		}
		n := p.alternatives()
		if p.at >= len(p.text) {
			p.err = errors.New("error parsing regexp: missing closing ): `" + p.text + "`")
			return n
		}
		p.at++
		return n
	case '[':
		return one(p.class())
	case '.':
		return one(func(byte) bool { return true })
	case '^':
		return func(s string, i int, then func(int) bool) bool { return i == 0 && then(i) }
	case '$':
		return func(s string, i int, then func(int) bool) bool { return i == len(s) && then(i) }
	case '*', '+', '?':
		p.err = errors.New("error parsing regexp: missing argument to repetition operator: `" + string(c) + "`")
	case '\\':
		if p.more() {
			c = p.text[p.at]
			p.at++
			switch c {
			case 'd':
				return one(func(c byte) bool { return '0' <= c && c <= '9' })
			case 'w':
				return one(isWord)
			}
		}
	}
	return one(func(x byte) bool { return x == c })
}

func isWord(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_'
}

// class reads [a-z] or [^a-z], whose bracket was read.
func (p *parser) class() func(byte) bool {
	var in [256]bool
	not := p.more() && p.text[p.at] == '^'
	if not {
		p.at++
	}
	for first := true; p.more() && (first || p.text[p.at] != ']'); first = false {
		low := p.text[p.at]
		p.at++
		high := low
		if p.at+1 < len(p.text) && p.text[p.at] == '-' && p.text[p.at+1] != ']' {
			high = p.text[p.at+1]
			p.at += 2
		}
		for c := int(low); c <= int(high); c++ {
			in[c] = true
		}
	}
	if !p.more() {
		p.err = errors.New("error parsing regexp: missing closing ]: `" + p.text + "`")
	}
	p.at++
	return func(c byte) bool { return in[c] != not }
}
