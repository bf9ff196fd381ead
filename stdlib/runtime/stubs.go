package runtime

import (
	"internal/abi"
	"unsafe"
)

// What this package asks of the C runtime. These declarations are the whole list: each is a C function whose symbol
// is "runtime." and the name (docs/contract.md tells how parameters and results travel).
//
// Those that capital letters begin are part of the package's API as they stand.

// callers stores the return addresses of the calling goroutine's frames, innermost first, and returns how many it
// stored, at most n. The first is the address that callers itself returns to; skip of them are left out. These are
// frames of the machine: what the compiler inlined has none of its own, funcline tells of it.
func callers(skip int, pcs *uintptr, n int) int

// funcline looks up what source the instruction at pc belongs to: depth 0 is the innermost function, 1 the one it
// was inlined into, and so on. It returns false if there is no such function.
func funcline(pc uintptr, depth int, out *funcInfo) bool

// floatstring writes v as print does (the shortest decimal that reads back as v, in %g form) to buf, which holds
// at least 32 bytes, and returns the length. bits is 32 or 64.
func floatstring(v float64, bits int, buf *byte) int

// fatal prints "fatal error: " and the text, and ends the program.
func fatal(text string)

// setfinalizer arranges for run to be called with p on the finalizer goroutine once the object at p is unreachable.
// A nil run takes an earlier finalizer away. It returns one of the finalizer codes.
func setfinalizer(p unsafe.Pointer, run func(p unsafe.Pointer)) int

// addcleanup arranges for run to be called some time after the object that p points into became unreachable;
// removecleanup takes it back.
func addcleanup(p unsafe.Pointer, run func()) uint64
func removecleanup(p unsafe.Pointer, id uint64)

// goroot returns the value that the variable GOROOT had when the program started.
func goroot() string

// buildversion returns the version of the compiler that linked the program.
func buildversion() string

// getitab is the runtime's own entry of that name.
func getitab(inter, typ *abi.Type, canfail bool) unsafe.Pointer

// GC runs a garbage collection and returns when it is complete.
func GC()

// Gosched lets other goroutines run. The caller stays runnable.
func Gosched()

// Goexit ends the calling goroutine after running its deferred calls. Called by the main goroutine, it leaves the
// others running; when all of them have ended, the program crashes.
func Goexit()

// NumGoroutine returns how many goroutines exist.
func NumGoroutine() int

// GOMAXPROCS sets how many threads may execute Go code at the same time, if n is positive, and returns what the
// number was before.
func GOMAXPROCS(n int) int

// NumCPU returns how many processors this process could use when it started.
func NumCPU() int

// LockOSThread ties the calling goroutine to its current thread: it always runs there and no other goroutine does,
// until as many calls of UnlockOSThread were made as of LockOSThread.
func LockOSThread()

// UnlockOSThread undoes one call of LockOSThread; it does nothing if there was none.
func UnlockOSThread()

// Stack writes a traceback of the calling goroutine to buf, followed by those of all others if all is set, and
// returns how many bytes it wrote.
func Stack(buf []byte, all bool) int

// ReadMemStats fills in m with the allocator's and the collector's figures.
func ReadMemStats(m *MemStats)

// NumCgoCall returns the number of calls into C that the program made through cgo.
func NumCgoCall() int64

// KeepAlive marks its argument as reachable up to this call: finalizers and cleanups of the object run later.
func KeepAlive(x any)

// Breakpoint stops the program for a debugger.
func Breakpoint()
