#!/usr/bin/env python3
"""Runs the test/ directory of an installed Go tree through burrow.

    run.py --burrow build/bin/burrow                      the tests of passing.txt; fails if one of them fails
    run.py --burrow build/bin/burrow --all [pattern]      all tests (whose names match), and a table of them
    run.py ... --all --update                             and writes what passes to passing.txt

An error check passes fully if its wording matches, too; one that only has its errors on the right lines stands in passing.txt as "name lines".
Tests of gc's internals are left out: exclusions.txt gives a reason for each.
"""
import argparse
import concurrent.futures
import os
import resource
import shutil
import subprocess
import sys
import tempfile

import suite
from kinds import CARRY_OUT, Failure, Job

HERE = os.path.dirname(os.path.abspath(__file__))
SKIPPED = 77                          # the exit status that ctest takes for "skipped"
MEMORY_LIMIT = 6 << 30                # bytes of data a process may have

PASS, LINES, FAIL = "pass", "lines", "fail"


def test_directory(goroot):
    if not goroot and shutil.which("go"):
        goroot = subprocess.run(["go", "env", "GOROOT"], capture_output=True, text=True).stdout.strip()
    path = os.path.join(goroot or "", "test")
    return path if os.path.isdir(os.path.join(path, "fixedbugs")) else None


def carry_out(test, options):
    """(grade, why it is not better)."""
    with tempfile.TemporaryDirectory(prefix="burrow-go-") as tmp:
        try:
            CARRY_OUT[test.kind](Job(test, tmp, options))
        except Failure as f:
            return LINES if f.lines_right else FAIL, str(f)
    return PASS, ""


# ---- the pass list

def read_passing():
    path = os.path.join(HERE, "passing.txt")
    if not os.path.exists(path):
        return {}
    with open(path, encoding="utf-8") as f:
        lines = [line.split() for line in f if line.strip() and not line.startswith("#")]
    return {words[0]: words[1] if len(words) > 1 else PASS for words in lines}


def write_passing(passing):
    with open(os.path.join(HERE, "passing.txt"), "w", encoding="utf-8") as f:
        f.write("# Tests of Go 1.26's test/ directory that pass at -O0; \"lines\": errors on the right lines, in other words. Written by run.py --all --update.\n")
        for name, grade in sorted(passing.items()):
            f.write(name + (" lines\n" if grade == LINES else "\n"))


def is_worse(grade, promised):
    order = [FAIL, LINES, PASS]
    return order.index(grade) < order.index(promised)


# ---- the table

def row(title, results):
    good, lines = [sum(grade in wanted for _, grade in results) for wanted in ((PASS,), (PASS, LINES))]
    n = len(results)
    line = f"{title:<28}{n:>6}{good:>7}{100 * good / n:>8.1f} %"
    return line + (f"{lines:>7}{100 * lines / n:>8.1f} %" if title.startswith("error") else "")


def table(results):
    """results: (test, grade)."""
    header = f"{'':<28}{'tests':>6}{'pass':>7}{'':>10}{'lines':>7}"
    out = [header]
    for kind in suite.KINDS:
        of_kind = [r for r in results if r[0].kind == kind]
        if of_kind:
            out.append(row(kind, of_kind))
    out += ["", header]
    for folder in suite.FOLDERS:
        inside = [r for r in results if (os.path.dirname(r[0].name) or ".") == folder]
        if inside:
            out.append(row(folder, inside))
    return "\n".join(out)


# ---- main

def choose(options, passing):
    exclusions = suite.read_exclusions(os.path.join(HERE, "exclusions.txt"))
    found = suite.find(options.directory, options.pattern)
    tests = [t for t in found if not suite.excluded(t, exclusions) and t.kind in CARRY_OUT]
    if options.kind:
        tests = [t for t in tests if t.kind in options.kind.split(",")]
    if not options.all:
        tests = [t for t in tests if t.name in passing]
    return tests, len(found) - len(tests)


def report(test, grade, why, options):
    lines = why.rstrip().split("\n")
    if not options.verbose and len(lines) > 6:
        lines = lines[:6] + ["..."]
    print(f"{grade.upper()} {test.kind} {test.name}\n     " + "\n     ".join(line[:300] for line in lines), flush=True)


def parse_arguments():
    p = argparse.ArgumentParser(description="Runs Go's own tests through burrow.")
    p.add_argument("--burrow", default="burrow")
    p.add_argument("--goroot", help="the Go tree (default: that of the installed go command)")
    p.add_argument("--level", default="O0", choices=["O0", "O1", "O2", "O3"])
    p.add_argument("--kind", help="only these kinds, with commas: " + ",".join(suite.KINDS))
    p.add_argument("--all", action="store_true", help="all tests, not only those of passing.txt")
    p.add_argument("--table", action="store_true", help="print the table (always with --all)")
    p.add_argument("--update", action="store_true", help="write the results of what ran to passing.txt")
    p.add_argument("--verbose", "-v", action="store_true", help="all of what a failing test prints")
    p.add_argument("--timeout", type=float, default=180, help="seconds for each program and compilation")
    p.add_argument("-j", type=int, default=2)
    p.add_argument("pattern", nargs="?", default="", help="regular expression on names, such as fixedbugs/bug")
    options = p.parse_args()
    options.burrow = os.path.abspath(options.burrow) if os.path.sep in options.burrow else options.burrow
    options.directory = test_directory(options.goroot)
    return options


def main():
    options = parse_arguments()
    if not options.directory:
        print("skipped: no Go tree")
        return SKIPPED
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_LIMIT, MEMORY_LIMIT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    passing = read_passing()
    tests, left_out = choose(options, passing)
    results, broken = [], 0
    with concurrent.futures.ThreadPoolExecutor(options.j) as pool:
        for test, (grade, why) in zip(tests, pool.map(lambda t: carry_out(t, options), tests)):
            results.append((test, grade))
            regressed = is_worse(grade, passing.get(test.name, FAIL))
            broken += regressed
            if regressed or (options.all and grade != PASS):
                report(test, grade, why, options)
    if results and (options.all or options.table):
        print(table(results))
    if options.update:
        passing = {name: grade for name, grade in passing.items() if name not in {t.name for t, _ in results}}
        write_passing(passing | {t.name: grade for t, grade in results if grade != FAIL})
        return 0
    gained = sum(is_worse(passing.get(t.name, FAIL), grade) for t, grade in results)
    print(f"{len(results)} run, {left_out} left out, {sum(g == FAIL for _, g in results)} failed; against passing.txt: {broken} lost, {gained} gained")
    return 1 if broken or not tests else 0


if __name__ == "__main__":
    sys.exit(main())
