"""How a test of each kind is carried out with burrow.

Each function gets a Job (the test, a temporary folder, the options) and returns nothing if the test passes; it raises Failure if not.
Failure.lines_right tells that an error check went wrong only in its wording.
"""
import os
import re
import shutil
import signal
import subprocess

import errorcheck

NEWEST = "1.26"


class Failure(Exception):
    def __init__(self, what, lines_right=False):
        super().__init__(what)
        self.lines_right = lines_right


class Job:
    def __init__(self, test, tmp, options):
        self.test, self.tmp, self.options = test, tmp, options
        self.program = os.path.join(tmp, "a.exe")
        self.object = os.path.join(tmp, "a.o")

    def execute(self, command, cwd):
        """(exit status, standard output and error). The whole process group ends with the time limit."""
        env = dict(os.environ, GOENV="off", GOFLAGS="", GOROOT=os.path.dirname(self.test.root), PWD=cwd, **self.test.env)
        p = subprocess.Popen(command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
        limit = max(self.test.timeout, self.options.timeout)
        try:
            output = p.communicate(timeout=limit)[0]
        except subprocess.TimeoutExpired:
            os.killpg(p.pid, signal.SIGKILL)
            p.communicate()
            raise Failure(f"{os.path.basename(command[0])} took longer than {limit:.0f} s")
        return p.returncode, output.decode("utf-8", "surrogateescape").replace("\r\n", "\n")

    def burrow(self, arguments, cwd, flags=None):
        """Runs burrow build; its messages are expected, its crashes are not."""
        command = [self.options.burrow, "build", "-" + self.options.level] + burrow_flags(self.test.flags if flags is None else flags) + arguments
        status, output = self.execute(command, cwd)
        if status not in (0, 1, 2) or re.search(r"internal compiler error|LLVM ERROR|ld\.lld", output):
            raise Failure(f"compiler: exit status {status}\n{output}")
        return status, output

    def build(self, arguments, cwd, flags=None):
        status, output = self.burrow(arguments, cwd, flags)
        if status != 0:
            raise Failure("does not build\n" + output)

    def run(self, arguments=(), cwd=None):
        status, output = self.execute([self.program, *arguments], cwd or self.tmp)
        if status != 0:
            raise Failure(f"exit status {status}\n{output}")
        return output

    def check_output(self, output):
        want = ""
        if os.path.exists(self.test.golden):
            with open(self.test.golden, encoding="utf-8", errors="surrogateescape", newline="\n") as f:
                want = f.read()
        if output != want:
            raise Failure("wrong output: " + first_difference(want, output))


def first_difference(want, got):
    a, b = want.split("\n"), got.split("\n")
    for i in range(max(len(a), len(b))):
        x, y = a[i] if i < len(a) else "(end)", b[i] if i < len(b) else "(end)"
        if x != y:
            return f"line {i + 1}: want {x!r}, got {y!r}"
    return "same"


def burrow_flags(flags):
    """Of gc's flags, those that change what is accepted; the others steer its own optimiser and checks."""
    return [f for f in flags if f.startswith(("-lang=", "-tags="))]


def sources(test):
    """The files of a test that is built from the command line, and the arguments of the program."""
    files = [a for a in test.args if a.endswith(".go")]
    beside = os.path.dirname(test.name)
    return [test.name] + [os.path.join(beside, f) for f in files], [a for a in test.args if not a.endswith(".go")]


# ---- single files

def run(job):
    files, arguments = sources(job.test)
    job.build(["-o", job.program] + files, job.test.root)
    job.check_output(job.run(arguments, job.test.root))


def build(job):
    job.build(["-o", job.program, job.test.name], job.test.root)


def compile_file(job):
    job.build(["-c", "-e", "-o", job.object, job.test.name], job.test.root)


def generate(job):
    """Runs the test; what it prints is a program."""
    files, arguments = sources(job.test)
    job.build(["-o", job.program] + files, job.test.root, [])
    generated = os.path.join(job.tmp, "tmp__.go")
    with open(generated, "w", encoding="utf-8", errors="surrogateescape", newline="\n") as f:
        f.write(job.run(arguments, job.test.root))
    return generated


def runoutput(job):
    job.build(["-o", job.program, generate(job)], job.tmp, [])
    job.check_output(job.run())


def check_errors(status, output, paths, want_error):
    lines, wording = errorcheck.compare(output, paths)
    if want_error and status == 0:
        lines.insert(0, "compiles without an error")
    if not want_error and status != 0:
        lines.insert(0, "does not compile")
    if lines or wording:
        raise Failure("\n".join(lines + wording), lines_right=not lines)


def check_file(job, path, cwd):
    flags = job.test.flags
    mode = [] if "-complete" in flags else ["-c"]
    mode += [] if "-e=0" in flags else ["-e"]
    mode += [] if any(f.startswith("-lang=") for f in flags) else ["-lang=go" + NEWEST]   # what a later language allows is an error here
    status, output = job.burrow(mode + ["-o", job.object, path], cwd)
    check_errors(status, output, [os.path.join(cwd, path)], job.test.want_error)


def check(job):
    check_file(job, job.test.name, job.test.root)


def errorcheckoutput(job):
    check_file(job, os.path.basename(generate(job)), job.tmp)


# ---- directories. Each package of NAME.dir becomes a folder of a module "test", and import "./a" becomes import "test/a". An empty .s file says that
# functions may lack bodies.

class Unit:
    def __init__(self, folder, files):
        self.folder, self.files = folder, files


def package_name(path):
    with open(path, encoding="utf-8", errors="surrogateescape") as f:
        m = re.search(r"^package (\w+)", f.read(), re.M)
    if not m:
        raise Failure("no package name in " + path)
    return m.group(1)


def go_files(folder):
    return sorted(f for f in os.listdir(folder) if f.endswith(".go"))


def copy_with_imports(source, to):
    with open(source, encoding="utf-8", errors="surrogateescape", newline="\n") as f:
        text = f.read()
    with open(to, "w", encoding="utf-8", errors="surrogateescape", newline="\n") as f:
        f.write(re.sub(r'^((?:\s*import)?\s*[\w.]*\s*)"\./', r'\1"test/', text, flags=re.M))


def lay_out(job):
    """The packages in the order of their first files."""
    units, by_name = [], {}
    for file in go_files(job.test.folder):
        source = os.path.join(job.test.folder, file)
        name = package_name(source)
        unit = None if job.test.one_file_per_package else by_name.get(name)
        if not unit:
            unit = by_name[name] = Unit(file[:-3], [])
            units.append(unit)
            os.mkdir(os.path.join(job.tmp, unit.folder))
            open(os.path.join(job.tmp, unit.folder, "empty.s"), "w").close()
        file = re.sub(r"_test\.go$", "_test_.go", file)
        copy_with_imports(source, os.path.join(job.tmp, unit.folder, file))
        unit.files.append(file)
    language = next((f[len("-lang=go"):] for f in job.test.flags if f.startswith("-lang=go")), NEWEST)
    with open(os.path.join(job.tmp, "go.mod"), "w", encoding="utf-8") as f:
        f.write(f"module test\ngo {language}\n")
    return units


def compile_unit(job, unit):
    return job.burrow(["-c", "-e", "-o", job.object, "./" + unit.folder], job.tmp)


def compiledir(job):
    for unit in lay_out(job):
        status, output = compile_unit(job, unit)
        if status != 0:
            raise Failure("does not build\n" + output)


def run_unit(job, unit):
    job.build(["-o", job.program, "./" + unit.folder], job.tmp)
    job.check_output(job.run())


def rundir(job):
    run_unit(job, lay_out(job)[-1])


def check_units(job, units, wrong):
    """Checks the errors of all units; only one of them is to have any."""
    faults, lines_right = [], True
    for unit in units:
        status, output = compile_unit(job, unit)
        try:
            check_errors(status, output, [os.path.join(job.tmp, unit.folder, f) for f in unit.files], job.test.want_error and unit is wrong)
        except Failure as f:
            faults.append(str(f))
            lines_right = lines_right and f.lines_right
    if faults:
        raise Failure("\n".join(faults), lines_right)


def errorcheckdir(job):
    units = lay_out(job)
    check_units(job, units, units[-1])


def errorcheckandrundir(job):
    units = lay_out(job)
    check_units(job, units, units[-2] if job.test.want_error else None)
    run_unit(job, units[-1])


def runindir(job):
    module = os.path.join(job.tmp, os.path.basename(job.test.folder))
    shutil.copytree(job.test.folder, module)
    with open(os.path.join(module, "go.mod"), "w", encoding="utf-8") as f:
        f.write(f"module {os.path.basename(module)}\ngo {job.test.module_version or '1.14'}\n")
    job.build(["-o", job.program, "."], module)
    job.check_output(job.run(cwd=module))


def build_folder(job):
    if any(f.endswith(".s") for f in os.listdir(job.test.folder)):
        raise Failure("holds assembly")
    job.build(["-o", job.program] + [os.path.join(job.test.folder, f) for f in go_files(job.test.folder)], job.tmp)


def buildrundir(job):
    build_folder(job)
    job.check_output(job.run())


CARRY_OUT = {"run": run, "buildrun": run, "runoutput": runoutput, "build": build, "compile": compile_file, "errorcheck": check,
             "errorcheckoutput": errorcheckoutput, "rundir": rundir, "runindir": runindir, "compiledir": compiledir,
             "errorcheckdir": errorcheckdir, "errorcheckandrundir": errorcheckandrundir, "builddir": build_folder, "buildrundir": buildrundir}
