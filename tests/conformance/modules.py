#!/usr/bin/env python3
"""Runs the tests of third-party modules with burrow test and with go test, and compares test by test.

    python3 tests/conformance/modules.py --burrow build/bin/burrow [module ...]

The modules are fetched by the go command (from the proxy, or from the module cache if they are there); without a go command the script says so
and ends with status 77. A module is as good as under go test if each test that passes there passes here, too.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

MODULES = [
    ("github.com/google/btree", "v1.1.3", "./..."),
    ("github.com/tidwall/gjson", "v1.18.0", "./..."),
    ("github.com/BurntSushi/toml", "v1.5.0", "."),
    ("github.com/spf13/pflag", "v1.0.6", "."),
    ("golang.org/x/exp", "v0.0.0-20250305212735-054e65f0b394", "./maps ./constraints ./slices"),
    ("github.com/google/uuid", "v1.6.0", "./..."),
    ("github.com/mattn/go-runewidth", "v0.0.16", "."),
    ("github.com/pkg/errors", "v0.9.1", "./..."),
    ("github.com/cespare/xxhash/v2", "v2.3.0", "."),
    ("github.com/hashicorp/golang-lru/v2", "v2.0.7", "./..."),
    ("github.com/kballard/go-shellquote", "v0.0.0-20180428030007-95032a82bc51", "./..."),
    ("github.com/agnivade/levenshtein", "v1.2.1", "."),
]
RESULT = re.compile(r"^\s*--- (PASS|FAIL|SKIP): (\S+)")


def run(args, cwd, env, timeout=600):
    try:
        done = subprocess.run(args, cwd=cwd, env=env, capture_output=True, text=True, errors="replace", timeout=timeout, stdin=subprocess.DEVNULL)
        return done.returncode, done.stdout, done.stderr
    except subprocess.TimeoutExpired:
        return -1, "", "ran too long"


def fetch(module, version, work, env):
    """A copy of the module that may be written to, with what it requires in the module cache."""
    status, out, err = run(["go", "mod", "download", "-json", f"{module}@{version}"], work, env)
    if status != 0:
        return None, (json.loads(out).get("Error") if out.strip().startswith("{") else err).strip()
    folder = os.path.join(work, module.replace("/", "_"))
    shutil.copytree(json.loads(out)["Dir"], folder)
    for path, dirs, files in os.walk(folder):
        for name in dirs + files:
            os.chmod(os.path.join(path, name), 0o755)
    os.chmod(folder, 0o755)
    if not os.path.exists(os.path.join(folder, "go.mod")):
        run(["go", "mod", "init", module], folder, env)
    status, _, err = run(["go", "mod", "download"], folder, env)
    return (folder, None) if status == 0 else (None, err.strip())


def results(output):
    """Test name -> verdict, and package -> verdict."""
    tests, package_tests, packages = {}, {}, {}
    for line in output.split("\n"):
        m = RESULT.match(line)
        if m:
            package_tests[m.group(2)] = m.group(1)
        m = re.match(r"(ok|FAIL|\?)\s+(\S+)\s", line)
        if m:
            packages[m.group(2)] = m.group(1)
            tests.update({f"{m.group(2)}.{t}": v for t, v in package_tests.items()})
            package_tests = {}
    return tests, packages


def main():
    flags = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    flags.add_argument("--burrow", required=True)
    flags.add_argument("modules", nargs="*")
    options = flags.parse_args()
    if not shutil.which("go"):
        print("skipped: no go command")
        return 77
    env = dict(os.environ, GOFLAGS="-mod=mod", GOTOOLCHAIN="local", GOWORK="off")
    bad = 0
    with tempfile.TemporaryDirectory() as work:
        for module, version, packages in MODULES:
            if options.modules and module not in options.modules:
                continue
            folder, fault = fetch(module, version, work, env)
            if fault:
                print(f"{module}@{version}: not fetched: {fault}")
                bad += 1
                continue
            _, go, _ = run(["go", "test", "-v", "-vet=off"] + packages.split(), folder, env)
            _, ours, errors = run([os.path.abspath(options.burrow), "test", "-v"] + packages.split(), folder, env)
            go_tests, go_packages = results(go)
            our_tests, our_packages = results(ours)
            worse = [t for t, v in go_tests.items() if v == "PASS" and our_tests.get(t) != "PASS"]
            worse += [p for p, v in go_packages.items() if v == "ok" and our_packages.get(p) != "ok"]
            passed = sum(v == "PASS" for v in go_tests.values())
            print(f"{module}@{version}: {'same' if not worse else 'worse'}: go passes {passed} tests, burrow {sum(v == 'PASS' for v in our_tests.values())}", flush=True)
            for t in worse[:8]:
                print("   ", t)
            if worse:
                bad += 1
                for line in (errors or ours).split("\n")[:6]:
                    print("    |", line[:160])
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
