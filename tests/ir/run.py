#!/usr/bin/env python3
"""Checks what `burrow ir` prints, with LLVM's FileCheck.

A test is a Go file whose first lines say how to look at it, followed by CHECK lines where the code is:

    // ir: -stage=core -func main.f
    // CHECK: runtime.mapaccess1_fast64

Several "// ir:" lines run FileCheck once each; a word in angle brackets names the check prefix: // ir<ASM>: -stage=asm
"""
import argparse
import os
import re
import subprocess
import sys


def check(burrow, filecheck, path):
    problems = []
    with open(path, encoding="utf-8") as f:
        runs = re.findall(r"^// ir(?:<(\w+)>)?: (.*)$", f.read(), re.M)
    if not runs:
        return ["no '// ir:' line"]
    for prefix, flags in runs:
        ir = subprocess.run([burrow, "ir"] + flags.split() + [os.path.basename(path)], cwd=os.path.dirname(path), capture_output=True, timeout=120)
        if ir.returncode != 0:
            problems.append(f"burrow ir {flags}: {ir.stderr.decode()[:1000]}")
            continue
        fc = subprocess.run([filecheck, path, "--check-prefix", prefix or "CHECK"], input=ir.stdout, capture_output=True, timeout=60)
        if fc.returncode != 0:
            problems.append(fc.stderr.decode(errors="replace")[:2000])
    return problems


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--burrow", required=True)
    p.add_argument("--filecheck", required=True)
    p.add_argument("pattern", nargs="?", default="")
    o = p.parse_args()
    root = os.path.dirname(os.path.abspath(__file__))
    failed = passed = 0
    for name in sorted(os.listdir(root)):
        if not name.endswith(".go") or not re.search(o.pattern, name):
            continue
        problems = check(os.path.abspath(o.burrow), o.filecheck, os.path.join(root, name))
        if problems:
            failed += 1
            print(f"FAIL {name}\n" + "\n".join(problems))
        else:
            passed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
