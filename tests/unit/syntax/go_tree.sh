#!/bin/sh
# go_tree.sh PROGRAM: runs it over the sources and tests of the installed Go that gofmt accepts.
# Left out: directives that only cgo, the runtime and the library may write, tests of error messages, for gofmt accepts much that the compiler calls a syntax error.
root=$(go env GOROOT 2>/dev/null)
if [ -z "$root" ] || [ ! -d "$root/src" ]; then
  echo "skipped: no Go tree"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
find "$root/src" "$root/test" -name '*.go' -type f | sort > "$work/all"
xargs -a "$work/all" "$root/bin/gofmt" -e -l 2>&1 >/dev/null | sed -n 's/^\([^:]*\.go\):.*/\1/p' | sort -u > "$work/refused"
comm -23 "$work/all" "$work/refused" > "$work/parsed"
xargs -a "$work/parsed" grep -lE '^// errorcheck|// ERROR|/\* ERROR|^//go:embed|^//go:(cgo_|systemstack|nowritebarrier|yeswritebarrier|uintptr)' > "$work/errors"
comm -23 "$work/parsed" "$work/errors" | grep -v /go/doc/testdata/ > "$work/good"
xargs -a "$work/good" -n 2000 "$1"
