package reflect

import (
	"internal/abi"
	"strconv"
	"unicode/utf8"
	"unsafe"
)

// Struct types made at run time.
//
// The methods of an embedded type need code that turns the struct into the receiver, and none can be made here. They
// are promoted without any if an interface holds the struct just as it would hold the embedded value: the field is the
// first, and either both are held directly or neither is.

// StructOf returns the struct type with the given fields. Their Offset and Index do not matter. It panics if an
// embedded field has methods that cannot be promoted.
func StructOf(fields []StructField) Type {
	s := &abi.StructType{NFields: len(fields)}
	t := &s.Type
	t.Kind = abi.Struct
	t.Align, t.FieldAlign = 1, 1
	t.Str = "struct {"
	list := make([]abi.StructField, len(fields))
	names := map[string]bool{}
	comparable := true
	for i, f := range fields {
		checkField(i, f)
		if names[f.Name] && f.Name != "_" {
			panic("reflect.StructOf: duplicate field " + f.Name)
		}
		names[f.Name] = true
		ft := f.Type.common()
		list[i] = abi.StructField{Name: f.Name, Type: ft, Tag: string(f.Tag), Offset: alignUp(t.Size, ft.FieldAlign)}
		if f.Anonymous {
			list[i].Embedded = 1
		}
		if !exported(f) {
			if s.PkgPath != "" && s.PkgPath != f.PkgPath {
				panic("reflect.Struct: fields with different PkgPath " + s.PkgPath + " and " + f.PkgPath)
			}
			s.PkgPath = f.PkgPath
			list[i].PkgPath = pathOf(f.PkgPath)
		}
		if i > 0 {
			t.Str += ";"
		}
		t.Str += fieldText(f)
		t.Size = list[i].Offset + ft.Size
		if t.Size < list[i].Offset {
			panic("reflect.StructOf: struct size would exceed virtual address space")
		}
		t.Align, t.FieldAlign = max(t.Align, ft.FieldAlign), max(t.Align, ft.FieldAlign)
		comparable = comparable && ft.Equal != nil
	}
	if n := len(list); n > 0 {
		s.Fields = &list[0]
		t.Str += " "
		if t.Size > 0 && list[n-1].Type.Size == 0 { // a zero-size last field takes a byte, so that its address is inside
			t.Size++
		}
		if n == 1 {
			t.TFlag |= list[0].Type.TFlag & abi.TFlagDirect
		}
	}
	t.Str += "}"
	t.Size = alignUp(t.Size, t.Align)
	for i := range list {
		addPointers(t, list[i].Type, list[i].Offset)
	}
	if comparable {
		t.Equal, t.Hasher = partsAlgorithms()
	}
	promoteMethods(t, list)
	return toRType(canonical(t))
}

func checkField(i int, f StructField) {
	which := "reflect.StructOf: field "
	switch {
	case f.Name == "":
		panic(which + strconv.Itoa(i) + " has no name")
	case !validName(f.Name):
		panic(which + strconv.Itoa(i) + " has invalid name")
	case f.Type == nil:
		panic(which + strconv.Itoa(i) + " has no type")
	case f.Anonymous && f.PkgPath != "":
		panic(which + strconv.Quote(f.Name) + " is anonymous but has PkgPath set")
	case f.PkgPath == "" && !exported(f):
		panic(which + strconv.Quote(f.Name) + " is unexported but missing PkgPath")
	}
}

// Names are judged without package unicode, whose tables every program that prints would then carry: beyond ASCII every character counts as a
// letter, and whether a name is exported is what the field's PkgPath says.

func validName(name string) bool {
	for i, c := range name {
		letter := c == '_' || 'a' <= c|0x20 && c|0x20 <= 'z' || c >= utf8.RuneSelf
		if !letter && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return true
}

func exported(f StructField) bool {
	if c := f.Name[0]; c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z'
	}
	return f.PkgPath == ""
}

func fieldText(f StructField) string {
	text := " "
	if !f.Anonymous {
		text += f.Name + " "
	}
	text += f.Type.String()
	if f.Tag != "" {
		text += " " + strconv.Quote(string(f.Tag))
	}
	return text
}

func promoteMethods(t *abi.Type, fields []abi.StructField) {
	for i := range fields {
		f := &fields[i]
		if f.Embedded == 0 {
			continue
		}
		if f.Type.Kind == abi.Interface && asInterface(f.Type).NMethods > 0 {
			panic("reflect.StructOf: promoting the methods of an embedded interface is not supported: " + f.Type.Str)
		}
		if len(f.Type.Methods()) == 0 {
			continue
		}
		if i > 0 {
			panic("reflect: embedded type with methods not implemented if type is not first field")
		}
		if f.Type.IsDirect() != t.IsDirect() {
			panic("reflect.StructOf: promoting the methods of an embedded pointer beside other fields is not supported: " + f.Type.Str)
		}
		methods := f.Type.Uncommon
		t.Uncommon = &abi.UncommonType{Methods: methods.Methods, NMethods: methods.NMethods, NExported: methods.NExported}
		t.TFlag |= abi.TFlagUncommon
	}
}

// notePath remembers what identifies the package of t's unexported fields. known.mu is held.
func notePath(t *abi.StructType) {
	for _, f := range t.FieldList() {
		if f.PkgPath != nil {
			known.paths[t.PkgPath] = f.PkgPath
			return
		}
	}
}

// pathOf returns what identifies the package path.
func pathOf(path string) *byte {
	known.mu.Lock()
	defer known.mu.Unlock()
	fillKnown()
	p := known.paths[path]
	if p == nil {
		p = unsafe.StringData(path)
		known.paths[path] = p
	}
	return p
}
