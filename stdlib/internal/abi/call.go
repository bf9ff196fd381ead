package abi

import "unsafe"

// What travels how. A value travels as its leaves, the scalars it consists of. Functions return up to MaxResults
// integer or pointer leaves and as many float leaves in registers; otherwise all results go to memory that the caller
// provides. A parameter of more than MaxParam leaves is passed as a pointer to a copy. docs/contract.md has the
// whole convention.
const (
	MaxResults = 4
	MaxParam   = 4
)

// A Leaf is one scalar of a value.
type Leaf struct {
	Offset uintptr
	Size   uint8
	Float  bool
	Bool   bool
}

// AppendLeaves appends the leaves of type t at the given offset to list. It stops soon after the list has more than
// limit leaves, so that large arrays cost nothing.
func (t *Type) AppendLeaves(list []Leaf, offset uintptr, limit int) []Leaf {
	word := Leaf{Offset: offset, Size: 8}
	switch t.Kind {
	case Float32, Float64:
		return append(list, Leaf{Offset: offset, Size: uint8(t.Size), Float: true})
	case Complex64, Complex128:
		half := t.Size / 2
		return append(list, Leaf{Offset: offset, Size: uint8(half), Float: true}, Leaf{Offset: offset + half, Size: uint8(half), Float: true})
	case String, Interface:
		return append(list, word, Leaf{Offset: offset + 8, Size: 8})
	case Slice:
		return append(list, word, Leaf{Offset: offset + 8, Size: 8}, Leaf{Offset: offset + 16, Size: 8})
	case Array:
		a := (*ArrayType)(unsafe.Pointer(t))
		if a.Elem.Size == 0 {
			return list
		}
		for i := 0; i < a.Len && len(list) <= limit; i++ {
			list = a.Elem.AppendLeaves(list, offset+uintptr(i)*a.Elem.Size, limit)
		}
		return list
	case Struct:
		for _, f := range (*StructType)(unsafe.Pointer(t)).FieldList() {
			if len(list) > limit {
				break
			}
			list = f.Type.AppendLeaves(list, offset+f.Offset, limit)
		}
		return list
	}
	return append(list, Leaf{Offset: offset, Size: uint8(t.Size), Bool: t.Kind == Bool})
}

// ResultLayout returns the offset of each result in the struct that the results form, and the struct's size.
func (t *FuncType) ResultLayout() (offsets []uintptr, size uintptr) {
	align := uintptr(1)
	for _, r := range t.Out() {
		a := uintptr(r.Align)
		size = (size + a - 1) &^ (a - 1)
		offsets = append(offsets, size)
		size += r.Size
		if a > align {
			align = a
		}
	}
	return offsets, (size + align - 1) &^ (align - 1)
}

// ResultLeaves returns the leaves of all results, with their offsets in the struct that the results form, that
// struct's size, and whether the leaves come back in registers.
func (t *FuncType) ResultLeaves() (leaves []Leaf, size uintptr, inRegisters bool) {
	offsets, size := t.ResultLayout()
	floats := 0
	for i, r := range t.Out() {
		leaves = r.AppendLeaves(leaves, offsets[i], 2*MaxResults)
	}
	for _, l := range leaves {
		if l.Float {
			floats++
		}
	}
	return leaves, size, floats <= MaxResults && len(leaves)-floats <= MaxResults
}

// ResultsInMemory returns 0 if the results come back in registers, else the size of the struct they are stored to.
func (t *FuncType) ResultsInMemory() uintptr {
	_, size, inRegisters := t.ResultLeaves()
	if inRegisters {
		return 0
	}
	return size
}
