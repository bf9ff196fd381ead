#!/bin/sh
# run.sh program expected-output: runs the program once, or once for each line "#! arguments" of the expected output. Standard error
# counts too, and the exit status, which stands at the end of each run's output. Addresses differ from build to build: 0x... Registers are left out; line numbers of the runtime and the numbers of goroutines but the first are N.
# With -u as first argument the expected output is written instead of compared.

update=
if [ "$1" = -u ]; then update=yes; shift; fi
program=$1 expected=$2
actual=${TMPDIR:-/tmp}/runtime-test.$$
trap 'rm -f "$actual"' EXIT

run() {
  "$program" $1 2>&1 | sed -e 's/0x[0-9a-f]\{4,\}/0x.../g' -e 's/ m=[0-9]* / m=N /' -e 's/goroutine \([2-9]\|[1-9][0-9][0-9]*\) /goroutine N /' -e 's/\.\.\.[0-9]* frames/...N frames/' -e 's/\(runtime[a-z0-9_/]*\.[cS]\):[0-9]*/\1:N/' -e '/^[r-s][a-z0-9]*  *0x/d'
}
status() {
  "$program" $1 >/dev/null 2>&1
  echo "exit status $?"
}

: > "$actual"
if grep -q '^#!' "$expected" 2>/dev/null; then
  grep '^#!' "$expected" | while read -r _ arguments; do
    { echo "#! $arguments"; run "$arguments"; status "$arguments"; } >> "$actual"
  done
else
  { run; status; } >> "$actual"
fi
if [ -n "$update" ]; then cp "$actual" "$expected"; else diff -u "$expected" "$actual"; fi
