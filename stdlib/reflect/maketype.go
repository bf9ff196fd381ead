package reflect

import (
	"internal/abi"
	"strconv"
	"sync"
	"unsafe"
)

// Types made at run time.
//
// Identical types must have one descriptor, because everything compares the addresses of descriptors. Whoever needs a
// type here builds a descriptor of it and hands that to canonical, which returns the one that counts: one that the
// compiler made, if the program contains the type, or the first that was built here.
//
// The tables begin with the types of the program the first time that a type is needed which nothing points to. Types
// with the same string need not be identical, so each string leads to a list.
var known struct {
	mu     sync.Mutex
	filled bool
	types  map[string][]*abi.Type
	paths  map[string]*byte // identifies the packages of unexported fields
}

func canonical(t *abi.Type) *abi.Type {
	known.mu.Lock()
	defer known.mu.Unlock()
	if c := find(t); c != nil {
		return c
	}
	t.Hash = fnv1(t.Str)
	known.types[t.Str] = append(known.types[t.Str], t)
	return t
}

// find returns the known descriptor of a type identical to t, nil if there is none. known.mu is held.
func find(t *abi.Type) *abi.Type {
	fillKnown()
	for _, c := range known.types[t.Str] {
		if sameParts(c, t) {
			return c
		}
	}
	return nil
}

// fillKnown enters the types of the program. known.mu is held.
func fillKnown() {
	if known.filled {
		return
	}
	known.filled = true
	known.types = make(map[string][]*abi.Type)
	known.paths = make(map[string]*byte)
	begin, end := typerange()
	for p := begin; uintptr(p) < uintptr(end); {
		c := (*abi.Type)(p)
		if !c.HasName() {
			known.types[c.Str] = append(known.types[c.Str], c)
		}
		if c.Kind == abi.Struct {
			notePath(asStruct(c))
		}
		p = unsafe.Pointer(uintptr(p) + descriptorSize(c))
	}
}

// descriptorSize returns how many bytes the descriptor t takes.
func descriptorSize(t *abi.Type) uintptr {
	switch t.Kind {
	case abi.Array:
		return unsafe.Sizeof(abi.ArrayType{})
	case abi.Chan:
		return unsafe.Sizeof(abi.ChanType{})
	case abi.Func:
		return unsafe.Sizeof(abi.FuncType{})
	case abi.Interface:
		return unsafe.Sizeof(abi.InterfaceType{})
	case abi.Map:
		return unsafe.Sizeof(abi.MapType{})
	case abi.Pointer:
		return unsafe.Sizeof(abi.PtrType{})
	case abi.Slice:
		return unsafe.Sizeof(abi.SliceType{})
	case abi.Struct:
		return unsafe.Sizeof(abi.StructType{})
	}
	return unsafe.Sizeof(abi.Type{})
}

// sameParts says whether the unnamed types a and b are identical.
func sameParts(a, b *abi.Type) bool {
	if a.Kind != b.Kind {
		return false
	}
	switch a.Kind {
	case abi.Array:
		return asArray(a).Elem == asArray(b).Elem && asArray(a).Len == asArray(b).Len
	case abi.Chan:
		return asChan(a).Elem == asChan(b).Elem && asChan(a).Dir == asChan(b).Dir
	case abi.Func:
		return sameSignature(asFunc(a), asFunc(b), true)
	case abi.Map:
		return asMap(a).Key == asMap(b).Key && asMap(a).Elem == asMap(b).Elem
	case abi.Pointer, abi.Slice:
		return a.Elem() == b.Elem()
	case abi.Struct:
		return sameFields(asStruct(a), asStruct(b), true)
	}
	return false
}

func fnv1(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// Descriptors to take size, alignment, equality and so on from.
var (
	uint8Type   = abi.TypeOf(uint8(0))
	pointerType = abi.TypeOf((*uint8)(nil))
	sliceType   = abi.TypeOf([]*uint8(nil))
	chanType    = abi.TypeOf((chan uint8)(nil))
	funcType    = abi.TypeOf((func())(nil))
	mapType     = abi.TypeOf(map[uint8]uint8(nil))
)

// like returns the common part of a new unnamed type that is represented as values of the type model are.
func like(model *abi.Type, str string) abi.Type {
	t := *model
	t.Str = str
	t.PtrTo = nil
	t.Uncommon = nil
	t.TFlag &^= abi.TFlagNamed | abi.TFlagUncommon
	return t
}

// PointerTo returns the pointer type with element type t.
func PointerTo(t Type) Type { return toRType(pointerTo(t.common())) }

// PtrTo is the old name of PointerTo.
//
// Deprecated: use PointerTo.
func PtrTo(t Type) Type { return PointerTo(t) }

// pointerTo is what the link step looks for: descriptors lead to those of pointers only in programs that have it.
//
//go:noinline
func pointerTo(t *abi.Type) *abi.Type {
	if t.PtrTo != nil {
		return t.PtrTo
	}
	return canonical(&(&abi.PtrType{Type: like(pointerType, "*"+t.Str), Elem: t}).Type)
}

// SliceOf returns the slice type with element type t.
func SliceOf(t Type) Type { return toRType(sliceOf(t.common())) }

func sliceOf(t *abi.Type) *abi.Type {
	return canonical(&(&abi.SliceType{Type: like(sliceType, "[]"+t.Str), Elem: t}).Type)
}

// ChanOf returns the channel type with the given direction and element type t.
func ChanOf(dir ChanDir, t Type) Type {
	if t.Size() >= 1<<16 {
		panic("reflect.ChanOf: element size too large")
	}
	str := t.String()
	switch dir {
	case SendDir:
		str = "chan<- " + str
	case RecvDir:
		str = "<-chan " + str
	case BothDir:
		if str[0] == '<' {
			str = "(" + str + ")"
		}
		str = "chan " + str
	default:
		panic("reflect.ChanOf: invalid dir")
	}
	return toRType(canonical(&(&abi.ChanType{Type: like(chanType, str), Elem: t.common(), Dir: int(dir)}).Type))
}

// FuncOf returns the function type with the given parameters and results. variadic makes the last parameter, which
// must be a slice, of the form ...T.
func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	params := make([]*abi.Type, 0, len(in)+len(out)+1)
	str := "func("
	for i, t := range in {
		if i > 0 {
			str += ", "
		}
		if variadic && i == len(in)-1 {
			str += "..." + t.Elem().String()
		} else {
			str += t.String()
		}
		params = append(params, t.common())
	}
	str += ")"
	if len(out) == 1 {
		str += " "
	} else if len(out) > 1 {
		str += " ("
	}
	for i, t := range out {
		if i > 0 {
			str += ", "
		}
		str += t.String()
		params = append(params, t.common())
	}
	if len(out) > 1 {
		str += ")"
	}
	ft := &abi.FuncType{Type: like(funcType, str), Params: &params[:1][0], NIn: len(in), NOut: len(out)}
	if variadic {
		ft.Variadic = 1
	}
	return toRType(canonical(&ft.Type))
}

// MapOf returns the map type with the given key and element types.
func MapOf(key, elem Type) Type {
	k, e := key.common(), elem.common()
	if k.Equal == nil {
		panic("reflect.MapOf: invalid key type " + k.Str)
	}
	m := &abi.MapType{Type: like(mapType, "map["+k.Str+"]"+e.Str), Key: k, Elem: e}
	if needsKeyUpdate(k) {
		m.Flags |= abi.MapNeedKeyUpdate
	}
	if hashMightPanic(k) {
		m.Flags |= abi.MapHashMightPanic
	}
	slotKey, slotElem := k, e
	if k.Size > abi.MapMaxInline {
		slotKey = pointerTo(k)
		m.Flags |= abi.MapIndirectKey
	}
	if e.Size > abi.MapMaxInline {
		slotElem = pointerTo(e)
		m.Flags |= abi.MapIndirectElem
	}
	slotAlign := slotKey.Align
	if slotElem.Align > slotAlign {
		slotAlign = slotElem.Align
	}
	m.ElemOff = alignUp(slotKey.Size, slotElem.Align)
	m.SlotSize = alignUp(m.ElemOff+slotElem.Size, slotAlign)
	if slotElem.Size == 0 { // a zero-size last field takes a byte, so that its address is inside
		m.SlotSize = alignUp(m.ElemOff+1, slotAlign)
	}
	m.Group = mapGroup(m, slotKey, slotElem)
	m.GroupSize = m.Group.Size
	return toRType(canonical(&m.Type))
}

func alignUp(n uintptr, align uint8) uintptr {
	a := uintptr(align)
	return (n + a - 1) &^ (a - 1)
}

// mapGroup returns a descriptor of a group of slots, for the allocator: only its size and pointers matter.
func mapGroup(m *abi.MapType, key, elem *abi.Type) *abi.Type {
	g := &abi.Type{Size: 8 + abi.MapGroupSlots*m.SlotSize, Align: 8, FieldAlign: 8, Kind: abi.Struct, Str: "group of " + m.Str}
	for i := uintptr(0); i < abi.MapGroupSlots; i++ {
		slot := 8 + i*m.SlotSize
		addPointers(g, key, slot)
		addPointers(g, elem, slot+m.ElemOff)
	}
	return g
}

// addPointers notes that the new type t, whose size is set, contains a part of type part at the given offset.
func addPointers(t, part *abi.Type, offset uintptr) {
	if part.PtrData == 0 {
		return
	}
	if t.GCData == nil {
		t.GCData = &make([]byte, (t.Size/8+7)/8)[0]
	}
	for w := uintptr(0); w < part.PtrData/8; w++ {
		if pointerBit(part, w) {
			at := offset/8 + w
			*(*byte)(unsafe.Pointer(uintptr(unsafe.Pointer(t.GCData)) + at/8)) |= 1 << (at % 8)
			t.PtrData = (at + 1) * 8
		}
	}
}

// pointerBit says whether the w-th word of a value of type t is a pointer.
func pointerBit(t *abi.Type, w uintptr) bool {
	b := *(*byte)(unsafe.Pointer(uintptr(unsafe.Pointer(t.GCData)) + w/8))
	return b>>(w%8)&1 != 0
}

// needsKeyUpdate says whether equal keys of type t can look different, so that the map has to store the newer one.
func needsKeyUpdate(t *abi.Type) bool {
	switch t.Kind {
	case abi.Float32, abi.Float64, abi.Complex64, abi.Complex128, abi.Interface, abi.String:
		return true
	case abi.Array:
		return needsKeyUpdate(t.Elem())
	case abi.Struct:
		for _, f := range asStruct(t).FieldList() {
			if needsKeyUpdate(f.Type) {
				return true
			}
		}
	}
	return false
}

// hashMightPanic says whether keys of type t contain interfaces, which may hold what has no hash.
func hashMightPanic(t *abi.Type) bool {
	switch t.Kind {
	case abi.Interface:
		return true
	case abi.Array:
		return hashMightPanic(t.Elem())
	case abi.Struct:
		for _, f := range asStruct(t).FieldList() {
			if hashMightPanic(f.Type) {
				return true
			}
		}
	}
	return false
}

// ArrayOf returns the array type with the given length and element type.
func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	e := elem.common()
	if e.Size > 0 && uintptr(length) > ^uintptr(0)/e.Size {
		panic("reflect.ArrayOf: array size would exceed virtual address space")
	}
	a := &abi.ArrayType{Elem: e, Len: length}
	t := &a.Type
	t.Kind = abi.Array
	t.Str = "[" + strconv.Itoa(length) + "]" + e.Str
	known.mu.Lock()
	c := find(t)
	known.mu.Unlock()
	if c != nil {
		return toRType(c)
	}
	t.Size = uintptr(length) * e.Size
	t.Align, t.FieldAlign = e.Align, e.FieldAlign
	if e.Equal != nil {
		t.Equal, t.Hasher = partsAlgorithms()
	}
	a.Slice = sliceOf(e)
	if e.PtrData != 0 {
		for i := uintptr(0); i < uintptr(length); i++ {
			addPointers(t, e, i*e.Size)
		}
	}
	if length == 1 {
		t.TFlag |= e.TFlag & abi.TFlagDirect
	}
	return toRType(canonical(t))
}
