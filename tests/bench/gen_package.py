"""Makes a large Go package that looks like what people write: gen_package.write(folder, lines, seed).

The package is a sequence of units; each is one of the shapes below (a record with methods, a generic container, a state machine, a parser, an interface
with implementations, tables, worker goroutines ...) with names of its own and bodies whose statements and expressions are drawn at random. Units use
earlier ones, so that names are looked up across files. The same seed gives the same text.
"""
import os
import random

# What things are called; none is the name of a local variable in the shapes below.
WORDS = """account address agent alias amount angle batch block bound branch bucket buffer cache cell chain channel child class client cluster column
config counter cursor delta digest domain edge element engine entry event factor field filter frame graph group handle header input label
layer leaf length level line link lock loop mark mask match meter mode node note order owner packet page parent part patch path peer phase
piece pool port prefix probe proxy queue rank rate record region report root route rule sample scale scope screen seed segment shape shard
slice slot source span stage state stream table tag target task term tick trace tree unit user value vector version view width window zone""".split()

FILE_LINES = 2500


class Unit:
    """One unit's text and the random choices in it."""

    def __init__(self, rng, number, earlier):
        self.rng = rng
        self.k = number
        self.earlier = earlier          # the names of functions func(int) int of earlier units
        self.lines = []

    def word(self):
        return self.rng.choice(WORDS)

    def name(self):
        """An exported name that no other unit has."""
        return f"{self.word().title()}{self.word().title()}{self.k}"

    def some(self, n):
        return self.rng.sample(WORDS, n)

    def put(self, text):
        self.lines.extend(text.strip("\n").split("\n"))
        self.lines.append("")

    def expr(self, names, depth=2):
        """An int expression over the variables."""
        r = self.rng.random()
        if depth == 0 or r < 0.3:
            return self.rng.choice(names) if self.rng.random() < 0.7 else str(self.rng.randrange(1, 500))
        if r < 0.4 and self.earlier:
            return f"{self.rng.choice(self.earlier)}({self.expr(names, depth - 1)})"
        if r < 0.5:
            return f"({self.expr(names, depth - 1)} {self.rng.choice('+-*')} {self.expr(names, depth - 1)})"
        if r < 0.6:
            return f"{self.expr(names, depth - 1)} {self.rng.choice(['%', '/'])} {self.rng.randrange(2, 64)}"
        if r < 0.7:
            return f"{self.expr(names, depth - 1)} {self.rng.choice(['<<', '>>'])} {self.rng.randrange(1, 8)}"
        return f"{self.expr(names, depth - 1)} {self.rng.choice(['+', '-', '&', '|', '^'])} {self.expr(names, depth - 1)}"

    def cond(self, names):
        c = f"{self.expr(names, 1)} {self.rng.choice(['<', '>', '==', '!=', '<=', '>='])} {self.expr(names, 1)}"
        if self.rng.random() < 0.3:
            c += f" {self.rng.choice(['&&', '||'])} {self.rng.choice(names)} != {self.rng.randrange(100)}"
        return c

    def body(self, names, depth, n):
        """n statements over the int variables in names, indented."""
        tab, out = "\t" * depth, []
        for _ in range(n):
            r, v = self.rng.random(), self.rng.choice(names)
            if r < 0.35:
                out.append(f"{tab}{v} {self.rng.choice(['=', '+=', '-=', '^='])} {self.expr(names)}")
            elif r < 0.45:
                out.append(f"{tab}{v}++")
            elif r < 0.65 and depth < 4:
                out.append(f"{tab}if {self.cond(names)} {{")
                out += self.body(names, depth + 1, self.rng.randrange(1, 3))
                if self.rng.random() < 0.3:
                    out.append(f"{tab}}} else {{")
                    out += self.body(names, depth + 1, self.rng.randrange(1, 3))
                out.append(f"{tab}}}")
            elif r < 0.75 and depth < 4:
                i = self.rng.choice("ijk") + str(depth)
                out.append(f"{tab}for {i} := {self.rng.choice(['range ' + self.expr(names, 1), f'0; {i} < {v}; {i}++'])} {{")
                out += [f"{tab}\t{v} += {i}"] + self.body(names + [i], depth + 1, self.rng.randrange(1, 3)) + [f"{tab}}}"]
            elif r < 0.85:
                t = f"{self.word()}{len(names)}{depth}{len(out)}"
                out.append(f"{tab}{t} := {self.expr(names)}")
                names = names + [t]
                out.append(f"{tab}{v} += {t}")
            elif r < 0.92 and depth < 4:
                out.append(f"{tab}switch {self.expr(names, 1)} {{")
                for c in self.rng.sample(range(100), 3):
                    out.append(f"{tab}case {c}:")
                    out += self.body(names, depth + 1, 1)
                out += [f"{tab}default:"] + self.body(names, depth + 1, 1) + [f"{tab}}}"]
            else:
                out.append(f"{tab}{v} = min({self.expr(names, 1)}, {self.expr(names, 1)}, {self.rng.randrange(1000)})")
        return out

    # ---- shapes

    def function(self):
        f, (a, b, c) = self.name(), self.some(3)
        body = "\n".join(self.body([a, b, c], 1, self.rng.randrange(4, 12)))
        self.put(f"""
// {f} computes the {a} of a {b} and its {c}.
func {f}({a} int) int {{
	{b}, {c} := {self.rng.randrange(1000)}, {a}
{body}
	return {a} + {b} - {c}
}}""")
        self.earlier.append(f)

    def record(self):
        t, fields = self.name(), self.some(5)
        f = [x.title() for x in fields]
        self.put(f"""
// A {t} holds what is known about one {fields[0]}.
type {t} struct {{
	{f[0]}, {f[1]} int
	{f[2]} string        `json:"{fields[2]},omitempty"`
	{f[3]} []string
	{f[4]} map[string]int
	next *{t}
}}

// New{t} makes one with its {fields[2]}.
func New{t}({fields[2]} string) *{t} {{
	return &{t}{{{f[2]}: {fields[2]}, {f[4]}: make(map[string]int), {f[3]}: []string{{{fields[2]}, "{self.word()}"}}}}
}}

func (r *{t}) String() string {{
	if r == nil {{
		return "<nil>"
	}}
	return fmt.Sprintf("%s{{%d, %d, %v}}", r.{f[2]}, r.{f[0]}, r.{f[1]}, r.{f[3]})
}}

// Add counts another name, and keeps it if it is new.
func (r *{t}) Add(name string, n int) error {{
	if name == "" || n < 0 {{
		return fmt.Errorf("{t}: invalid %q (%d)", name, n)
	}}
	if old, ok := r.{f[4]}[name]; ok {{
		r.{f[4]}[name] = old + n
		return nil
	}}
	r.{f[4]}[name] = n
	r.{f[3]} = append(r.{f[3]}, name)
	for next := r.next; next != nil; next = next.next {{
		if err := next.Add(strings.ToUpper(name), n-1); err != nil {{
			return fmt.Errorf("in %s: %w", next.{f[2]}, err)
		}}
	}}
	return nil
}}

func (r {t}) Score() int {{
	{fields[0]}, {fields[1]} := r.{f[0]}, r.{f[1]}
	for _, v := range r.{f[4]} {{
		{fields[0]} += v
	}}
""" + "\n".join(self.body([fields[0], fields[1]], 1, 4)) + f"""
	return {fields[0]} * {fields[1]}
}}""")

    def enumeration(self):
        t = self.name()
        names = [f"{t}{w.title()}" for w in self.some(8)]
        rest = "\n".join("\t" + n for n in names[1:])
        cases = "\n".join(f"\tcase {n}:\n\t\treturn \"{n.lower()}\"" for n in names)
        self.put(f"""
// {t} is one of the states of a {self.word()}.
type {t} uint8

const (
	{names[0]} {t} = iota
{rest}
	num{t}
)

func (s {t}) String() string {{
	switch s {{
{cases}
	}}
	return fmt.Sprintf("{t}(%d)", uint8(s))
}}

// Valid reports whether s is one of the constants.
func (s {t}) Valid() bool {{ return s < num{t} && 1<<s&(1<<{names[1]}|1<<{names[2]}) != 0 }}

var _{t}Costs = [num{t}]float64{{{", ".join(f"{n}: {self.rng.randrange(1, 999) / 8}" for n in names)}}}""")

    def container(self):
        t, (w,) = self.name(), self.some(1)
        self.put(f"""
// {t} keeps the values of each {w} in order.
type {t}[K comparable, V any] struct {{
	index map[K]int
	keys  []K
	items []V
}}

func New{t}[K comparable, V any](n int) *{t}[K, V] {{
	return &{t}[K, V]{{index: make(map[K]int, n), items: make([]V, 0, n)}}
}}

func (c *{t}[K, V]) Put(key K, v V) (old V, replaced bool) {{
	if i, ok := c.index[key]; ok {{
		old, c.items[i] = c.items[i], v
		return old, true
	}}
	c.index[key] = len(c.items)
	c.keys = append(c.keys, key)
	c.items = append(c.items, v)
	return
}}

func (c *{t}[K, V]) Get(key K) (v V, ok bool) {{
	i, ok := c.index[key]
	if ok {{
		v = c.items[i]
	}}
	return v, ok
}}

// All yields the pairs in the order of insertion.
func (c *{t}[K, V]) All() func(yield func(K, V) bool) {{
	return func(yield func(K, V) bool) {{
		for i, key := range c.keys {{
			if !yield(key, c.items[i]) {{
				return
			}}
		}}
	}}
}}

func use{t}({w} int) int {{
	c := New{t}[string, int]({self.rng.randrange(100)})
	for i := range {w} {{
		c.Put(fmt.Sprint("{w}", i%{self.rng.randrange(2, 20)}), i*i)
	}}
	total := 0
	for k, v := range c.All() {{
		total += len(k) + v
	}}
	return total
}}""")
        self.earlier.append(f"use{t}")

    def generic_functions(self):
        t, (a, b) = self.name(), self.some(2)
        self.put(f"""
type number{self.k} interface {{
	~int | ~int32 | ~int64 | ~float32 | ~float64
}}

// Map{t} applies f to each {a}.
func Map{t}[T, U any]({a} []T, f func(T) U) []U {{
	result := make([]U, 0, len({a}))
	for _, x := range {a} {{
		result = append(result, f(x))
	}}
	return result
}}

func Fold{t}[T any, A number{self.k}](list []T, start A, f func(A, T) A) A {{
	for _, x := range list {{
		start = f(start, x)
	}}
	return start
}}

func {t}({a} int) int {{
	{b} := []int{{{", ".join(str(self.rng.randrange(1000)) for _ in range(10))}}}
	halves := Map{t}({b}, func(x int) float64 {{ return float64(x) / 2 }})
	names := Map{t}(halves, func(x float64) string {{ return strings.Repeat("x", int(x)+{a}) }})
	return Fold{t}(names, 0, func(n int, s string) int {{
		n += len(s)
""" + "\n".join(self.body(["n", a], 2, 3)) + f"""
		return n
	}})
}}""")
        self.earlier.append(t)

    def shapes(self):
        t, kinds = self.name(), [x.title() for x in self.some(3)]
        for i, k in enumerate(kinds):
            self.put(f"""
type {t}{k} struct {{
	x, y   float64
	{"name string" if i else "radius float64"}
}}

func (s {"*" if i == 2 else ""}{t}{k}) Area() float64 {{ return s.x * s.y * {self.rng.randrange(1, 50) / 4} }}
func (s {"*" if i == 2 else ""}{t}{k}) Move(dx, dy float64) {t} {{
	s.x, s.y = s.x+dx, s.y+dy
	return s
}}""")
        self.put(f"""
// {t} is anything with an area.
type {t} interface {{
	Area() float64
	Move(dx, dy float64) {t}
}}

var _ {t} = (*{t}{kinds[2]})(nil)

func describe{t}(s {t}) (text string) {{
	switch s := s.(type) {{
	case {t}{kinds[0]}:
		text = fmt.Sprintf("circle of %g", s.radius)
	case {t}{kinds[1]}:
		text = "named " + s.name
	case *{t}{kinds[2]}:
		if s != nil && s.name != "" {{
			text = s.name
		}}
	case nil:
		return "nothing"
	default:
		text = fmt.Sprintf("%T with area %.2f", s, s.Area())
	}}
	return text
}}

func total{t}(list ...{t}) (sum float64) {{
	for i, s := range list {{
		if s == nil {{
			continue
		}}
		sum += s.Move(float64(i), 1).Area()
	}}
	return
}}""")

    def scanner(self):
        t, (w, v) = self.name(), self.some(2)
        self.put(f"""
// {t} splits the text of a {w} into words and numbers.
type {t} struct {{
	text string
	pos  int
	errs []error
}}

func (s *{t}) next() (kind rune, token string) {{
	for s.pos < len(s.text) && (s.text[s.pos] == ' ' || s.text[s.pos] == '\\t') {{
		s.pos++
	}}
	start := s.pos
	if start >= len(s.text) {{
		return 0, ""
	}}
	switch c := s.text[start]; {{
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c == '_':
		for s.pos < len(s.text) && s.text[s.pos] != ' ' && s.text[s.pos]|0x20 >= 'a' {{
			s.pos++
		}}
		return 'w', s.text[start:s.pos]
	case '0' <= c && c <= '9':
		for ; s.pos < len(s.text); s.pos++ {{
			if d := s.text[s.pos]; d < '0' || d > '9' {{
				break
			}}
		}}
		return 'n', s.text[start:s.pos]
	default:
		s.pos++
		s.errs = append(s.errs, fmt.Errorf("%d: unexpected %q in {w}", start, c))
		return rune(c), s.text[start:s.pos]
	}}
}}

func Parse{t}(text string) ({w} []string, {v} int, err error) {{
	s := &{t}{{text: strings.TrimSpace(text)}}
	for {{
		kind, token := s.next()
		if kind == 0 {{
			break
		}}
		if kind == 'n' {{
			for i := 0; i < len(token); i++ {{
				{v} = {v}*10 + int(token[i]-'0')
			}}
			continue
		}}
		{w} = append({w}, token)
	}}
	if len(s.errs) > 0 {{
		err = s.errs[0]
	}}
	return {w}, {v}, err
}}""")

    def tree(self):
        t, (w,) = self.name(), self.some(1)
        self.put(f"""
type {t} struct {{
	left, right *{t}
	{w}         int
	height      int
}}

// insert returns the tree with one {w} more.
func (n *{t}) insert({w} int) *{t} {{
	switch {{
	case n == nil:
		return &{t}{{{w}: {w}, height: 1}}
	case {w} < n.{w}:
		n.left = n.left.insert({w})
	case {w} > n.{w}:
		n.right = n.right.insert({w})
	default:
		return n
	}}
	n.height = 1 + max(n.left.depth(), n.right.depth())
	if n.left.depth() > n.right.depth()+1 {{
		top := n.left
		n.left, top.right = top.right, n
		return top
	}}
	return n
}}

func (n *{t}) depth() int {{
	if n == nil {{
		return 0
	}}
	return n.height
}}

// Walk calls f for each {w} in order until it returns false.
func (n *{t}) Walk(f func(int) bool) bool {{
	return n == nil || n.left.Walk(f) && f(n.{w}) && n.right.Walk(f)
}}

func sum{t}(count int) int {{
	var root *{t}
	for i := 0; i < count; i++ {{
		root = root.insert({self.expr(["i", "count"])})
	}}
	sum := 0
	root.Walk(func(v int) bool {{
		sum += v
		return sum < {self.rng.randrange(1000, 100000)}
	}})
	return sum
}}""")
        self.earlier.append(f"sum{t}")

    def table(self):
        t = self.name()
        rows = "\n".join(f'\t{{"{self.word()}_{self.word()}", {self.rng.randrange(-500, 500)}, {self.rng.random():.4f}, '
                         f'[]string{{"{self.word()}", "{self.word()}"}}, {self.rng.choice(["true", "false"])}}},' for _ in range(self.rng.randrange(8, 25)))
        self.put(f"""
var table{t} = []struct {{
	name   string
	offset int
	weight float64
	tags   []string
	on     bool
}}{{
{rows}
}}

// {t} looks a name up.
func {t}(name string) (offset int, weight float64, err error) {{
	for i := range table{t} {{
		row := &table{t}[i]
		if row.on && strings.EqualFold(row.name, name) || strings.HasPrefix(name, row.tags[0]) {{
			return row.offset, row.weight, nil
		}}
	}}
	return 0, 0, fmt.Errorf("no %s in the table", name)
}}""")

    def workers(self):
        t, (w,) = self.name(), self.some(1)
        self.put(f"""
type job{t} struct {{
	id    int
	{w}   []byte
	reply chan<- int
}}

// {t} spreads work over goroutines and adds the results up.
func {t}(n int) (sum int) {{
	jobs, results, done := make(chan job{t}), make(chan int, n), make(chan struct{{}})
	defer close(done)
	for w := 0; w < {self.rng.randrange(2, 9)}; w++ {{
		go func(worker int) {{
			for {{
				select {{
				case j, ok := <-jobs:
					if !ok {{
						return
					}}
					x := worker
					for _, b := range j.{w} {{
						x = x*31 + int(b)
					}}
					j.reply <- x
				case <-done:
					return
				}}
			}}
		}}(w)
	}}
	for i := range n {{
		jobs <- job{t}{{id: i, {w}: []byte(fmt.Sprintf("%0*d", i%7, i)), reply: results}}
	}}
	close(jobs)
	for i := 0; i < n; i++ {{
		sum += <-results
	}}
	return sum
}}""")

    def matrix(self):
        t, n = self.name(), self.rng.randrange(3, 9)
        self.put(f"""
const size{t} = {n}

// {t} is a square matrix.
type {t} [size{t}][size{t}]float64

func (a *{t}) Mul(b *{t}) *{t} {{
	var c {t}
	for i := 0; i < size{t}; i++ {{
		for j := 0; j < size{t}; j++ {{
			for k := range b {{
				c[i][j] += a[i][k] * b[k][j]
			}}
		}}
	}}
	return &c
}}

func (a {t}) Trace() (sum float64) {{
	for i, row := range a {{
		sum += row[i] * 0.5e-1
	}}
	return sum + float64(len(a)*size{t}<<2)/1e3
}}

func Identity{t}() (m {t}) {{
	for i := range m {{
		m[i][i] = 1
	}}
	return m
}}""")

    def words(self):
        t, (a, b) = self.name(), self.some(2)
        self.put(f"""
// {t} counts the words of a {a} and joins the frequent ones.
func {t}({a} string, limit int) string {{
	counts := map[string]int{{}}
	for _, word := range strings.Fields({a}) {{
		word = strings.ToLower(strings.Trim(word, ".,;:!?"))
		counts[word]++
	}}
	type pair struct {{
		word string
		n    int
	}}
	var {b} []pair
	for word, n := range counts {{
		if n >= limit {{
			{b} = append({b}, pair{{word, n}})
		}}
	}}
	less := func(i, j int) bool {{
		if {b}[i].n != {b}[j].n {{
			return {b}[i].n > {b}[j].n
		}}
		return {b}[i].word < {b}[j].word
	}}
	for i := 1; i < len({b}); i++ {{
		for j := i; j > 0 && less(j, j-1); j-- {{
			{b}[j], {b}[j-1] = {b}[j-1], {b}[j]
		}}
	}}
	var out strings.Builder
	for i, p := range {b} {{
		if i > 0 {{
			out.WriteString(", ")
		}}
		fmt.Fprintf(&out, "%s=%d", p.word, p.n)
	}}
	return out.String()
}}""")


SHAPES = [(Unit.function, 9), (Unit.record, 5), (Unit.enumeration, 3), (Unit.container, 2), (Unit.generic_functions, 2), (Unit.shapes, 3), (Unit.scanner, 2),
          (Unit.tree, 2), (Unit.table, 2), (Unit.workers, 1), (Unit.matrix, 1), (Unit.words, 2)]


def write(folder, lines, seed):
    """Writes a package main of at least so many lines, in files of about FILE_LINES; returns the number of lines."""
    rng, earlier = random.Random(seed), []
    weights, shapes = [w for _, w in SHAPES], [s for s, _ in SHAPES]
    total = number = 0
    for file in range(10 ** 6):
        text = ["// Package main is made by gen_package.py.", "package main", "", "import (", '\t"fmt"', '\t"strings"', ")", "",
                f"var _, _ = fmt.Sprint, strings.Join // file {file}", ""]
        if file == 0:
            text += ["func main() {}", ""]
        while len(text) < FILE_LINES and total + len(text) < lines:
            unit = Unit(rng, number, earlier)
            rng.choices(shapes, weights)[0](unit)
            text += unit.lines
            number += 1
            del earlier[:-200]
        with open(os.path.join(folder, f"file{file:04}.go"), "w", encoding="utf-8") as f:
            f.write("\n".join(text) + "\n")
        total += len(text)
        if total >= lines:
            return total
