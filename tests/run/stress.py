#!/usr/bin/env python3
"""Runs programs of tests/run again and again while the scheduler and the collector are made to do their worst.

A race between threads or a pointer that the collector does not see shows itself only now and then. Here each program is built once and then run with
every number of processors in PROCS and every GODEBUG in PRESSURE, drawn in a different order each round until the time is up; what it prints is compared with its
golden file each time. A short run takes seconds and belongs to the test suite; --long goes on for minutes.
"""
import argparse
import concurrent.futures
import os
import random
import shutil
import sys
import tempfile
import time

import run

PROCS = [1, 2, 4, 8]
PRESSURE = ["", "gccheckmark=1", "gcstress=200,gccheckmark=1", "gcstress=17,clobberfree=1", "gcstress=100,clobberfree=1,gcstoptheworld=1"]

# Programs whose output does not depend on time, on the number of processors or on when a collection runs; a run takes well below a second.
PROGRAMS = [
    "concurrency/unbuffered_send_meets_receive",
    "concurrency/buffered_channels_are_queues",
    "concurrency/nil_channels_block_and_disable_cases",
    "concurrency/pipeline_of_stages",
    "concurrency/mutexes_exclude",
    "concurrency/read_write_mutex",
    "concurrency/once_cond_pool_and_map",
    "concurrency/atomics",
    "concurrency/worker_pool_with_results_in_order",
    "concurrency/producers_and_consumers_under_collection",
    "concurrency/closures_share_captured_variables",
    "concurrency/goroutine_count_falls_back",
    "runtime/collector_keeps_what_is_reachable",
    "panics/recover_only_in_deferred_function",
]


class Stress:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.deadline = time.monotonic() + options.seconds
        self.runs = 0
        self.failures = []

    def build(self, name):
        test = run.Test(self.options.root, os.path.join(self.options.root, name + ".go"))
        program = os.path.join(self.folder, name.replace("/", "_"))
        built = run.build(self.options.burrow, test, self.options.level, program)
        if built.returncode != 0:
            sys.exit(f"{name} does not build: {built.stderr.decode(errors='replace')[:2000]}")
        with open(test.golden, "rb") as f:
            return test, program, f.read()

    def once(self, job):
        (test, program, want), procs, pressure = job
        if time.monotonic() > self.deadline:
            return
        test = run.Test(self.options.root, test.path)
        test.env = {"GOMAXPROCS": str(procs), "GODEBUG": pressure}
        try:
            problems = run.check(test, run.execute(program, test, self.options.timeout), want)
        except run.subprocess.TimeoutExpired:
            problems = [f"took longer than {self.options.timeout:.0f} s"]
        self.runs += 1
        if problems:
            self.failures.append((f"{test.name} with GOMAXPROCS={procs} GODEBUG={pressure}", problems))

    def rounds(self, programs):
        order = random.Random(self.options.seed)
        jobs = [(p, procs, pressure) for p in programs for procs in PROCS for pressure in PRESSURE]
        with concurrent.futures.ThreadPoolExecutor(self.options.jobs) as pool:
            while time.monotonic() < self.deadline and not self.failures:
                order.shuffle(jobs)
                list(pool.map(self.once, jobs))


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--burrow", default="burrow")
    p.add_argument("--root", default=os.path.dirname(os.path.abspath(__file__)))
    p.add_argument("--level", default="O2")
    p.add_argument("--seconds", type=float, default=15, help="how long to go on")
    p.add_argument("--long", action="store_true", help="ten minutes")
    p.add_argument("--timeout", type=float, default=60, help="of one run")
    p.add_argument("--jobs", type=int, default=os.cpu_count())
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("pattern", nargs="?", default="")
    options = p.parse_args()
    options.burrow = os.path.abspath(options.burrow)
    if options.long:
        options.seconds = 600
    folder = tempfile.mkdtemp(prefix="burrow-stress-")
    try:
        stress = Stress(options, folder)
        programs = [stress.build(name) for name in PROGRAMS if run.re.search(options.pattern, name)]
        stress.deadline = time.monotonic() + options.seconds
        stress.rounds(programs)
    finally:
        shutil.rmtree(folder)
    for what, problems in stress.failures:
        print(f"FAIL {what}\n     " + "\n     ".join(problems).replace("\n", "\n     "))
    print(f"{stress.runs} runs of {len(programs)} programs, {len(stress.failures)} failed")
    return 1 if stress.failures or not stress.runs else 0


if __name__ == "__main__":
    sys.exit(main())
