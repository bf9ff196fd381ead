#!/usr/bin/env python3
"""Compiles Go programs that are wrong and compares the errors with what their lines promise.

A line that is wrong says so in Go's own notation: one or several regular expressions that its messages match,

    x := 1 // ERROR "declared and not used: x"

Every error must stand on a line with a matching expression, and every expression must match an error of its line. A file
without any ERROR must compile. `// ERROR@-1 "..."` speaks of the line above (for lines that cannot take a comment); so does the
block form /* ERROR "..." */ of the line where it stands. `// lang: go1.20` as first line sets the language version.

With --gc the installed Go compiler is asked instead: what we expect is what gc says.
"""
import argparse
import collections
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

MARK = re.compile(r'(?://|/\*) ?(?:GC_)?ERROR(@[-+]\d+)?((?:\s*(?:"[^"]*"|`[^`]*`))+)')
QUOTED = re.compile(r'"([^"]*)"|`([^`]*)`')
LINE = re.compile(r"LINE([-+]\d+)?")
MESSAGE = re.compile(r"^(.*?\.go):(\d+)(?::\d+)?: (.*)$")


def expectations(path):
    expected = collections.defaultdict(list)
    with open(path, encoding="utf-8", errors="surrogateescape", newline="\n") as f:
        text = f.read()
    for number, line in enumerate(text.split("\n"), 1):
        for offset, quoted in MARK.findall(line):
            for double, raw in QUOTED.findall(quoted):
                at = number + int(offset[1:] or 0)
                pattern = LINE.sub(lambda m: f"{re.escape(os.path.basename(path))}:{at + int(m.group(1) or 0)}", double or raw)
                expected[at].append(pattern)
    return text, expected


def messages(command, path, env):
    r = subprocess.run(command, cwd=os.path.dirname(path), capture_output=True, timeout=60, env=env)
    found, odd = collections.defaultdict(list), []
    for line in (r.stdout + r.stderr).decode("utf-8", "replace").splitlines():
        m = MESSAGE.match(line) if not line.startswith("\t") else None
        if m:
            found[int(m.group(2))].append(m.group(3))
            last = found[int(m.group(2))]
        elif line.startswith("\t") and found:
            last[-1] += "\n" + line
        elif line.strip() and not line.startswith("#"):
            odd.append(line)
    if r.returncode < 0 or r.returncode > 2 or any("internal compiler error" in l for l in odd + sum(found.values(), [])):
        odd.append(f"exit status {r.returncode}")
    return found, odd, r.returncode


def check(path, options):
    text, expected = expectations(path)
    lang = re.match(r"// lang: (\S+)", text)
    with tempfile.TemporaryDirectory() as tmp:
        if options.gc:
            command = ["go", "build", "-gcflags=-e" + (f" -lang={lang.group(1)}" if lang else ""), "-o", os.path.join(tmp, "x"), os.path.basename(path)]
        else:
            command = [options.burrow, "build", "-c", "-e"] + ([f"-lang={lang.group(1)}"] if lang else []) + ["-o", os.path.join(tmp, "x.o"), os.path.basename(path)]
        try:
            found, problems, status = messages(command, path, dict(os.environ, GOFLAGS="-mod=mod", GO111MODULE="off"))
        except subprocess.TimeoutExpired:
            return ["timeout"]
    for line in sorted(set(expected) | set(found)):
        patterns, texts = expected.get(line, []), found.get(line, [])
        for p in patterns:
            if not any(re.search(p, t) for t in texts):
                problems.append(f"{line}: missing: {p}")
        for t in texts:
            if not any(re.search(p, t) for p in patterns):
                problems.append(f"{line}: unexpected: {t}")
    if (status != 0) != bool(expected) and not problems:
        problems.append(f"exit status {status}")
    return problems


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    p = argparse.ArgumentParser(description="Checks the errors of wrong programs.")
    p.add_argument("--burrow", default="burrow")
    p.add_argument("--gc", action="store_true", help="ask the installed Go compiler instead")
    p.add_argument("-j", type=int, default=2)
    p.add_argument("paths", nargs="*", default=[here], help="files or folders (default: all tests)")
    options = p.parse_args()
    if not options.gc:
        options.burrow = os.path.abspath(options.burrow)
    files = []
    for path in map(os.path.abspath, options.paths):
        if os.path.isdir(path):
            for folder, _, names in os.walk(path):
                files += [os.path.join(folder, n) for n in names if n.endswith(".go")]
        else:
            files.append(path)
    files.sort()
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.j) as pool:
        for path, problems in zip(files, pool.map(lambda f: check(f, options), files)):
            name = os.path.relpath(path, here)
            if problems:
                failed += 1
                print(f"FAIL {name}")
                for problem in problems:
                    print("    " + problem.replace("\n", "\n        "))
    print(f"{len(files) - failed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
