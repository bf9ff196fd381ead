"""One package: Go's tests of it, cut down to what compiles against ours, run.

External test files (package p_test) are taken as they are. Those of the package itself become external, too, with a dot import: so that only exported names
are visible. What does not compile is taken out, a declaration at a time, and then what needed it, until the rest compiles. The first error is the
reason: a name that is not exported, or that one of Go's own test files (export_test.go) exports, means that the function tests Go's
internals and says nothing about us; everything else is ours to answer for.
"""
import collections
import os
import re
import subprocess

from gofile import GoFile
import farm

MESSAGE = re.compile(r"^(?P<file>\S+\.go):(?P<line>\d+):(?:\d+:)? (?P<text>.*)$")
RESULT = re.compile(r"^--- (PASS|FAIL|SKIP): (\S+)")
INTERNAL, MISSING = "internal", "missing"


class Outcome:
    """What became of a package's test functions: name -> reason ("" for those that passed)."""

    def __init__(self):
        self.passed, self.failed, self.skipped, self.internal, self.missing = {}, {}, {}, {}, {}

    def counted(self):
        return len(self.passed) + len(self.failed) + len(self.missing)


class Phase:
    """The external files, or those that were internal."""

    def __init__(self, runner, package, files, exported_by_tests, label):
        self.runner, self.package, self.files, self.exported_by_tests = runner, package, files, exported_by_tests
        self.folder = os.path.join(runner.stdlib, package)
        self.label = label
        self.dropped = {}                # name -> (kind, reason)

    def write(self):
        for f in os.listdir(self.folder):
            if f.endswith("_test.go"):
                os.unlink(os.path.join(self.folder, f))
        for name, f in self.files.items():
            with open(os.path.join(self.folder, name), "w", encoding="utf-8", errors="surrogateescape") as out:
                out.write(f.text())

    def compile(self, program):
        done = self.runner.burrow(["test", "-e", "-c", "-o", program, self.folder], timeout=600)
        return done.returncode == 0, done.stderr + done.stdout

    def classify(self, text):
        """Whose fault is a message of the compiler?"""
        m = re.match(r"undefined: (?:\w+\.)?(\w+)$", text)
        if m:
            name = m.group(1)
            if name in self.dropped:
                return self.dropped[name]
            return (INTERNAL if name[0].islower() or name[0] == "_" or name in self.exported_by_tests else MISSING), text
        if re.search(r"unexported|cannot define new methods|cannot refer to", text):
            return INTERNAL, text
        m = re.search(r"\.(\w+) undefined", text) or re.search(r"unknown field (\w+)", text) or re.search(r"missing method (\w+)", text)
        if m and (m.group(1)[0].islower() or m.group(1) in self.exported_by_tests):
            return INTERNAL, text
        m = re.match(r"package (\S+) is not in ", text) or re.match(r"use of internal package (\S+)", text)
        if m:
            return (INTERNAL if re.match(r"internal/|.*/internal/|cmd/|go/|runtime/", m.group(1)) else MISSING), f"needs package {m.group(1)}"
        return MISSING, text

    def drop_faulty(self, output):
        """Takes out what the messages are about. False: no message names a place that is known."""
        progress = False
        for line in output.split("\n"):
            m = MESSAGE.match(line)
            f = self.files.get(os.path.basename(m.group("file"))) if m else None
            unit = f.unit_at(int(m.group("line"))) if f else None
            if f and not unit and "imported and not used" in m.group("text"):
                f.drop_dot_import()
                progress = True
            if not unit:
                continue
            reason = self.classify(m.group("text"))
            if unit.kind == "import" and "imported and not used" in m.group("text"):
                f.drop(unit)
                progress = True
                continue
            for name in unit.names:
                name = name.rsplit("/", 1)[-1] if unit.kind == "import" else name
                self.dropped.setdefault(name, reason)
            if unit.kind == "func" and unit.names and self.is_test(f, unit):
                self.runner.note(self, unit.names[0], *reason)
            f.drop(unit)
            progress = True
        return progress

    def is_test(self, f, unit):
        name = unit.names[0]
        if re.match(r"(Test|Fuzz)([^a-z]|$)", name) and name != "TestMain":
            return True
        return re.match(r"Example([^a-z]|$)", name) and re.search(r"(?i)//\s*(unordered )?output:", f.text_of(unit))

    def drop_without_body(self):
        """Functions that Go's linker finds elsewhere."""
        for f in self.files.values():
            for unit in [u for u in f.units if u.kind == "func" and "{" not in "".join(f.plain[u.first:u.last + 1])]:
                for name in unit.names:
                    self.dropped[name] = (INTERNAL, f"{name} has no body")
                f.drop(unit)

    def drop_crashes(self):
        for name, reason in crashes(self.package):
            for f in self.files.values():
                for unit in [u for u in f.units if u.kind == "func" and u.names == [name]]:
                    self.runner.note(self, name, MISSING, reason)
                    f.drop(unit)

    def build(self, program):
        self.drop_without_body()
        self.drop_crashes()
        for _ in range(40):
            self.write()
            ok, output = self.compile(program)
            if ok:
                return None
            if not self.drop_faulty(output):
                return output.strip()
        return "still does not compile after 40 rounds"


class Runner:
    def __init__(self, options, stdlib, package):
        self.options, self.stdlib, self.package, self.outcome = options, stdlib, package, Outcome()

    def burrow(self, args, timeout):
        env = dict(os.environ, BURROWROOT=os.path.dirname(self.stdlib))
        return run([self.options.burrow] + args, timeout, env=env)

    def note(self, phase, name, kind, reason):
        to = self.outcome.internal if kind == INTERNAL else self.outcome.missing
        to[name + phase.label] = reason

    def run(self):
        go_folder = os.path.join(self.options.go, "src", self.package)
        farm.link_other_files(go_folder, os.path.join(self.stdlib, self.package))
        for phase in self.phases(go_folder):
            program = os.path.join(self.options.work, self.package.replace("/", "_") + phase.label.replace(" ", "_") + ".test")
            fault = phase.build(program)
            if fault:
                self.outcome.missing["(all)" + phase.label] = next((l for l in fault.split("\n") if not l.startswith("#")), fault)
            elif os.path.exists(program):
                self.run_tests(phase, program)
                os.unlink(program)
        return self.outcome

    def phases(self, go_folder):
        external, internal, names = {}, {}, set()
        for name in sorted(os.listdir(go_folder)):
            if not name.endswith("_test.go"):
                continue
            path = os.path.join(go_folder, name)
            with open(path, encoding="utf-8", errors="surrogateescape") as f:
                text = f.read()
            m = re.search(r"^package (\w+)", text, re.M)
            if m.group(1).endswith("_test"):
                external[name] = GoFile(path, text)
                continue
            f = GoFile(path, text)
            names.update(n for u in f.units for n in u.names if u.kind != "import")
            names.update(re.findall(r"^func \([^)]*\) (\w+)", text, re.M))
            internal[name] = GoFile(path, text[:m.start()] + f'package {m.group(1)}_test; import . "{self.package}"' + text[m.end():])
        if external:
            yield Phase(self, self.package, external, names, "")
        internal = {n: f for n, f in internal.items() if not n.startswith("export_")}
        if internal:
            yield Phase(self, self.package, internal, names, " (internal)" if external else "")

    # ---- running

    def run_tests(self, phase, program):
        listed = run([program, "-test.list", "."], 30, cwd=phase.folder).stdout.split()
        left = [n for n in listed if not n.startswith("Benchmark")]
        results = {}
        for _ in range(25):              # a test that ends the program is left out of the next round
            if not left:
                break
            args = [program, "-test.v", f"-test.timeout={self.options.timeout}s", "-test.run", "^(" + "|".join(left) + ")$"]
            if not self.options.long:
                args.append("-test.short")
            done = run(args, self.options.timeout + 30, cwd=phase.folder)
            found, culprit = self.read(done, left)
            results.update(found)
            left = [n for n in left if n not in results]
            if culprit and culprit[0] in left:
                results[culprit[0]] = ("FAIL", culprit[1])
                left.remove(culprit[0])
            elif not found:
                break
        results.update({n: ("FAIL", "did not run") for n in left})
        for name, (verdict, reason) in results.items():
            to = {"PASS": self.outcome.passed, "FAIL": self.outcome.failed, "SKIP": self.outcome.skipped}[verdict]
            to[name + phase.label] = reason

    def read(self, done, names):
        """Results by name, and the test that ended the program, with what it said."""
        results, last, text = {}, None, collections.defaultdict(list)
        for line in done.stdout.split("\n"):
            m = RESULT.match(line)
            if m and m.group(2) in names:
                results[m.group(2)] = (m.group(1), "; ".join(text[last][:2]) if m.group(1) == "FAIL" else "")
            m = re.match(r"=== (?:RUN|CONT|NAME) +([^/\s]+)", line)
            if m:
                last = m.group(1)
            elif line.strip() and not line.startswith(("===", "---", "    ---")):
                text[last].append(line.strip())
        for name, (verdict, reason) in list(results.items()):
            if verdict == "FAIL" and not reason:
                results[name] = (verdict, "; ".join(text[name][:2]))
        if done.returncode in (0, 1) and "panic:" not in done.stdout + done.stderr:
            return results, None
        said = re.search(r"^(panic: .*|fatal error: .*|SIG\w+: .*)$", done.stdout + "\n" + done.stderr, re.M)
        why = said.group(1) if said else f"ended with status {done.returncode}"
        if last in results and results[last][0] == "FAIL":
            results[last] = ("FAIL", why)
        return results, (last, why)


def crashes(package):
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "crashes.txt"), encoding="utf-8") as f:
        rows = [line.rstrip("\n").split("\t") for line in f if line.strip() and not line.startswith("#")]
    return [(name, reason) for p, name, reason in rows if p == package]


def run(args, timeout, **keywords):
    try:
        return subprocess.run(args, capture_output=True, text=True, errors="replace", timeout=timeout, stdin=subprocess.DEVNULL, **keywords)
    except subprocess.TimeoutExpired as e:
        text = lambda b: b.decode(errors="replace") if isinstance(b, bytes) else b or ""
        return subprocess.CompletedProcess(args, -1, text(e.stdout), text(e.stderr) + "\nfatal error: ran too long\n")
