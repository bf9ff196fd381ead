#!/usr/bin/env python3
"""Measures the programs of tests/bench against the same programs built with go, and prints a table of ratios.

Each program is built once with burrow and, where there is one, with go. Then both run in turn, as often as --runs says, so that whatever else the machine
does meanwhile hits both; the table has medians and the medians of the pairs' ratios. Measured are processor time (user and system), peak
resident memory, and what the program itself reports in lines `bench NAME VALUE UNIT`. Needs GNU time.
"""
import argparse
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def build(command, output, program, environment):
    built = subprocess.run([*command, "build", "-o", output, program], env=environment, capture_output=True, text=True)
    if built.returncode != 0:
        sys.exit(f"{program.name} does not build with {command[0]}:\n{built.stderr[:2000]}")
    return output


def measure(program, environment, timeout):
    """Runs program once. Returns {what: value}."""
    # A process begins with the memory of the one that forked it, so one smaller than this interpreter must: time(1) is, and measures.
    child = subprocess.Popen(["time", "-q", "-f", "used %M", str(program)], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                             preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (timeout, timeout)))
    output, errors = child.stdout.read(), child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"{program} failed: status {status}\n{output[-2000:]}{errors[-2000:]}")
    result = {"cpu s": usage.ru_utime + usage.ru_stime, "rss MB": int(errors.split("used ")[-1]) / 1024}
    for line in output.splitlines():
        words = line.split()
        if len(words) == 4 and words[0] == "bench":
            result[f"{words[1]} {words[3]}"] = float(words[2])
    return result


def main():
    flags = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    flags.add_argument("--burrow", default="burrow")
    flags.add_argument("--go", default="go", help="the Go toolchain; without one only burrow is measured")
    flags.add_argument("--runs", type=int, default=5)
    flags.add_argument("--procs", type=int, default=2, help="GOMAXPROCS")
    flags.add_argument("--timeout", type=int, default=120, help="processor seconds of a run")
    flags.add_argument("--only", default="", help="programs whose names contain this")
    options = flags.parse_args()
    environment = {**os.environ, "GOMAXPROCS": str(options.procs)}
    compilers = {"burrow": [options.burrow]}
    if shutil.which(options.go):
        compilers["go"] = [options.go]
    print(f"{'program':24} {'measure':16}" + "".join(f"{name:>12}" for name in compilers) + ("       ratio" if len(compilers) == 2 else ""))
    with tempfile.TemporaryDirectory() as folder:
        for source in sorted(HERE.rglob("*.go")):
            name = source.relative_to(HERE).with_suffix("").as_posix()
            if options.only not in name:
                continue
            programs = {c: build(command, pathlib.Path(folder) / f"{source.stem}.{c}", source, environment) for c, command in compilers.items()}
            runs = {c: [] for c in compilers}
            for _ in range(options.runs):
                for c in compilers:
                    runs[c].append(measure(programs[c], environment, options.timeout))
            for what in runs["burrow"][0]:
                columns = "".join(f"{statistics.median(r[what] for r in runs[c]):12.3f}" for c in compilers)
                if "go" in runs:
                    ratio = statistics.median(b[what] / max(g[what], 1e-9) for b, g in zip(runs["burrow"], runs["go"]))
                    columns += f"{ratio:12.2f}"
                print(f"{name:24} {what:16}{columns}", flush=True)


main()
