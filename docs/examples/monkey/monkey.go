// Monkey is an interpreter for a small language with integers, booleans, strings, arrays, functions as values and closures. It runs the
// programs at the end of this file, or the files named on the command line.
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// ---- tokens

type kind int

const (
	kEOF kind = iota
	kIllegal
	kIdent
	kInt
	kString
	kOp      // operators and delimiters
	kKeyword // fn let return if else while true false
)

var keywords = map[string]bool{"fn": true, "let": true, "return": true, "if": true, "else": true, "while": true, "true": true, "false": true}

type token struct {
	kind kind
	text string
	line int
}

func (t token) String() string {
	if t.kind == kEOF {
		return "end of file"
	}
	return strconv.Quote(t.text)
}

type lexer struct {
	src  string
	pos  int
	line int
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }

func (l *lexer) skip() {
	for l.pos < len(l.src) {
		switch c := l.src[l.pos]; {
		case c == '\n':
			l.line++
			l.pos++
		case c == ' ' || c == '\t' || c == '\r':
			l.pos++
		case strings.HasPrefix(l.src[l.pos:], "//"):
			for l.pos < len(l.src) && l.src[l.pos] != '\n' {
				l.pos++
			}
		default:
			return
		}
	}
}

func (l *lexer) next() token {
	l.skip()
	if l.pos == len(l.src) {
		return token{kEOF, "", l.line}
	}
	start := l.pos
	c := l.src[start]
	take := func(ok func(byte) bool) string {
		for l.pos < len(l.src) && ok(l.src[l.pos]) {
			l.pos++
		}
		return l.src[start:l.pos]
	}
	switch {
	case isLetter(c):
		word := take(func(c byte) bool { return isLetter(c) || isDigit(c) })
		if keywords[word] {
			return token{kKeyword, word, l.line}
		}
		return token{kIdent, word, l.line}
	case isDigit(c):
		return token{kInt, take(isDigit), l.line}
	case c == '"':
		end := strings.IndexByte(l.src[start+1:], '"')
		if end < 0 {
			l.pos = len(l.src)
			return token{kIllegal, l.src[start:], l.line}
		}
		l.pos = start + end + 2
		return token{kString, l.src[start+1 : start+1+end], l.line}
	}
	for _, op := range []string{"==", "!=", "<=", ">=", "&&", "||"} {
		if strings.HasPrefix(l.src[start:], op) {
			l.pos += 2
			return token{kOp, op, l.line}
		}
	}
	l.pos++
	if strings.IndexByte("+-*/%<>!=(){}[],;:", c) >= 0 {
		return token{kOp, string(c), l.line}
	}
	return token{kIllegal, string(c), l.line}
}

// ---- syntax

type node interface{}

type (
	number   struct{ value int64 }
	boolean  struct{ value bool }
	text     struct{ value string }
	name     struct{ token token }
	prefix   struct {
		op token
		x  node
	}
	infix struct {
		op   token
		x, y node
	}
	array struct{ elems []node }
	index struct {
		x, i node
		at   token
	}
	call struct {
		fun  node
		args []node
		at   token
	}
	function struct {
		params []string
		body   *block
	}
	ifExpr struct {
		cond      node
		then, els *block
	}
	while struct {
		cond node
		body *block
	}
	let struct {
		name string
		x    node
	}
	assign struct {
		target node
		x      node
		at     token
	}
	ret   struct{ x node }
	block struct{ stmts []node }
)

type parser struct {
	lex    lexer
	tok    token
	errors []error
}

type syntaxError struct {
	line int
	msg  string
}

func (e *syntaxError) Error() string { return fmt.Sprintf("line %d: %s", e.line, e.msg) }

func parse(src string) (*block, error) {
	p := &parser{lex: lexer{src: src, line: 1}}
	p.advance()
	prog := &block{}
	for p.tok.kind != kEOF && len(p.errors) == 0 {
		prog.stmts = append(prog.stmts, p.statement())
	}
	return prog, errors.Join(p.errors...)
}

func (p *parser) advance() { p.tok = p.lex.next() }

func (p *parser) fail(format string, args ...interface{}) {
	if len(p.errors) == 0 {
		p.errors = append(p.errors, &syntaxError{p.tok.line, fmt.Sprintf(format, args...)})
	}
	p.tok = token{kind: kEOF, line: p.tok.line}
	p.lex.pos = len(p.lex.src)
}

func (p *parser) is(text string) bool {
	return (p.tok.kind == kOp || p.tok.kind == kKeyword) && p.tok.text == text
}

func (p *parser) accept(text string) bool {
	if !p.is(text) {
		return false
	}
	p.advance()
	return true
}

func (p *parser) expect(text string) {
	if !p.accept(text) {
		p.fail("expected %q, found %v", text, p.tok)
	}
}

func (p *parser) ident() string {
	word := p.tok.text
	if p.tok.kind != kIdent {
		p.fail("expected a name, found %v", p.tok)
		return ""
	}
	p.advance()
	return word
}

func (p *parser) statement() node {
	var n node
	switch {
	case p.accept("let"):
		word := p.ident()
		p.expect("=")
		n = let{word, p.expression(0)}
	case p.accept("return"):
		n = ret{p.expression(0)}
	case p.accept("while"):
		p.expect("(")
		cond := p.expression(0)
		p.expect(")")
		n = while{cond, p.block()}
	default:
		n = p.expression(0)
		if at := p.tok; p.accept("=") {
			switch n.(type) {
			case name, index:
				n = assign{n, p.expression(0), at}
			default:
				p.fail("cannot assign to this expression")
			}
		}
	}
	p.accept(";")
	return n
}

func (p *parser) block() *block {
	b := &block{}
	p.expect("{")
	for !p.is("}") && p.tok.kind != kEOF {
		b.stmts = append(b.stmts, p.statement())
	}
	p.expect("}")
	return b
}

var precedence = map[string]int{"||": 1, "&&": 2, "==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6}

func (p *parser) expression(min int) node {
	x := p.unary()
	for p.tok.kind == kOp && precedence[p.tok.text] > min {
		op := p.tok
		p.advance()
		x = infix{op, x, p.expression(precedence[op.text])}
	}
	return x
}

func (p *parser) unary() node {
	if p.is("-") || p.is("!") {
		op := p.tok
		p.advance()
		return prefix{op, p.unary()}
	}
	x := p.operand()
	for {
		at := p.tok
		switch {
		case p.accept("("):
			x = call{x, p.list(")"), at}
		case p.accept("["):
			i := p.expression(0)
			p.expect("]")
			x = index{x, i, at}
		default:
			return x
		}
	}
}

func (p *parser) list(end string) (list []node) {
	for !p.is(end) && p.tok.kind != kEOF {
		list = append(list, p.expression(0))
		if !p.accept(",") {
			break
		}
	}
	p.expect(end)
	return list
}

func (p *parser) operand() node {
	t := p.tok
	switch {
	case t.kind == kInt:
		p.advance()
		v, err := strconv.ParseInt(t.text, 10, 64)
		if err != nil {
			p.fail("%v", err)
		}
		return number{v}
	case t.kind == kString:
		p.advance()
		return text{t.text}
	case t.kind == kIdent:
		p.advance()
		return name{t}
	case p.accept("true"), p.accept("false"):
		return boolean{t.text == "true"}
	case p.accept("("):
		x := p.expression(0)
		p.expect(")")
		return x
	case p.accept("["):
		return array{p.list("]")}
	case p.accept("if"):
		p.expect("(")
		cond := p.expression(0)
		p.expect(")")
		n := ifExpr{cond: cond, then: p.block()}
		if p.accept("else") {
			if p.is("if") {
				n.els = &block{stmts: []node{p.operand()}}
			} else {
				n.els = p.block()
			}
		}
		return n
	case p.accept("fn"):
		f := function{}
		p.expect("(")
		for !p.is(")") && p.tok.kind != kEOF {
			f.params = append(f.params, p.ident())
			if !p.accept(",") {
				break
			}
		}
		p.expect(")")
		f.body = p.block()
		return f
	}
	p.fail("unexpected %v", t)
	return nil
}

// ---- values

type object interface{}

type null struct{}

type list struct{ elems []object }

type closure struct {
	fun function
	env *environment
}

type builtin func(args []object) object

type environment struct {
	vars  map[string]object
	outer *environment
}

func (e *environment) find(word string) *environment {
	for ; e != nil; e = e.outer {
		if _, ok := e.vars[word]; ok {
			return e
		}
	}
	return nil
}

func show(o object) string {
	switch o := o.(type) {
	case int64:
		return strconv.FormatInt(o, 10)
	case bool:
		return strconv.FormatBool(o)
	case string:
		return o
	case null:
		return "null"
	case *list:
		var parts []string
		for _, e := range o.elems {
			parts = append(parts, show(e))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case closure:
		return "fn(" + strings.Join(o.fun.params, ", ") + ")"
	case builtin:
		return "builtin"
	}
	return fmt.Sprintf("%v", o)
}

// ---- evaluation

type runError struct {
	line int
	msg  string
}

func (e runError) Error() string { return fmt.Sprintf("line %d: %s", e.line, e.msg) }

func fail(at token, format string, args ...interface{}) {
	panic(runError{at.line, fmt.Sprintf(format, args...)})
}

// returned carries a value out of nested blocks to the call.
type returned struct{ value object }

type machine struct {
	out   strings.Builder
	steps int
}

func truthy(o object) bool {
	switch o := o.(type) {
	case bool:
		return o
	case null:
		return false
	}
	return true
}

func (m *machine) block(b *block, env *environment) object {
	var last object = null{}
	for _, s := range b.stmts {
		last = m.eval(s, env)
		if _, ok := last.(returned); ok {
			return last
		}
	}
	return last
}

func (m *machine) eval(n node, env *environment) object {
	m.steps++
	switch n := n.(type) {
	case number:
		return n.value
	case boolean:
		return n.value
	case text:
		return n.value
	case name:
		if e := env.find(n.token.text); e != nil {
			return e.vars[n.token.text]
		}
		fail(n.token, "undefined: %s", n.token.text)
	case array:
		l := &list{}
		for _, e := range n.elems {
			l.elems = append(l.elems, m.eval(e, env))
		}
		return l
	case function:
		return closure{n, env}
	case prefix:
		return m.prefix(n, m.eval(n.x, env))
	case infix:
		return m.infix(n, env)
	case index:
		return *m.element(n, env)
	case call:
		var args []object
		fun := m.eval(n.fun, env)
		for _, a := range n.args {
			args = append(args, m.eval(a, env))
		}
		return m.apply(n.at, fun, args)
	case ifExpr:
		if truthy(m.eval(n.cond, env)) {
			return m.block(n.then, env)
		} else if n.els != nil {
			return m.block(n.els, env)
		}
		return null{}
	case while:
		for truthy(m.eval(n.cond, env)) {
			if r, ok := m.block(n.body, env).(returned); ok {
				return r
			}
		}
		return null{}
	case let:
		env.vars[n.name] = m.eval(n.x, env)
		return null{}
	case assign:
		m.assign(n, env)
		return null{}
	case ret:
		return returned{m.eval(n.x, env)}
	case *block:
		return m.block(n, env)
	}
	panic(fmt.Sprintf("unknown node %T", n))
}

func (m *machine) assign(n assign, env *environment) {
	value := m.eval(n.x, env)
	switch target := n.target.(type) {
	case name:
		e := env.find(target.token.text)
		if e == nil {
			fail(target.token, "undefined: %s", target.token.text)
		}
		e.vars[target.token.text] = value
	case index:
		*m.element(target, env) = value
	}
}

func (m *machine) element(n index, env *environment) *object {
	l, ok := m.eval(n.x, env).(*list)
	if !ok {
		fail(n.at, "only arrays have elements")
	}
	i, ok := m.eval(n.i, env).(int64)
	if !ok || i < 0 || i >= int64(len(l.elems)) {
		fail(n.at, "index %v out of range for length %d", i, len(l.elems))
	}
	return &l.elems[i]
}

func (m *machine) prefix(n prefix, x object) object {
	switch v, isInt := x.(int64); {
	case n.op.text == "!":
		return !truthy(x)
	case isInt:
		return -v
	}
	fail(n.op, "cannot negate %s", show(x))
	return nil
}

func (m *machine) infix(n infix, env *environment) object {
	x := m.eval(n.x, env)
	switch n.op.text {
	case "&&":
		if !truthy(x) {
			return false
		}
		return truthy(m.eval(n.y, env))
	case "||":
		if truthy(x) {
			return true
		}
		return truthy(m.eval(n.y, env))
	}
	y := m.eval(n.y, env)
	switch n.op.text {
	case "==":
		return x == y
	case "!=":
		return x != y
	}
	if a, ok := x.(string); ok {
		if b, ok := y.(string); ok && n.op.text == "+" {
			return a + b
		}
	}
	a, ok1 := x.(int64)
	b, ok2 := y.(int64)
	if !ok1 || !ok2 {
		fail(n.op, "operator %s does not apply to %s and %s", n.op.text, show(x), show(y))
	}
	switch n.op.text {
	case "+":
		return a + b
	case "-":
		return a - b
	case "*":
		return a * b
	case "/", "%":
		if b == 0 {
			fail(n.op, "division by zero")
		}
		if n.op.text == "/" {
			return a / b
		}
		return a % b
	case "<":
		return a < b
	case ">":
		return a > b
	case "<=":
		return a <= b
	}
	return a >= b
}

func (m *machine) apply(at token, fun object, args []object) object {
	switch f := fun.(type) {
	case builtin:
		return f(args)
	case closure:
		if len(args) != len(f.fun.params) {
			fail(at, "%s called with %d arguments", show(f), len(args))
		}
		env := &environment{make(map[string]object, len(args)), f.env}
		for i, p := range f.fun.params {
			env.vars[p] = args[i]
		}
		result := m.block(f.fun.body, env)
		if r, ok := result.(returned); ok {
			return r.value
		}
		return result
	}
	fail(at, "%s is not a function", show(fun))
	return nil
}

func (m *machine) globals() *environment {
	return &environment{vars: map[string]object{
		"print": builtin(func(args []object) object {
			for i, a := range args {
				if i > 0 {
					m.out.WriteByte(' ')
				}
				m.out.WriteString(show(a))
			}
			m.out.WriteByte('\n')
			return null{}
		}),
		"len": builtin(func(args []object) object {
			switch x := args[0].(type) {
			case string:
				return int64(len(x))
			case *list:
				return int64(len(x.elems))
			}
			return null{}
		}),
		"push": builtin(func(args []object) object {
			l := args[0].(*list)
			return &list{append(append([]object(nil), l.elems...), args[1:]...)}
		}),
		"str": builtin(func(args []object) object { return show(args[0]) }),
	}}
}

func run(src string) (out string, steps int, err error) {
	prog, err := parse(src)
	if err != nil {
		return "", 0, err
	}
	m := &machine{}
	defer func() {
		out, steps = m.out.String(), m.steps
		if r := recover(); r != nil {
			e, ok := r.(runError)
			if !ok {
				panic(r)
			}
			err = e
		}
	}()
	m.block(prog, m.globals())
	return
}

// ---- programs

var programs = []struct{ title, src string }{
	{"fibonacci", `
let fib = fn(n) { if (n < 2) { n } else { fib(n - 1) + fib(n - 2) } };
print("fib", fib(22));
`},
	{"ackermann", `
let ack = fn(m, n) {
  if (m == 0) { return n + 1 }
  if (n == 0) { return ack(m - 1, 1) }
  return ack(m - 1, ack(m, n - 1));
};
print(ack(2, 300), ack(3, 4));
`},
	{"closures", `
let counter = fn() { let n = 0; fn() { n = n + 1; n } };
let a = counter(); let b = counter();
a(); a();
print(a(), b(), counter);
let compose = fn(f, g) { fn(x) { g(f(x)) } };
print(compose(fn(x) { x * 2 }, fn(x) { x + 1 })(20));
`},
	{"map, filter, reduce", `
let reduce = fn(l, init, f) { let i = 0; let r = init; while (i < len(l)) { r = f(r, l[i]); i = i + 1; } return r; };
let map = fn(l, f) { reduce(l, [], fn(r, x) { push(r, f(x)) }) };
let filter = fn(l, f) { reduce(l, [], fn(r, x) { if (f(x)) { push(r, x) } else { r } }) };
let upto = fn(n) { let l = []; let i = 1; while (i <= n) { l = push(l, i); i = i + 1; } return l; };
print(map(filter(upto(20), fn(x) { x % 3 == 0 }), fn(x) { x * x }));
print("sum", reduce(upto(100), 0, fn(a, b) { a + b }));
`},
	{"queens", `
let safe = fn(rows, row) {
  let i = 0;
  while (i < len(rows)) {
    let d = len(rows) - i;
    if (rows[i] == row || rows[i] == row + d || rows[i] == row - d) { return false }
    i = i + 1;
  }
  return true;
};
let queens = fn(n, rows) {
  if (len(rows) == n) { return 1 }
  let count = 0; let row = 0;
  while (row < n) {
    if (safe(rows, row)) { count = count + queens(n, push(rows, row)) }
    row = row + 1;
  }
  return count;
};
print("queens", queens(6, []), queens(7, []));
`},
	{"bubble sort", `
let sort = fn(l) {
  let n = len(l);
  while (n > 1) {
    let i = 1;
    while (i < n) {
      if (l[i] < l[i - 1]) { let t = l[i]; l[i] = l[i - 1]; l[i - 1] = t; }
      i = i + 1;
    }
    n = n - 1;
  }
  return l;
};
print(sort([31, 4, 15, 9, 26, 5, 35, 89, 79, 3]));
`},
	{"an error at run time", "let f = fn(x) {\n  x / 0\n};\nprint(\"before\");\nf(1);"},
	{"a syntax error", "let x = (1 + ;"},
	{"an undefined name", "print(1);\nprint(nothing);"},
}

func main() {
	if len(os.Args) > 1 {
		for _, file := range os.Args[1:] {
			src, err := os.ReadFile(file)
			if err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
			out, _, err := run(string(src))
			fmt.Print(out)
			if err != nil {
				fmt.Fprintf(os.Stderr, "%s: %v\n", file, err)
				os.Exit(1)
			}
		}
		return
	}
	for _, p := range programs {
		out, steps, err := run(p.src)
		fmt.Printf("== %s (%d steps)\n%s", p.title, steps, out)
		if err != nil {
			fmt.Println("error:", err)
		}
	}
}
