#!/usr/bin/env python3
"""Programs made to hurt a compiler: very deep, very long, very large, broken. Each must end soon, with errors or without, and never by a crash.

    python3 tests/fuzz/hostile.py --burrow build/bin/burrow [pattern]

A program passes if the compiler ends within the limits of time and memory with status 0 or 1 and says nothing of internal errors, LLVM or memory.
"""
import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile
import time

SECONDS, MEMORY = 60, 3 << 30
DEEP = 100_000


def func(body):
    return "package p\n\nfunc f(x int, s []int, m map[int]int) {\n" + body + "\n}\n"


def nested(before, inside, after, n=DEEP):
    return before * n + inside + after * n


def doubling(n):
    """A type that is twice as large as the one before, n times; and a generic function that doubles its type argument."""
    types = "".join(f"type T{i} struct{{ a, b T{i - 1} }}\n" for i in range(1, n))
    return "package p\n\ntype T0 struct{ x int }\n" + types + f"var v T{n - 1}\n"


def instances(n):
    funcs = "".join(f"func F{i}[T any](x T) {{ F{i + 1}([2]T{{}}); F{i + 1}(&x) }}\n" for i in range(n))
    return f"package p\n\n{funcs}func F{n}[T any](x T) {{}}\nfunc g() {{ F0(1) }}\n"


PROGRAMS = {
    "parentheses": func("_ = " + nested("(", "x", ")")),
    "parentheses_open": func("_ = " + "(" * DEEP),
    "brackets_open": func("_ = " + "[" * DEEP),
    "braces_open": func("{" * DEEP),
    "blocks": func(nested("{", "", "}")),
    "unary": func("_ = " + "-" * DEEP + "x"),
    "not": func("_ = " + "!" * DEEP + "true"),
    "arrows": func("_ = " + "<-" * DEEP + "x"),
    "sum": func("_ = " + "+".join(["x"] * DEEP)),
    "constant_sum": func("_ = " + "+".join(["1"] * DEEP)),
    "string_sum": func("_ = " + "+".join(['"a"'] * DEEP)),
    "calls": func("_ = " + nested("g(", "x", ")") + "\n}\nfunc g(x int) int { return x"),
    "selectors": func("_ = x" + ".x" * DEEP),
    "indices": func("_ = s" + "[0]" * DEEP),
    "pointers": "package p\n\nvar x " + "*" * DEEP + "int\n",
    "slices": "package p\n\nvar x " + "[]" * DEEP + "int\n",
    "arrays": "package p\n\nvar x " + "[2]" * DEEP + "int\n",
    "maps": "package p\n\nvar x " + "map[int]" * DEEP + "int\n",
    "channels": "package p\n\nvar x " + "chan " * DEEP + "int\n",
    "receive_channels": "package p\n\nvar x " + "<-chan " * DEEP + "int\n",
    "functions": "package p\n\nvar x " + "func(" * DEEP + ")" * DEEP + "\n",
    "results": "package p\n\nvar x " + "func() " * DEEP + "\n",
    "structs": "package p\n\nvar x " + nested("struct { a ", "int", " }") + "\n",
    "interfaces": "package p\n\nvar x " + nested("interface { a() ", "int", " }") + "\n",
    "literals": "package p\n\nvar x = " + nested("[]any{", "1", "}") + "\n",
    "type_arguments": "package p\n\ntype T[P any] struct{}\nvar x " + nested("T[", "int", "]") + "\n",
    "type_arguments_500": "package p\n\ntype T[P any] struct{ p *P }\nvar x " + nested("T[", "int", "]", 500) + "\n",
    "else_if": func("if x == 0 {\n}" + "".join(f" else if x == {i} {{\n}}" for i in range(1, DEEP))),
    "ifs": func(nested("if x > 0 {\n", "", "}\n")),
    "fors": func(nested("for {\n", "", "}\n", 5000)),
    "switches": func(nested("switch {\ncase true:\n", "", "}\n", 5000)),
    "closures": func(nested("func() {\n", "", "}()\n", 3000)),
    "closures_deep": func(nested("func() {\n", "", "}()\n")),
    "labels": func("".join(f"L{i}: for {{ break L{i} }}\n" for i in range(20000))),
    "statements": func("x++\n" * DEEP),
    "assignments": func("\n".join(f"v{i} := x + {i}; _ = v{i}" for i in range(20000))),
    "cases": func("switch x {\n" + "".join(f"case {i}:\n" for i in range(DEEP)) + "}"),
    "elements": "package p\n\nvar x = []int{" + "1," * DEEP + "}\n",
    "map_elements": "package p\n\nvar x = map[int]string{" + "".join(f'{i}: "a",' for i in range(DEEP)) + "}\n",
    "keys_computed": "package p\n\nfunc f(i int) map[int]int { return map[int]int{" + "".join(f"i + {i}: i," for i in range(3000)) + "} }\n",
    "parameters": "package p\n\nfunc f(" + ", ".join(f"a{i} int" for i in range(20000)) + ") {}\n",
    "many_results": "package p\n\nfunc f() (" + ", ".join(["int"] * 20000) + ") { panic(0) }\n",
    "fields": "package p\n\ntype T struct {\n" + "\n".join(f"a{i} int" for i in range(50000)) + "\n}\nvar x, y T\nvar b = x == y\n",
    "functions_many": "package p\n\n" + "\n".join(f"func f{i}() {{}}" for i in range(20000)) + "\n",
    "errors_many": func("undefined()\n" * DEEP),
    "syntax_errors_many": func(") (\n" * DEEP),
    "shift_huge": "package p\n\nconst x = 1 << 100000000\n",
    "shift_huger": "package p\n\nconst x = 1 << 1000000000000000000000\n",
    "shift_twice": "package p\n\nconst x = 1 << 500 << 500\nconst y = x >> 100000000\n",
    "shift_of_value": func("_ = x << 1000000000000\n_ = 1 << -1\n_ = x >> 18446744073709551615"),
    "squares": "package p\n\nconst (\n\tc0 = 7\n" + "".join(f"\tc{i} = c{i - 1} * c{i - 1}\n" for i in range(1, 40)) + ")\n",
    "string_doubling": 'package p\n\nconst (\n\tc0 = "12345678"\n' + "".join(f"\tc{i} = c{i - 1} + c{i - 1}\n" for i in range(1, 40)) + ")\n",
    "float_powers": "package p\n\nconst (\n\tc0 = 1e4000\n" + "".join(f"\tc{i} = c{i - 1} * c{i - 1}\n" for i in range(1, 60)) + ")\n",
    "exponent_huge": "package p\n\nconst x = 1e1000000000\nconst y = 1e-1000000000\nvar z = 0x1p1000000000\n",
    "exponent_huger": "package p\n\nvar x = 1e99999999999999999999\nconst y = 1e999999999 / 1e-999999999\n",
    "rational": "package p\n\nconst (\n\tc0 = 1.0 / 3\n" + "".join(f"\tc{i} = c{i - 1} / 7 + 1.1\n" for i in range(1, 3000)) + ")\nvar x = c2999\n",
    "number_long": "package p\n\nvar x = " + "9" * 1_000_000 + "\n",
    "number_long_float": "package p\n\nvar x = 0." + "9" * 1_000_000 + "\n",
    "array_enormous": "package p\n\nvar x [1 << 60]int\n",
    "array_over": "package p\n\nvar x [1 << 62][1 << 62]int\n",
    "array_large": "package p\n\nvar x [1 << 40]byte\nfunc f() { var y [1 << 40]byte; _ = y[1]; x = y }\n",
    "array_local": "package p\n\nfunc f() byte { var y [1 << 31]byte; return y[len(y)-1] }\n",
    "array_value": "package p\n\nfunc f(x [1 << 28]int) [1 << 28]int { return x }\n",
    "array_compared": "package p\n\nfunc f(x, y *[1 << 30]string) bool { return *x == *y }\n",
    "array_literal": "package p\n\nvar x = [...]int{1 << 40: 1}\n",
    "array_pointers": "package p\n\nvar x any = [1 << 30]*int{}\n",
    "array_of_arrays": "package p\n\nvar x [1000][1000][1000][1000]int\nfunc f() { for _, y := range x { _ = y } }\n",
    "make_large": "package p\n\nvar x = make([]int, 1<<62)\nvar y = make([]int, 1 << 40)\n",
    "struct_doubling": doubling(28),
    "struct_doubling_over": doubling(80),
    "identifier_long": "package p\n\nvar " + "a" * 5_000_000 + " int\n",
    "string_long": 'package p\n\nvar x = "' + "a" * 5_000_000 + '"\n',
    "raw_string_long": "package p\n\nvar x = `" + "a\n" * 2_000_000 + "`\n",
    "comment_long": "package p\n\n/*" + "a\n" * 2_000_000 + "*/\n",
    "line_long": "package p; " + "var _ int; " * 200_000 + "\n",
    "lines_many": "package p\n" + "\n" * 3_000_000 + "var x int\n",
    "nul": "package p\n\nvar x\0 = \"\0\" // \0\n",
    "nuls": "\0" * 100_000,
    "bom": "\ufeffpackage p\n\nvar x int\n",
    "bom_inside": "package p\n\nvar \ufeffx = \"\ufeff\"\n",
    "bytes": bytes(range(256)) * 2000,
    "invalid_utf8": b"package p\n\nvar x = \"\xff\xfe\xc0\x80\xed\xa0\x80\" // \xf4\x90\x80\x80\nvar \xe9 int\n",
    "empty": "",
    "no_newline": "package p",
    "string_open": 'package p\n\nvar x = "abc',
    "string_escape_open": 'package p\n\nvar x = "abc\\',
    "raw_open": "package p\n\nvar x = `abc",
    "rune_open": "package p\n\nvar x = '",
    "comment_open": "package p /* abc",
    "escapes_bad": 'package p\n\nvar x = "' + "\\q" * 50_000 + '"\n',
    "type_self": "package p\n\ntype T T\ntype A = A\ntype S struct{ S }\ntype I interface{ I }\ntype M map[M]M\ntype F func(F) F\ntype P *P\ntype Q []Q\ntype R [len(R{})]int\n",
    "type_chain": "package p\n\n" + "".join(f"type T{i} T{i + 1}\n" for i in range(20000)) + "type T20000 int\n",
    "alias_chain": "package p\n\n" + "".join(f"type T{i} = T{i + 1}\n" for i in range(20000)) + "type T20000 = int\nvar x T0\n",
    "const_chain": "package p\n\n" + "".join(f"const c{i} = c{i + 1}\n" for i in range(20000)) + "const c20000 = 1\n",
    "var_chain": "package p\n\n" + "".join(f"var v{i} = v{i + 1}\n" for i in range(20000)) + "var v20000 = 1\n",
    "func_chain": "package p\n\n" + "".join(f"func f{i}() {{ f{i + 1}() }}\n" for i in range(20000)) + "func f20000() { f0() }\nvar x = func() int { f0(); return 1 }()\n",
    "var_cycle": "package p\n\n" + "".join(f"var v{i} = v{i + 1}\n" for i in range(5000)) + "var v5000 = v0\n",
    "embedding_chain": "package p\n\ntype T0 struct{ x int }\n" + "".join(f"type T{i} struct{{ T{i - 1} }}\n" for i in range(1, 2000)) + "var v T1999\nvar y = v.x\n",
    "embedding_diamonds": "package p\n\ntype T0 struct{ x int }\n" + "".join(
        f"type A{i} struct{{ T{i - 1} }}\ntype B{i} struct{{ T{i - 1} }}\ntype T{i} struct{{ A{i}; B{i} }}\n" for i in range(1, 22)) + "var v *T21\nvar y = v.x\n",
    "interface_diamonds": "package p\n\ntype I0 interface{ m() }\n" + "".join(
        f"type A{i} interface{{ I{i - 1}; a{i}() }}\ntype B{i} interface{{ I{i - 1}; b{i}() }}\ntype I{i} interface{{ A{i}; B{i} }}\n" for i in range(1, 60)) + "var v I59\n",
    "unions": "package p\n\ntype C interface { " + " | ".join(f"[{i}]int" for i in range(2000)) + " }\nfunc f[T C](x T) {}\nvar _ = f[[7]int]\n",
    "instances_forever": "package p\n\nfunc f[T any](x T) { f(&x) }\nfunc g() { f(1) }\n",
    "instances_forever_types": "package p\n\ntype T[P any] struct{ f *T[*P] }\nvar x T[int]\n",
    "instances_forever_methods": "package p\n\ntype T[P any] struct{}\nfunc (t T[P]) m() { var u T[[]P]; u.m() }\nfunc g() { var t T[int]; t.m() }\n",
    "instances_doubling": instances(12),
    "instances_doubling_far": instances(25),
    "constraint_self": "package p\n\ntype C[T C[T]] interface{ m(T) }\nfunc f[T C[T]](x T) { x.m(x) }\ntype X int\nfunc (X) m(X) {}\nvar _ = f[X]\nfunc g[T T]() {}\nfunc h[P *Q, Q *P]() {}\n",
    "inference": "package p\n\nfunc f[A, B, C any](a func(A) B, b func(B) C, c func(C) A) {}\nfunc id[T any](x T) T { return x }\nfunc g() { f(id, id, id); f(id[int], id, id) }\n",
    "type_recursion_wide": "package p\n\n" + "".join(f"type T{i} struct {{ {'; '.join(f'f{k} *T{k}' for k in range(200))} }}\n" for i in range(200)),
    "comparison_recursive": "package p\n\ntype A struct{ p *A; f func(A) A; c chan A }\nvar x, y struct{ p *A }\nvar b = x == y\nvar c = any(x) == any(y)\n",
    "imports_many": "package p\n\n" + "import _ \"fmt\"\n" * 20000,
    "directives": "//go:build " + "!" * 50_000 + "linux\n\npackage p\n",
    "directives_nested": "//go:build " + "(" * 50_000 + "linux" + ")" * 50_000 + "\n\npackage p\n",
    "line_directives": "package p\n" + "//line x.go:99999999999999999999\n//line :0\n//line a:1:1\nvar _ = y\n" * 3000,
}


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(burrow, name, program, folder):
    path = os.path.join(folder, name + ".go")
    with open(path, "wb") as f:
        f.write(program if isinstance(program, bytes) else program.encode())
    start = time.monotonic()
    try:
        r = subprocess.run([burrow, "build", "-c", "-o", os.path.join(folder, "out.o"), path], capture_output=True, preexec_fn=limits, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return "runs for ever"
    seconds, text = time.monotonic() - start, r.stderr.decode(errors="replace")
    if r.returncode not in (0, 1):
        return f"status {r.returncode}: {text[:300]}"
    if re.search(r"internal compiler error|LLVM|^warning: |out of memory|Stack dump|killed by", text, re.M):
        return text[:300]
    usage = f"{seconds:.1f} s" if seconds > 2 else ""
    return ("", f"{usage} {text.splitlines()[0][:100] if text else 'compiled'}")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--burrow", required=True)
    p.add_argument("-v", action="store_true", help="also what was said about those that pass")
    p.add_argument("pattern", nargs="?", default="")
    o = p.parse_args()
    failed = done = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, program in PROGRAMS.items():
            if not re.search(o.pattern, name):
                continue
            done += 1
            result = run(o.burrow, name, program, folder)
            if isinstance(result, str):
                failed += 1
                print(f"FAIL {name}: {result}", flush=True)
            elif o.v:
                print(f"{name}: {result[1]}", flush=True)
    print(f"{done - failed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
