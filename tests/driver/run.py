#!/usr/bin/env python3
"""Compares what the burrow command prints with golden files that come from the go command.

Each line of commands.txt is a folder below cases/, and the arguments; its output and exit status are cases.out's next part. Times, addresses and
benchmark results are replaced before comparing. With --golden-from-go the golden file is written from the installed Go toolchain.
"""
import argparse
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def normal(text):
    text = re.sub(r"\d+\.\d+s|\(cached\)", "TIME", text)
    text = re.sub(r"(?m)^(\s*Benchmark\S*?)(-\d+)?\s*\t.*", r"\1 RESULT", text)
    text = re.sub(r"(?m)^(goos|goarch|pkg|cpu): .*", r"\1", text)
    text = re.sub(r"0x[0-9a-f]+", "ADDRESS", text)
    text = re.sub(r"(?m)^\./", "", text)
    return re.sub(r"(?m)^go: .*\n", "", text)


def run(tool, line):
    folder, *args = line.split()
    env = dict(os.environ, GOFLAGS="", GOWORK="off")
    if tool == "go" and args[0] == "test":
        args[1:1] = ["-vet=off"]
    done = subprocess.run([tool] + args, cwd=os.path.join(HERE, "cases", folder), env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors="replace", timeout=300, stdin=subprocess.DEVNULL)
    return f"$ {line}\n{normal(done.stdout)}status {done.returncode}\n"


def main():
    flags = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    flags.add_argument("--burrow")
    flags.add_argument("--golden-from-go", action="store_true")
    options = flags.parse_args()
    with open(os.path.join(HERE, "commands.txt"), encoding="utf-8") as f:
        lines = [l.strip() for l in f if l.strip() and not l.startswith("#")]
    golden = os.path.join(HERE, "cases.out")
    if options.golden_from_go:
        with open(golden, "w", encoding="utf-8") as f:
            f.write("\n".join(run("go", l) for l in lines))
        return 0
    with open(golden, encoding="utf-8") as f:
        wanted = f.read().split("\n$ ")
    failed = 0
    for line, want in zip(lines, wanted):
        got = run(os.path.abspath(options.burrow), line).strip()
        want = ("" if want.startswith("$ ") else "$ ") + want.strip()
        if got != want:
            failed += 1
            print(f"FAIL {line}\n--- want\n{want}\n--- got\n{got}")
    if len(lines) != len(wanted):
        print(f"{len(lines)} commands, but {len(wanted)} golden parts")
        failed += 1
    print(f"{len(lines) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
