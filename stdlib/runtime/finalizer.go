package runtime

import (
	"internal/abi"
	"unsafe"
)

// What setfinalizer returns.
const (
	finalizerSet        = iota
	finalizerNotObject  // p does not point to the beginning of a heap object
	finalizerAlreadySet // the object has one
	finalizerNotOnHeap  // p points to a variable that is never freed
)

// SetFinalizer arranges for finalizer(obj) to be called, on a goroutine of its own, once nothing but the finalizer
// refers to the object that obj points to. The call makes the object reachable again; the finalizer is gone by then,
// so the object is freed the next time, unless SetFinalizer is called anew. obj must be a pointer to an object made
// by new, by taking the address of a composite literal or of a local variable; finalizer must be a function of one
// parameter to which obj can be assigned, or nil, which takes an earlier finalizer away.
//
// There is no guarantee that finalizers run before the program ends.
func SetFinalizer(obj any, finalizer any) {
	o := (*abi.EmptyInterface)(unsafe.Pointer(&obj))
	if o.Type == nil {
		fatal("runtime.SetFinalizer: first argument is nil")
	}
	if o.Type.Kind != abi.Pointer {
		fatal("runtime.SetFinalizer: first argument is " + o.Type.Str + ", not pointer")
	}
	if o.Data == nil {
		fatal("nil elem type!")
	}
	f := (*abi.EmptyInterface)(unsafe.Pointer(&finalizer))
	if f.Type == nil {
		setfinalizer(o.Data, nil)
		return
	}
	if f.Type.Kind != abi.Func {
		fatal("runtime.SetFinalizer: second argument is " + f.Type.Str + ", not a function")
	}
	switch setfinalizer(o.Data, finalizerCall(o.Type, f)) {
	case finalizerNotObject:
		fatal("runtime.SetFinalizer: pointer not at beginning of allocated block")
	case finalizerAlreadySet:
		fatal("runtime.SetFinalizer: finalizer already set")
	}
}

// finalizerCall returns a function that calls the finalizer f with a pointer of type t and drops the results.
func finalizerCall(t *abi.Type, f *abi.EmptyInterface) func(p unsafe.Pointer) {
	ft := (*abi.FuncType)(unsafe.Pointer(f.Type))
	if ft.NIn != 1 || ft.Variadic != 0 {
		fatal("runtime.SetFinalizer: cannot pass " + t.Str + " to finalizer " + f.Type.Str)
	}
	param := ft.In()[0]
	word := unsafe.Pointer(nil) // the first word of the interface that is passed, if it is one
	switch {
	case param == t, samePointer(param, t):
		return callWithPointer(f.Data, ft)
	case param.Kind != abi.Interface || !abi.Implements((*abi.InterfaceType)(unsafe.Pointer(param)), t):
		fatal("runtime.SetFinalizer: cannot pass " + t.Str + " to finalizer " + f.Type.Str)
	case (*abi.InterfaceType)(unsafe.Pointer(param)).NMethods == 0:
		word = unsafe.Pointer(t)
	default:
		word = getitab(param, t, false)
	}
	return callWithInterface(f.Data, ft, word)
}

// The calls below see the finalizer as a function of words, which is what its parameter is in registers. Results
// that do not fit into registers come back through a pointer before the parameters.

func callWithPointer(fn unsafe.Pointer, ft *abi.FuncType) func(p unsafe.Pointer) {
	size := ft.ResultsInMemory()
	if size == 0 {
		return *(*func(unsafe.Pointer))(unsafe.Pointer(&fn))
	}
	call := *(*func(out, p unsafe.Pointer))(unsafe.Pointer(&fn))
	return func(p unsafe.Pointer) { call(resultArea(size), p) }
}

func callWithInterface(fn unsafe.Pointer, ft *abi.FuncType, word unsafe.Pointer) func(p unsafe.Pointer) {
	size := ft.ResultsInMemory()
	if size == 0 {
		call := *(*func(word, p unsafe.Pointer))(unsafe.Pointer(&fn))
		return func(p unsafe.Pointer) { call(word, p) }
	}
	call := *(*func(out, word, p unsafe.Pointer))(unsafe.Pointer(&fn))
	return func(p unsafe.Pointer) { call(resultArea(size), word, p) }
}

func resultArea(size uintptr) unsafe.Pointer {
	return unsafe.Pointer(&make([]unsafe.Pointer, (size+7)/8)[0])
}

// samePointer says whether a and b are pointers to the same type and at most one of them is a defined type.
func samePointer(a, b *abi.Type) bool {
	return a.Kind == abi.Pointer && a.Elem() == b.Elem() && (a.Uncommon == nil || b.Uncommon == nil)
}
