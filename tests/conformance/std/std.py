#!/usr/bin/env python3
"""Runs Go's own tests of standard packages against ours, and prints a table.

    python3 tests/conformance/std/std.py --burrow build/bin/burrow [package ...]

Without packages: all that are in our library and on the list below. Tests come from an installed Go tree; without one the command says so and ends with
status 77. The failures, with reasons, are written to the file of --failures.

Columns: pass, fail, and "missing" (does not compile against ours) count; "skip" (the test skips itself) and "internal" (uses names that Go
does not export, package.py tells how that is decided) do not.
"""
import argparse
import concurrent.futures
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import farm
from package import Runner

GROUPS = [
    "fmt strings strconv bytes io os errors sort math time sync bufio unicode/utf8 unicode regexp regexp/syntax reflect flag runtime encoding/json path/filepath",
    "log math/rand math/rand/v2 slices maps cmp iter context math/big math/bits math/cmplx encoding encoding/binary encoding/base64 encoding/base32"
    " encoding/hex encoding/csv sync/atomic io/fs io/ioutil net/url os/exec os/signal syscall testing path unicode/utf16 container/heap container/list"
    " container/ring embed text/template text/template/parse text/tabwriter text/scanner html",
    "runtime/debug runtime/pprof hash hash/crc32 hash/crc64 hash/adler32 hash/fnv hash/maphash crypto/sha256 crypto/sha512 crypto/sha1 crypto/md5 crypto/rand"
    " crypto/hmac crypto/subtle log/slog compress/flate compress/gzip compress/zlib testing/quick testing/iotest testing/fstest unique weak index/suffixarray",
]


def arguments():
    flags = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    flags.add_argument("--burrow", required=True)
    flags.add_argument("--go", default="/usr/local/go", help="the Go tree")
    flags.add_argument("--work", default=None, help="folder for the library of links; beside the compiler unless given")
    flags.add_argument("--failures", default=None, help="where to write the failures; std-failures.txt in the work folder unless given")
    flags.add_argument("--timeout", type=int, default=60, help="seconds for the tests of a package")
    flags.add_argument("--long", action="store_true", help="without -short")
    flags.add_argument("--jobs", type=int, default=2)
    flags.add_argument("packages", nargs="*")
    options = flags.parse_args()
    options.burrow = os.path.abspath(options.burrow)
    options.work = os.path.abspath(options.work or os.path.join(os.path.dirname(os.path.dirname(options.burrow)), "conformance-std"))
    options.failures = options.failures or os.path.join(options.work, "std-failures.txt")
    return options


def percent(outcomes):
    passed, counted = sum(len(o.passed) for o in outcomes), sum(o.counted() for o in outcomes)
    return f"{100 * passed / counted:5.1f} %" if counted else "    -  "


def row(name, outcomes):
    total = lambda kind: sum(len(getattr(o, kind)) for o in outcomes)
    numbers = "".join(f"{total(kind):>10}" for kind in ("passed", "failed", "missing", "skipped", "internal"))
    print(f"{name:<24}{numbers}   {percent(outcomes)}", flush=True)


def write_failures(path, results):
    with open(path, "w", encoding="utf-8") as f:
        for package, o in results.items():
            for kind in ("failed", "missing"):
                for name, reason in sorted(getattr(o, kind).items()):
                    f.write(f"{package}\t{name}\t{kind}: {reason[:300]}\n")


def main():
    options = arguments()
    if not os.path.isdir(os.path.join(options.go, "src")):
        print("skipped: no Go tree")
        return 77
    stdlib = farm.make(os.path.join(options.work, "root"), options.burrow)
    groups = [g.split() for g in GROUPS]
    here = lambda p: os.path.isdir(os.path.join(stdlib, p))
    wanted = options.packages or [p for g in groups for p in g if here(p)]
    absent = [p for g in groups[:2] for p in g if not here(p)]
    results = {}
    print(f"{'':<24}{'pass':>10}{'fail':>10}{'missing':>10}{'skip':>10}{'internal':>10}")
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        futures = {p: pool.submit(Runner(options, stdlib, p).run) for p in wanted}
        for p, future in futures.items():
            results[p] = future.result()
            row(p, [results[p]])
    write_failures(options.failures, results)
    if not options.packages:
        for i, g in enumerate(groups):
            row(f"group {i + 1}", [results[p] for p in g if p in results])
        row("groups 1 and 2", [results[p] for g in groups[:2] for p in g if p in results])
        if absent:
            print("not in our library yet:", *absent)
    else:
        row("all", results.values())
    print("failures:", options.failures)
    return 0


if __name__ == "__main__":
    sys.exit(main())
