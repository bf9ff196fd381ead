// env: GODEBUG=gctrace=1
// stderr: ^gc 1 @[0-9.]+s [0-9]+%: [0-9.]+\+[0-9.]+\+[0-9.]+ ms clock, [0-9.]+\+[0-9.]+/[0-9.]+/[0-9.]+\+[0-9.]+ ms cpu, [0-9]+->[0-9]+->[0-9]+ MB, [0-9]+ MB goal, [0-9]+ MB stacks, [0-9]+ MB globals, [0-9]+ P
// stderr: P \(forced\)$

// The line that GODEBUG=gctrace=1 prints for each collection.
package main

import "runtime"

func main() {
	runtime.GC()
}
