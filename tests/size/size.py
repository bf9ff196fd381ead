#!/usr/bin/env python3
"""Builds two hellos, strips them, runs them, and fails if one is larger than its limit."""
import argparse
import pathlib
import subprocess
import sys
import tempfile

PROGRAMS = {
    "println": (64 * 1024, 'package main\n\nfunc main() { println("hello") }\n'),
    "fmt": (400 * 1024, 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n'),
}


def stripped(burrow, strip, folder, name, source):
    go, program = folder / f"{name}.go", folder / name
    go.write_text(source)
    subprocess.run([burrow, "build", "-o", program, go], check=True)
    subprocess.run([strip, program], check=True)
    return program


def main():
    flags = argparse.ArgumentParser(description=__doc__)
    flags.add_argument("--burrow", required=True)
    flags.add_argument("--strip", default="strip")
    options = flags.parse_args()
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for name, (limit, source) in PROGRAMS.items():
            program = stripped(options.burrow, options.strip, pathlib.Path(folder), name, source)
            run = subprocess.run([program], capture_output=True, text=True, timeout=10)
            size = program.stat().st_size
            good = run.returncode == 0 and run.stdout + run.stderr == "hello\n" and size <= limit
            failed |= not good
            print(f"{name}: {size} bytes of {limit}: {'ok' if good else 'FAILED'}")
    return 1 if failed else 0


sys.exit(main())
