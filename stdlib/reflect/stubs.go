package reflect

import (
	"internal/abi"
	"unsafe"
)

// What this package asks of the C runtime. These declarations are the whole list: each is a C function whose symbol
// is "reflect." and the name. "Address of" a key, element or value means that of memory which holds it.

// unsafe_New returns zeroed memory for a value of type t, unsafe_NewArray for n of them.
func unsafe_New(t *abi.Type) unsafe.Pointer
func unsafe_NewArray(t *abi.Type, n int) unsafe.Pointer

// typedmemmove copies a value of type t, typedmemclr clears one, typedslicecopy copies as copy does and returns the
// number of elements.
func typedmemmove(t *abi.Type, dst, src unsafe.Pointer)
func typedmemclr(t *abi.Type, p unsafe.Pointer)
func typedslicecopy(elem *abi.Type, dst, src abi.SliceHeader) int

// growslice returns old with room for at least num more elements; its length is old's.
func growslice(elem *abi.Type, old abi.SliceHeader, num int) abi.SliceHeader

// ifaceE2I stores e to the variable at dst of the interface type inter, which has methods; it panics if e does not
// have them. getitab returns the itab of a pair, nil if typ does not implement inter.
func ifaceE2I(inter *abi.Type, e any, dst unsafe.Pointer)
func getitab(inter, typ *abi.Type) *abi.ITab

// Maps. t is the map type, m the map itself, which may be nil for all but mapassign. mapaccess returns the address of
// the element, nil if there is none.
func makemap(t *abi.Type, hint int) unsafe.Pointer
func mapaccess(t *abi.Type, m, key unsafe.Pointer) unsafe.Pointer
func mapassign(t *abi.Type, m, key, elem unsafe.Pointer)
func mapdelete(t *abi.Type, m, key unsafe.Pointer)
func mapclear(t *abi.Type, m unsafe.Pointer)
func maplen(m unsafe.Pointer) int
func mapiterinit(t *abi.Type, m unsafe.Pointer, it *mapIterator)
func mapiternext(it *mapIterator)

// mapIterator is the runtime's mapiter. key is nil when the iteration has ended. Its further words are the
// runtime's; some of them are pointers.
type mapIterator struct {
	key     unsafe.Pointer
	elem    unsafe.Pointer
	private [14]unsafe.Pointer
}

// Channels. c is the channel itself. With nb set, chansend and chanrecv do not wait; they return whether the
// communication took place. dst may be nil.
func makechan(t *abi.Type, size int) unsafe.Pointer
func chanlen(c unsafe.Pointer) int
func chancap(c unsafe.Pointer) int
func chanclose(c unsafe.Pointer)
func chansend(c, elem unsafe.Pointer, nb bool) (sent bool)
func chanrecv(c unsafe.Pointer, nb bool, dst unsafe.Pointer) (selected, received bool)

// selectgo is the runtime's entry of that name: cases points to an array of selectCase (sends first), order to
// 2*(nsends+nrecvs) uint16 of scratch memory. It returns the index of the chosen case, -1 for none.
func selectgo(cases *selectCase, order *uint16, nsends, nrecvs int, block bool) (chosen int, received bool)

type selectCase struct {
	c    unsafe.Pointer
	elem unsafe.Pointer
}

// typerange returns where the type descriptors that the compiler made begin and end in memory, one behind the other
// without gaps. Both are nil if the program was linked without that knowledge.
func typerange() (begin, end unsafe.Pointer)

// partsAlgorithms returns the Equal and the Hasher of array and struct types whose parts are comparable.
func partsAlgorithms() (equal, hasher unsafe.Pointer)

// callfunc calls the Go code at code. regs holds what goes to the argument registers and receives what comes back in
// the result registers; stack points to nstack more argument words. context is the func value that is called.
// If right is not nil, the address of callfunc's own frame goes there: what it calls may recover.
func callfunc(code, context unsafe.Pointer, regs *callRegs, stack *uintptr, nstack int, right *uintptr)

// recoveryRight returns where the runtime notes whose callees may recover, if what has the frame is called by defer;
// else nil.
func recoveryRight(frame unsafe.Pointer) *uintptr

// takeRecoveryRight gives the right of frame, if it has it, to the caller's callees.
func takeRecoveryRight(frame unsafe.Pointer)

// callRegs are the registers of Go's calling convention: rdi rsi rdx rcx r8 r9 and xmm0-7 for arguments, rax rdx rcx
// r8 and xmm0-3 for results, of which the lower 8 bytes count.
type callRegs struct {
	ints         [6]uintptr
	floats       [8]uint64
	resultInts   [4]uintptr
	resultFloats [4]uint64
}

// makefuncstub returns the address of the code of all functions that MakeFunc makes. It is
// assembly that stores the argument registers to a callRegs at the end of its frame, calls reflect.callMade(context, regs,
// stack) (Go convention; context is the func value it was called through, stack the address of the arguments on
// the caller's stack) and returns with the result registers set from regs.
func makefuncstub() unsafe.Pointer
