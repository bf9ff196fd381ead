package runtime

// How a program sees its own calls. The machine knows only return addresses, one for each real frame; what the
// compiler inlined into a function shares its frame. A pc that this package hands out stands for one call of the
// source program: the return address in its lower bits, and in the upper byte which of the functions that share the
// instruction is meant, 0 for the innermost. Addresses of code are far below 1<<56, so nothing is lost, and a pc of
// a function that was not inlined into another is a plain return address.

const (
	depthShift = 56
	pcMask     = 1<<depthShift - 1
	pcBatch    = 64 // return addresses fetched at a time
)

// funcInfo is the source place of one instruction, as funcline fills it in.
type funcInfo struct {
	name      string  // "main.f", "pkg/path.(*T).M", "main.f.func1"
	file      string  // absolute
	line      int     // of the instruction, or of the call that was inlined
	entry     uintptr // of the function's code, or of the code it was inlined into
	startLine int     // where the function is declared
}

// lookup fills in info for a pc as Callers returns it. A return address may already belong to the next statement;
// the call is before it.
func lookup(pc uintptr, info *funcInfo) bool {
	return funcline(pc&pcMask-1, int(pc>>depthShift), info)
}

// Callers fills pc with the program counters of the calls that are active in the calling goroutine, innermost first,
// and returns how many it stored. skip 0 begins with Callers itself, 1 with its caller. CallersFrames translates
// them.
//
//go:noinline
func Callers(skip int, pc []uintptr) int {
	return logicalCallers(skip+1, pc)
}

// logicalCallers is Callers with skip 0 for logicalCallers itself.
//
//go:noinline
func logicalCallers(skip int, pcs []uintptr) int {
	var batch [pcBatch]uintptr
	stored := 0
	for done := 0; stored < len(pcs); {
		n := callers(done, &batch[0], pcBatch)
		for _, pc := range batch[:n] {
			var info funcInfo
			for depth := 0; funcline(pc-1, depth, &info) || depth == 0; depth++ {
				if skip > 0 {
					skip--
					continue
				}
				if stored == len(pcs) {
					return stored
				}
				pcs[stored] = pc | uintptr(depth)<<depthShift
				stored++
			}
		}
		if n < pcBatch {
			break
		}
		done += n
	}
	return stored
}

// Caller reports the place of a call that is active in the calling goroutine: skip 0 is the call of Caller itself, 1
// the call of the function that called it, and so on. ok is false if there are fewer calls.
//
//go:noinline
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	var pcs [1]uintptr
	if logicalCallers(skip+2, pcs[:]) == 0 {
		return
	}
	var info funcInfo
	lookup(pcs[0], &info)
	return pcs[0], info.file, info.line, true
}

// A Func describes a function of the running program.
type Func struct {
	info funcInfo
}

// FuncForPC returns the function that the instruction before pc belongs to, if pc comes from Callers or Caller, or
// the function whose code begins at pc. It returns nil if there is none.
func FuncForPC(pc uintptr) *Func {
	f := new(Func)
	if funcline(pc, 0, &f.info) && f.info.entry == pc {
		return f
	}
	if !lookup(pc, &f.info) {
		return nil
	}
	return f
}

// Name returns the function's name with its package's path, "" for a nil Func.
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.info.name
}

// Entry returns the address of the function's code.
func (f *Func) Entry() uintptr { return f.info.entry }

// FileLine returns the source place of the instruction at pc, which should belong to f.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	var info funcInfo
	if !funcline(pc&pcMask, int(pc>>depthShift), &info) {
		return "?", 0
	}
	return info.file, info.line
}

// A Frame tells what Frames knows about one call.
type Frame struct {
	PC       uintptr // of the call; 0 if unknown
	Func     *Func   // nil if unknown
	Function string  // the function's name with its package's path
	File     string
	Line     int

	startLine int
	Entry     uintptr // of the function's code
}

// Frames walks the frames of a slice of program counters.
type Frames struct {
	callers []uintptr
}

// CallersFrames prepares to translate what Callers stored. The slice must not change before the last call of Next.
func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

// Next returns the next frame and whether there are more after it.
func (f *Frames) Next() (frame Frame, more bool) {
	for len(f.callers) > 0 {
		pc := f.callers[0]
		f.callers = f.callers[1:]
		fn := new(Func)
		if pc == 0 || !lookup(pc, &fn.info) {
			continue
		}
		i := &fn.info
		frame = Frame{PC: pc - 1, Func: fn, Function: i.name, File: i.file, Line: i.line, startLine: i.startLine, Entry: i.entry}
		return frame, len(f.callers) > 0
	}
	return Frame{}, false
}
