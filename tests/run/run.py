#!/usr/bin/env python3
"""Runs Go programs through burrow and compares what they print with golden files.

A test is a file NAME.go beside NAME.out, or a folder with a go.mod beside FOLDER.out. Lines at the top of the (main) file say more:

    // args: a b c        arguments of the program
    // stdin: text\\n      what it reads
    // exit: 2            its exit status (0 unless given)
    // stderr: REGEX      something its standard error must contain (several lines: all of them)
    // env: NAME=VALUE    added to the environment
    // flags: -O0         build flags
    // level: O0 O2       only at these levels

NAME.out holds the standard output. Every test runs at each level asked for with --levels (default O2).
With --golden-from-go the golden files are written from what the installed Go toolchain prints; --compare-go compares with it instead.
"""
import argparse
import concurrent.futures
import os
import re
import shutil
import subprocess
import sys
import tempfile


class Test:
    def __init__(self, root, path):
        self.path = path
        self.name = os.path.relpath(path, root)
        self.is_dir = os.path.isdir(path)
        self.golden = (path if self.is_dir else path[:-3]) + ".out"
        self.args, self.stdin, self.exit, self.stderr, self.env, self.flags, self.levels = [], "", 0, [], {}, [], None
        main = os.path.join(path, "main.go") if self.is_dir else path
        with open(main, encoding="utf-8", errors="replace") as f:
            for line in f:
                if not line.startswith("//"):
                    break
                m = re.match(r"// (args|stdin|exit|stderr|env|flags|level): ?(.*)", line)
                if m:
                    self.directive(m.group(1), m.group(2).rstrip("\n"))

    def directive(self, key, value):
        if key == "args":
            self.args = value.split()
        elif key == "stdin":
            self.stdin = value.encode().decode("unicode_escape").encode("latin-1").decode("utf-8")
        elif key == "exit":
            self.exit = int(value)
        elif key == "stderr":
            self.stderr.append(value)
        elif key == "env":
            name, _, v = value.partition("=")
            self.env[name] = v
        elif key == "flags":
            self.flags = value.split()
        elif key == "level":
            self.levels = value.split()


def find_tests(root, pattern):
    tests = []
    for folder, dirs, files in os.walk(root):
        dirs.sort()
        for d in list(dirs):
            path = os.path.join(folder, d)
            if os.path.exists(os.path.join(path, "go.mod")):
                dirs.remove(d)
                tests.append(Test(root, path))
        for f in sorted(files):
            if f.endswith(".go"):
                tests.append(Test(root, os.path.join(folder, f)))
    return [t for t in tests if re.search(pattern, t.name)]


def build(tool, test, level, output):
    if tool == "go":
        command = ["go", "build", "-o", output] + ([] if test.is_dir else [os.path.basename(test.path)])
    else:
        command = [tool, "build", "-" + level, "-o", output] + test.flags + (["."] if test.is_dir else [os.path.basename(test.path)])
    cwd = test.path if test.is_dir else os.path.dirname(test.path)
    env = dict(os.environ, GO111MODULE="on" if test.is_dir else "auto", GOFLAGS="-mod=mod")
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, timeout=300)


def execute(program, test, timeout):
    env = dict(os.environ, **test.env)
    cwd = test.path if test.is_dir else os.path.dirname(test.path)
    return subprocess.run([program] + test.args, cwd=cwd, env=env, input=test.stdin.encode(), capture_output=True, timeout=timeout)


def first_difference(want, got):
    a, b = want.decode(errors="replace").split("\n"), got.decode(errors="replace").split("\n")
    for i in range(max(len(a), len(b))):
        x, y = a[i] if i < len(a) else "(end)", b[i] if i < len(b) else "(end)"
        if x != y:
            return f"line {i + 1}: want {x!r}\n{'':8}got  {y!r}"
    return "same lines, different bytes"


def check(test, result, want):
    problems = []
    if result.returncode != test.exit:
        problems.append(f"exit status {result.returncode}, want {test.exit}")
    if want is not None and result.stdout != want:
        problems.append("output differs: " + first_difference(want, result.stdout))
    err = result.stderr.decode(errors="replace")
    for pattern in test.stderr:
        if not re.search(pattern, err, re.M):
            problems.append(f"standard error does not match {pattern!r}")
    if problems:
        problems.append("standard error:\n" + err[-1500:])
    return problems


def run_one(options, test, level):
    with tempfile.TemporaryDirectory(prefix="burrow-run-") as tmp:
        program = os.path.join(tmp, "program")
        try:
            b = build(options.tool, test, level, program)
            if b.returncode != 0:
                return ["does not build: " + (b.stderr + b.stdout).decode(errors="replace")[:2000]]
            result = execute(program, test, options.timeout)
            if options.golden_from_go:
                with open(test.golden, "wb") as f:
                    f.write(result.stdout)
                return check(test, result, None)
            want = None
            if os.path.exists(test.golden):
                with open(test.golden, "rb") as f:
                    want = f.read()
            if want is None:
                return ["no golden file " + os.path.basename(test.golden)]
            return check(test, result, want)
        except subprocess.TimeoutExpired as e:
            return [f"took longer than {e.timeout:.0f} s"]


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--burrow", default="burrow")
    p.add_argument("--root", default=os.path.dirname(os.path.abspath(__file__)))
    p.add_argument("--levels", default="O2")
    p.add_argument("--jobs", type=int, default=os.cpu_count())
    p.add_argument("--timeout", type=float, default=60)
    p.add_argument("--golden-from-go", action="store_true")
    p.add_argument("--compare-go", action="store_true", help="run the programs with the Go toolchain against the golden files")
    p.add_argument("pattern", nargs="?", default="")
    options = p.parse_args()
    options.tool = "go" if options.golden_from_go or options.compare_go else os.path.abspath(options.burrow)
    if options.tool == "go" and not shutil.which("go"):
        print("skipped: no Go tree")
        return 0
    levels = ["-"] if options.tool == "go" else options.levels.split(",")
    todo = [(t, level) for t in find_tests(options.root, options.pattern) for level in levels if t.levels is None or level in t.levels or level == "-"]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = pool.map(lambda job: run_one(options, *job), todo)
        for (test, level), problems in zip(todo, results):
            if problems:
                failed += 1
                print(f"FAIL {test.name} -{level}")
                for problem in problems:
                    print("     " + problem.replace("\n", "\n     "))
                sys.stdout.flush()
    print(f"{len(todo) - failed} passed, {failed} failed")
    return 1 if failed or not todo else 0


if __name__ == "__main__":
    sys.exit(main())
