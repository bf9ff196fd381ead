#!/usr/bin/env python3
"""Makes a finding of burrow_fuzz small: reduce.py FINDING.go [REGEX] [--fuzz build/bin/burrow_fuzz] -> FINDING.min.go

Removes runs of lines, then of tokens, as long as `burrow_fuzz -one` still ends in the same way (the same signal or exit status, and standard error matching REGEX).
"""
import argparse
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def outcome(fuzz, path):
    try:
        r = subprocess.run([fuzz, "-one", path], capture_output=True, timeout=20)
    except subprocess.TimeoutExpired:
        return "timeout", ""
    return r.returncode, r.stderr.decode(errors="replace")


def reduce(pieces, still_fails):
    """Drops runs of pieces, large ones first, while the rest still fails."""
    size = max(1, len(pieces) // 2)
    while True:
        i, dropped = 0, False
        while i < len(pieces):
            rest = pieces[:i] + pieces[i + size:]
            if still_fails(rest):
                pieces, dropped = rest, True
            else:
                i += size
        if size == 1 and not dropped:
            return pieces
        size = max(1, size // 2)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("finding")
    p.add_argument("regex", nargs="?", default="")
    p.add_argument("--fuzz", default=os.path.join(ROOT, "build", "bin", "burrow_fuzz"))
    o = p.parse_args()
    target = re.sub(r"\.go$", "", o.finding) + ".min.go"
    status, message = outcome(o.fuzz, o.finding)
    if status == 0 or not re.search(o.regex, message):
        sys.exit(f"{o.finding}: nothing is wrong (status {status})\n{message}")

    def still_fails(pieces):
        with open(target, "w", encoding="utf-8", errors="surrogateescape") as f:
            f.write("".join(pieces))
        s, m = outcome(o.fuzz, target)
        return s == status and re.search(o.regex, m)

    with open(o.finding, encoding="utf-8", errors="surrogateescape") as f:
        text = f.read()
    text = "".join(reduce(text.splitlines(keepends=True), still_fails))
    text = "".join(reduce(re.findall(r"\w+|\s+|.", text, re.S), still_fails))
    with open(target, "w", encoding="utf-8", errors="surrogateescape") as f:
        f.write(text)
    print(f"{target}: {len(text)} bytes\n{message[:500]}\n{text}")


if __name__ == "__main__":
    main()
