"""A copy of the standard library made of links, in which Go's tests stand where ours would.

Only the folder tree is real, so that a test finds its testdata; files are links to ours, or to Go's testdata. shims/ holds what Go's tests import
from Go's internal packages and what is no package of ours.
"""
import os
import shutil

SHIMS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "shims")


def link_tree(source, target, keep):
    for folder, dirs, files in os.walk(source):
        dirs[:] = sorted(d for d in dirs if d != "testdata")
        here = os.path.join(target, os.path.relpath(folder, source))
        os.makedirs(here, exist_ok=True)
        for f in files:
            path = os.path.join(here, f)
            if keep(f) and not os.path.lexists(path):
                os.symlink(os.path.join(folder, f), path)


def make(root, burrow):
    """The folder for BURROWROOT: what lies beside the compiler, with a stdlib of links."""
    lib = os.path.join(os.path.dirname(os.path.dirname(os.path.realpath(burrow))), "lib", "burrow")
    shutil.rmtree(root, ignore_errors=True)
    os.makedirs(root)
    for name in os.listdir(lib):
        if name != "stdlib":
            os.symlink(os.path.join(lib, name), os.path.join(root, name))
    stdlib = os.path.join(root, "stdlib")
    link_tree(os.path.realpath(os.path.join(lib, "stdlib")), stdlib, lambda f: f.endswith(".go") and not f.endswith("_test.go"))
    link_tree(SHIMS, stdlib, lambda f: f != "exec.go" or os.path.isdir(os.path.join(stdlib, "os", "exec")))
    return stdlib


def link_other_files(go_folder, folder):
    """testdata and whatever else lies beside Go's sources."""
    for name in os.listdir(go_folder):
        path = os.path.join(folder, name)
        if not name.endswith(".go") and not os.path.lexists(path) and (name == "testdata" or os.path.isfile(os.path.join(go_folder, name))):
            os.symlink(os.path.join(go_folder, name), path)
