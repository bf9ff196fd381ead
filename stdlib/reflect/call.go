package reflect

import (
	"internal/abi"
	"runtime"
	"unsafe"
)

// How a function is called whose type is only known at run time. The arguments are taken apart into their leaves, as
// the calling convention wants it (docs/contract.md): integers and pointers go to six registers, floats to eight, the
// rest to the stack in order. Results come back in registers, or in memory that is passed as a first argument.
// MakeFunc goes the other way, from registers to values.

// Call calls the function v with the arguments in and returns its results. The arguments of a variadic function's
// last parameter are given one by one.
func (v Value) Call(in []Value) []Value {
	v.mustBeCallable("Call")
	return v.call("Call", v.variadicSlice(in), nil)
}

// CallSlice calls the variadic function v. The last argument is the slice for its last parameter.
func (v Value) CallSlice(in []Value) []Value {
	v.mustBeCallable("CallSlice")
	ft := asFunc(v.Type().common())
	if ft.Variadic == 0 {
		panic("reflect: CallSlice of non-variadic function")
	}
	checkCount("CallSlice", len(in), ft.NIn)
	return v.call("CallSlice", in, nil)
}

func (v Value) mustBeCallable(method string) {
	v.mustBe(Func, method)
	v.mustBeExported(method)
	if v.IsNil() {
		panic("reflect.Value.Call: call of nil function")
	}
}

func checkCount(op string, have, want int) {
	if have < want {
		panic("reflect: " + op + " with too few input arguments")
	}
	if have > want {
		panic("reflect: " + op + " with too many input arguments")
	}
}

// variadicSlice returns in with the arguments of a variadic parameter put into a slice.
func (v Value) variadicSlice(in []Value) []Value {
	for _, x := range in {
		if x.Kind() == Invalid {
			panic("reflect: Call using zero Value argument")
		}
	}
	ft := asFunc(v.Type().common())
	if ft.Variadic == 0 {
		checkCount("Call", len(in), ft.NIn)
		return in
	}
	fixed := ft.NIn - 1
	if len(in) < fixed {
		checkCount("Call", len(in), ft.NIn)
	}
	t := ft.In()[fixed]
	rest := MakeSlice(toType(t), len(in)-fixed, len(in)-fixed)
	for i, x := range in[fixed:] {
		if !x.Type().AssignableTo(toType(t.Elem())) {
			panic("reflect: cannot use " + x.Type().String() + " as type " + t.Elem().Str + " in Call")
		}
		rest.Index(i).Set(x)
	}
	return append(append(make([]Value, 0, ft.NIn), in[:fixed]...), rest)
}

// arguments collects the words of a call.
type arguments struct {
	regs   callRegs
	stack  []uintptr
	ints   int // used so far
	floats int
}

func (a *arguments) addInt(w uintptr) {
	if a.ints < len(a.regs.ints) {
		a.regs.ints[a.ints] = w
		a.ints++
	} else {
		a.stack = append(a.stack, w)
	}
}

func (a *arguments) addFloat(w uint64) {
	if a.floats < len(a.regs.floats) {
		a.regs.floats[a.floats] = w
		a.floats++
	} else {
		a.stack = append(a.stack, uintptr(w))
	}
}

// add adds the value of type t at p, which stays as it is until the call is over.
func (a *arguments) add(t *abi.Type, p unsafe.Pointer) {
	var space [8]abi.Leaf
	leaves := t.AppendLeaves(space[:0], 0, abi.MaxParam)
	if len(leaves) > abi.MaxParam {
		a.addInt(uintptr(p))
		return
	}
	for _, l := range leaves {
		w := loadLeaf(unsafe.Pointer(uintptr(p)+l.Offset), l)
		if l.Float {
			a.addFloat(w)
		} else {
			a.addInt(uintptr(w))
		}
	}
}

func loadLeaf(p unsafe.Pointer, l abi.Leaf) uint64 {
	switch l.Size {
	case 1:
		return uint64(*(*uint8)(p))
	case 2:
		return uint64(*(*uint16)(p))
	case 4:
		return uint64(*(*uint32)(p))
	}
	return *(*uint64)(p)
}

// storeLeaf stores a register's contents to memory that may be the heap's.
func storeLeaf(p unsafe.Pointer, l abi.Leaf, w uint64) {
	if l.Bool {
		w &= 1
	}
	switch {
	case l.Size == 1:
		*(*uint8)(p) = uint8(w)
	case l.Size == 2:
		*(*uint16)(p) = uint16(w)
	case l.Size == 4:
		*(*uint32)(p) = uint32(w)
	case l.Float:
		*(*uint64)(p) = w
	default: // perhaps a pointer, which the collector wants to know about
		*(*unsafe.Pointer)(p) = *(*unsafe.Pointer)(unsafe.Pointer(&w))
	}
}

// call calls v with arguments that agree with its parameters in number. right is the right to recover, if the function
// that is called has it, see recoveryRight.
func (v Value) call(op string, in []Value, right *uintptr) []Value {
	ft := asFunc(v.Type().common())
	checkCount(op, len(in), ft.NIn)
	var code, context unsafe.Pointer
	var args arguments
	leaves, size, inRegisters := ft.ResultLeaves()
	var out unsafe.Pointer
	if !inRegisters {
		out = unsafe.Pointer(&make([]unsafe.Pointer, (size+7)/8)[0])
		args.addInt(uintptr(out))
	}
	if v.flag&flagMethod != 0 {
		var receiver unsafe.Pointer
		code, receiver = v.methodCode()
		args.addInt(uintptr(receiver))
	} else {
		context = v.pointer()
		code = (*abi.FuncVal)(context).Code
	}

	// What the words point to is kept alive by keep.
	keep := make([]Value, len(in))
	for i, x := range in {
		if x.Kind() == Invalid {
			panic("reflect: " + op + " using zero Value argument")
		}
		x.mustBeExported(op)
		t := ft.In()[i]
		if !x.Type().AssignableTo(toType(t)) {
			panic("reflect: " + op + " using " + x.Type().String() + " as type " + t.Str)
		}
		x = x.assignTo("reflect.Value.Call", t, nil)
		if x.flag&flagAddr != 0 {
			x = copied(t, x.ptr, 0)
		}
		keep[i] = x
		args.add(t, keep[i].address())
	}
	var stack *uintptr
	if len(args.stack) > 0 {
		stack = &args.stack[0]
	}
	callfunc(code, context, &args.regs, stack, len(args.stack), right)
	runtime.KeepAlive(keep)
	runtime.KeepAlive(v)

	if inRegisters {
		out = unsafe.Pointer(&make([]unsafe.Pointer, (size+7)/8+1)[0])
		args.regs.takeResults(out, leaves)
	}
	results := make([]Value, ft.NOut)
	offsets, _ := ft.ResultLayout()
	for i, t := range ft.Out() {
		results[i] = copied(t, unsafe.Pointer(uintptr(out)+offsets[i]), 0)
	}
	return results
}

// takeResults stores the result registers to the struct of results at p.
func (r *callRegs) takeResults(p unsafe.Pointer, leaves []abi.Leaf) {
	ints, floats := 0, 0
	for _, l := range leaves {
		at := unsafe.Pointer(uintptr(p) + l.Offset)
		if l.Float {
			storeLeaf(at, l, r.resultFloats[floats])
			floats++
		} else {
			storeLeaf(at, l, uint64(r.resultInts[ints]))
			ints++
		}
	}
}

// giveResults loads the result registers from the struct of results at p.
func (r *callRegs) giveResults(p unsafe.Pointer, leaves []abi.Leaf) {
	ints, floats := 0, 0
	for _, l := range leaves {
		w := loadLeaf(unsafe.Pointer(uintptr(p)+l.Offset), l)
		if l.Float {
			r.resultFloats[floats] = w
			floats++
		} else {
			r.resultInts[ints] = uintptr(w)
			ints++
		}
	}
}

// A madeFunc is the func value of a function that MakeFunc made.
type madeFunc struct {
	code unsafe.Pointer // makefuncstub
	t    *abi.FuncType
	fn   func(args []Value) (results []Value)

	// Instead of fn: a function that stands for another one, which may recover if it may.
	forward func(args []Value, right *uintptr) (results []Value)
}

// MakeFunc returns a function of type typ that calls fn with its arguments and returns what fn returns. A variadic
// function's last argument is a slice.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	if typ.Kind() != Func {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	f := &madeFunc{code: makefuncstub(), t: asFunc(typ.common()), fn: fn}
	return Value{typ.common(), unsafe.Pointer(f), flag(Func)}
}

// makeForwarder returns a function of type typ that calls forward.
func makeForwarder(typ Type, forward func(args []Value, right *uintptr) []Value) Value {
	f := &madeFunc{code: makefuncstub(), t: asFunc(typ.common()), forward: forward}
	return Value{typ.common(), unsafe.Pointer(f), flag(Func)}
}

// received hands out the words of a call, in the order of the leaves.
type received struct {
	regs   *callRegs
	stack  unsafe.Pointer
	ints   int
	floats int
}

func (r *received) fromStack() uint64 {
	w := *(*uint64)(r.stack)
	r.stack = unsafe.Pointer(uintptr(r.stack) + 8)
	return w
}

func (r *received) nextInt() uint64 {
	if r.ints == len(r.regs.ints) {
		return r.fromStack()
	}
	r.ints++
	return uint64(r.regs.ints[r.ints-1])
}

func (r *received) nextFloat() uint64 {
	if r.floats == len(r.regs.floats) {
		return r.fromStack()
	}
	r.floats++
	return r.regs.floats[r.floats-1]
}

// value returns the next argument, which has type t.
func (r *received) value(t *abi.Type) Value {
	var space [8]abi.Leaf
	leaves := t.AppendLeaves(space[:0], 0, abi.MaxParam)
	if len(leaves) > abi.MaxParam {
		w := r.nextInt()
		return copied(t, *(*unsafe.Pointer)(unsafe.Pointer(&w)), 0)
	}
	p := unsafe_New(t)
	for _, l := range leaves {
		w := uint64(0)
		if l.Float {
			w = r.nextFloat()
		} else {
			w = r.nextInt()
		}
		storeLeaf(unsafe.Pointer(uintptr(p)+l.Offset), l, w)
	}
	if t.IsDirect() {
		return Value{t, *(*unsafe.Pointer)(p), flag(t.Kind)}
	}
	return Value{t, p, flagIndir | flag(t.Kind)}
}

// callMade is what the code of all made functions calls, see makefuncstub.
func callMade(f *madeFunc, regs *callRegs, stack unsafe.Pointer) {
	leaves, size, inRegisters := f.t.ResultLeaves()
	r := received{regs: regs, stack: stack}
	var out unsafe.Pointer
	if inRegisters {
		out = unsafe.Pointer(&make([]unsafe.Pointer, (size+7)/8+1)[0])
	} else {
		w := r.nextInt()
		out = *(*unsafe.Pointer)(unsafe.Pointer(&w))
	}
	args := make([]Value, f.t.NIn)
	for i, t := range f.t.In() {
		args[i] = r.value(t)
	}
	frame := unsafe.Pointer(uintptr(unsafe.Pointer(regs)) + unsafe.Sizeof(*regs)) // of makefuncstub's code
	var results []Value
	if f.forward != nil {
		results = f.forward(args, recoveryRight(frame))
	} else {
		takeRecoveryRight(frame)
		results = f.fn(args)
	}
	if len(results) != f.t.NOut {
		panic("reflect: wrong return count from function created by MakeFunc")
	}
	offsets, _ := f.t.ResultLayout()
	for i, t := range f.t.Out() {
		x := results[i]
		if x.typ == nil {
			panic("reflect: function created by MakeFunc using closure returned zero Value")
		}
		if x.flag&flagRO != 0 {
			panic("reflect: function created by MakeFunc using closure returned value obtained from unexported field")
		}
		x = x.assignTo("reflect.MakeFunc", t, nil)
		typedmemmove(t, unsafe.Pointer(uintptr(out)+offsets[i]), x.address())
	}
	if inRegisters {
		regs.giveResults(out, leaves)
	}
}
