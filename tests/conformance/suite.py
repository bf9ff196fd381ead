"""The tests in the test/ directory of a Go tree: which there are, and what each asks for.

A test is a .go file whose first line names a recipe and its flags ("// run", "// errorcheck -0 -m", "// rundir"). Recipes whose name ends in
"dir" speak of the folder NAME.dir beside NAME.go. Which folders hold tests, what the flags mean and which build tags hold are facts of
src/cmd/internal/testdir/testdir_test.go in the same tree.
"""
import fnmatch
import os
import re
import shlex
from dataclasses import dataclass, field

FOLDERS = [".", "ken", "chan", "interface", "internal/runtime/sys", "syntax", "dwarf", "fixedbugs", "codegen", "abi", "typeparam",
           "typeparam/mdempsky", "arenas", "simd"]

KINDS = ["run", "rundir", "runindir", "runoutput", "buildrun", "buildrundir", "build", "builddir", "compile", "compiledir",
         "errorcheck", "errorcheckdir", "errorcheckoutput", "errorcheckandrundir"]

TRUE_TAGS = {"linux", "amd64", "unix", "gc", "test_run"}      # cgo, race and all experiments are off


@dataclass
class Test:
    root: str                  # the test/ directory
    name: str                  # path below it, with slashes
    kind: str
    flags: list = field(default_factory=list)      # the compiler's
    args: list = field(default_factory=list)       # further source files, then the program's arguments
    env: dict = field(default_factory=dict)
    timeout: float = 0         # seconds; 0: unless asked for
    want_error: bool = False
    one_file_per_package: bool = False
    module_version: str = ""   # for the go.mod that is made; "": the kind's own

    @property
    def folder(self):
        return self.path[:-3] + ".dir"

    @property
    def path(self):
        return os.path.join(self.root, self.name)

    @property
    def golden(self):
        return self.path[:-3] + ".out"


def constraint_holds(line, experiments=()):
    """Evaluates a //go:build line."""
    def tag(m):
        name = m.group(0)
        if re.fullmatch(r"go1\.\d+", name):
            return "True"
        if name.startswith("goexperiment."):
            return str(name[len("goexperiment."):] in experiments)
        return str(name in TRUE_TAGS)
    expression = re.sub(r"//.*", "", line[len("//go:build"):])
    words = re.sub(r"[\w.]+", tag, expression).replace("&&", " and ").replace("||", " or ").replace("!", " not ")
    return eval(words.strip(), {"__builtins__": {}})          # only True, False, and, or, not and parentheses are left


def applies(text):
    header = text.split("\npackage", 1)[0]
    for line in header.split("\n"):
        if line.startswith("//go:build ") and not constraint_holds(line):
            return False
    return True


def take_flags(test, words):
    """Splits what follows the recipe's name into settings of the test, flags of the compiler, and arguments."""
    words = list(words)
    while words and words[0].startswith("-"):
        word = words.pop(0)
        if word == "-0":
            test.want_error = False
        elif word == "-1":
            test.want_error = True
        elif word == "-s":
            test.one_file_per_package = True
        elif word == "-t":
            test.timeout = float(words.pop(0))
        elif word == "-goexperiment":
            test.env["GOEXPERIMENT"] = words.pop(0)
        elif word == "-godebug":
            test.env["GODEBUG"] = words.pop(0)
        elif word == "-gomodversion":
            test.module_version = words.pop(0)
        elif word == "-ldflags":
            test.flags, words = test.flags + [word] + words, []
        elif word == "-gcflags":
            test.flags.append(word + "=" + words.pop(0))
        else:
            test.flags.append(word)
    test.args = words


def parse(root, name):
    """The test in a file, or None if it has none for us."""
    with open(os.path.join(root, name), encoding="utf-8", errors="surrogateescape", newline="\n") as f:
        text = f.read()
    lines = (line for line in text.split("\n") if line.strip() and not line.startswith(("//go:build", "// +build")))
    first = next(lines, "")
    if not first.startswith("//") or not applies(text):
        return None
    try:
        words = shlex.split(first[2:])
    except ValueError:
        return None
    if not words or words[0] not in KINDS + ["errorcheckwithauto", "asmcheck"]:
        return None
    kind = "errorcheck" if words[0] == "errorcheckwithauto" else words[0]
    test = Test(root, name, kind, want_error=kind in ("errorcheck", "errorcheckdir", "errorcheckoutput"))
    take_flags(test, words[1:])
    return test


def find(root, pattern=""):
    tests = []
    for folder in FOLDERS:
        path = os.path.join(root, folder)
        for entry in sorted(os.listdir(path)) if os.path.isdir(path) else []:
            name = os.path.normpath(os.path.join(folder, entry))
            if entry.endswith(".go") and not entry.startswith(".") and re.search(pattern, name):
                tests.append(parse(root, name))
    return [t for t in tests if t]


def read_exclusions(path):
    """Lines "pattern: reason"; a pattern is a test's name, perhaps with *."""
    with open(path, encoding="utf-8") as f:
        return [line.rstrip("\n").split(": ", 1) for line in f if line.strip() and not line.startswith("#")]


def excluded(test, exclusions):
    return next((reason for pattern, reason in exclusions if fnmatch.fnmatchcase(test.name, pattern)), None)
