#!/usr/bin/env python3
"""Makes system calls fail under Go programs (a seccomp filter returns the error number) and looks how the programs end.

What the runtime cannot do without is a clear fatal error, never a hang; what it can report is an error of the call.
"""
import argparse
import ctypes
import errno
import os
import re
import struct
import subprocess
import sys
import tempfile

MMAP, MPROTECT, CLONE, FUTEX, EPOLL_CTL, EPOLL_PWAIT, EVENTFD2, EPOLL_CREATE1, PIPE2, EPOLL_PWAIT2 = 9, 10, 56, 202, 233, 281, 290, 291, 293, 441

THREADS = """package main

import (
	"fmt"
	"time"
)

func main() {
	done := make(chan int)
	for i := 0; i < 4; i++ {
		go func() {
			time.Sleep(time.Millisecond)
			done <- i
		}()
	}
	for i := 0; i < 4; i++ {
		<-done
	}
	fmt.Println("done")
}
"""

PIPES = """package main

import (
	"fmt"
	"os"
	"time"
)

func main() {
	r, w, err := os.Pipe()
	if err != nil {
		fmt.Println(err)
		return
	}
	go func() {
		time.Sleep(10 * time.Millisecond)
		w.Write([]byte("text"))
	}()
	b := make([]byte, 10)
	n, err := r.Read(b)
	fmt.Println(string(b[:n]), err)
}
"""

COMMAND = """package main

import (
	"fmt"
	"os/exec"
)

func main() { fmt.Println(exec.Command("/bin/true").Run()) }
"""

# name, program, system call, error, (argument, value) it depends on, exit status, what is printed
CASES = [
    ("no threads", THREADS, CLONE, errno.EAGAIN, None, 2,
     r"runtime: failed to create new OS thread \(have \d+ already; errno=11\)\nfatal error: newosproc"),
    ("no futexes", THREADS, FUTEX, errno.ENOSYS, None, 2, r"fatal error: the futex system call failed"),
    ("no memory at all", THREADS, MMAP, errno.ENOMEM, None, 2, r"fatal error: .*(memory|reserve)"),
    ("no epoll", PIPES, EPOLL_CREATE1, errno.EMFILE, None, 2, r"runtime: epoll failed with 24\nfatal error: netpoll: failed to start"),
    ("no event descriptors", PIPES, EVENTFD2, errno.EMFILE, None, 2, r"fatal error: netpoll: failed to start"),
    ("polling fails", PIPES, EPOLL_PWAIT, errno.EBADF, None, 2, r"fatal error: netpoll: epoll_wait failed"),
    ("no pwait2", PIPES, EPOLL_PWAIT2, errno.ENOSYS, None, 0, r"^text <nil>$"),
    ("epoll takes no descriptors", PIPES, EPOLL_CTL, errno.ENOMEM, None, 2, r"runtime: epoll failed with 12\nfatal error: netpoll: failed to start"),
    ("no pipes", PIPES, PIPE2, errno.EMFILE, None, 0, r"^pipe2: too many open files$"),
    ("no processes", COMMAND, CLONE, errno.EAGAIN, (0, 0x4111), 0, r"^fork/exec /bin/true: resource temporarily unavailable$"),
    ("no memory can be used", THREADS, MPROTECT, errno.ENOMEM, None, 2, r"fatal error: .*memory"),
]


def filter_program(number, error, argument):
    """BPF: if the system call is this one (and its argument, low word, has the value), fail; else allow."""
    ld, jeq, ret = 0x20, 0x15, 0x06
    fail = (ret, 0, 0, 0x00050000 | error)
    code = [(ld, 0, 0, 0)]
    if argument is None:
        code += [(jeq, 0, 1, number), fail]
    else:
        code += [(jeq, 0, 3, number), (ld, 0, 0, 16 + 8 * argument[0]), (jeq, 0, 1, argument[1]), fail]
    code.append((ret, 0, 0, 0x7FFF0000))
    return b"".join(struct.pack("HBBI", *c) for c in code), len(code)


def install(number, error, argument):
    libc = ctypes.CDLL(None, use_errno=True)
    code, n = filter_program(number, error, argument)
    buffer = ctypes.create_string_buffer(code, len(code))
    program = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", n, ctypes.addressof(buffer)), 16)
    if libc.prctl(38, 1, 0, 0, 0) != 0 or libc.prctl(22, 2, ctypes.byref(program), 0, 0) != 0:
        os._exit(77)


def main():
    flags = argparse.ArgumentParser(description=__doc__)
    flags.add_argument("--burrow", required=True)
    options = flags.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        built = {}
        for name, source, number, error, argument, status, pattern in CASES:
            if source not in built:
                path = os.path.join(folder, f"p{len(built)}")
                with open(path + ".go", "w") as f:
                    f.write(source)
                subprocess.run([options.burrow, "build", "-o", path, path + ".go"], check=True)
                built[source] = path
            # The filter comes into force in the child, which then executes the program: execve is not among the failing calls.
            try:
                run = subprocess.run([sys.executable, __file__, "--run", built[source], str(number), str(error)] + [str(a) for a in argument or ()],
                                     capture_output=True, text=True, timeout=20)
            except subprocess.TimeoutExpired:
                print(f"FAIL {name}: hangs")
                failed += 1
                continue
            if run.returncode == 77:
                print("skipped: no seccomp filters here")
                return 0
            output = run.stdout + run.stderr
            if (status is not None and run.returncode != status) or not re.search(pattern, output, re.M):
                print(f"FAIL {name}: exit status {run.returncode}\n{output[:1500]}")
                failed += 1
    print(f"{len(CASES) - failed} passed, {failed} failed")
    return 1 if failed else 0


def run_filtered(arguments):
    program, number, error, *argument = arguments
    install(int(number), int(error), tuple(int(a) for a in argument) or None)
    os.execv(program, [program])


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        run_filtered(sys.argv[2:])
    sys.exit(main())
