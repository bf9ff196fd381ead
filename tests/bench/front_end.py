#!/usr/bin/env python3
"""How many lines a second the front end parses and checks, on one core: of a generated package of 500,000 lines, and of the standard library.

    python3 tests/bench/front_end.py [--bench build/bin/front_end_bench] [--runs 7] [--lines 500000]

Medians of several runs, the inputs taking turns; processor time, kernel included. Lines are those of everything that is read: the package and what it imports.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile

import gen_package

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
STDLIB = os.path.join(ROOT, "stdlib")


def measure(bench, args):
    r = subprocess.run([bench, STDLIB] + args, capture_output=True, text=True)
    if r.returncode != 0:
        sys.exit(f"front_end_bench failed for {args}:\n{r.stderr}")
    lines, parse, check = r.stdout.split()
    return int(lines), float(parse), float(check)


def show(name, runs):
    lines = runs[0][0]
    parse, check, both = (statistics.median(f(r) for r in runs) for f in (lambda r: r[1], lambda r: r[2], lambda r: r[1] + r[2]))
    print(f"{name:12} {lines:9,} {parse * 1e3:9.1f} {check * 1e3:9.1f} {lines / parse / 1e6:10.2f} {lines / check / 1e6:10.2f} {lines / both / 1e6:10.2f}")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--bench", default=os.path.join(ROOT, "build", "bin", "front_end_bench"))
    p.add_argument("--runs", type=int, default=7)
    p.add_argument("--lines", type=int, default=500_000)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--keep", metavar="FOLDER", help="write the package there and keep it")
    o = p.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if o.keep:
            folder = o.keep
            os.makedirs(folder, exist_ok=True)
        gen_package.write(folder, o.lines, o.seed)
        inputs = {"generated": [folder], "stdlib": [STDLIB + "/..."]}
        runs = {name: [] for name in inputs}
        for _ in range(o.runs):
            for name, args in inputs.items():
                runs[name].append(measure(o.bench, args))
    print(f"{'':12} {'lines':>9} {'parse ms':>9} {'check ms':>9} {'parse Ml/s':>10} {'check Ml/s':>10} {'both Ml/s':>10}")
    for name in inputs:
        show(name, runs[name])


if __name__ == "__main__":
    main()
