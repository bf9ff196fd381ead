package abi_test

import (
	"internal/abi"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unsafe"
)

// The Go structs by the names rtype.def gives them.
var mirrors = map[string]reflect.Type{
	"rtype":         reflect.TypeOf(abi.Type{}),
	"uncommontype":  reflect.TypeOf(abi.UncommonType{}),
	"method":        reflect.TypeOf(abi.Method{}),
	"imethod":       reflect.TypeOf(abi.IMethod{}),
	"itab":          reflect.TypeOf(abi.ITab{}),
	"arraytype":     reflect.TypeOf(abi.ArrayType{}),
	"chantype":      reflect.TypeOf(abi.ChanType{}),
	"functype":      reflect.TypeOf(abi.FuncType{}),
	"interfacetype": reflect.TypeOf(abi.InterfaceType{}),
	"maptype":       reflect.TypeOf(abi.MapType{}),
	"ptrtype":       reflect.TypeOf(abi.PtrType{}),
	"slicetype":     reflect.TypeOf(abi.SliceType{}),
	"structfield":   reflect.TypeOf(abi.StructField{}),
	"structtype":    reflect.TypeOf(abi.StructType{}),
}

// What the C types of rtype.def measure, in bytes.
var sizes = map[string]uintptr{
	"Uint": 8, "Int": 8, "uint32_t": 4, "uint8_t": 1, "String": 16, "struct rtype": reflect.TypeOf(abi.Type{}).Size(),
}

func sizeOf(t *testing.T, ctype string) uintptr {
	if strings.Contains(ctype, "*") {
		return 8
	}
	size, ok := sizes[ctype]
	if !ok {
		t.Fatalf("rtype.def uses the C type %q", ctype)
	}
	return size
}

// definition finds rtype.def from the package's folder, which is stdlib/internal/abi of the source tree.
func definition(t *testing.T) string {
	text, err := os.ReadFile("../../../runtime/abi/rtype.def")
	if err != nil {
		t.Skip("the runtime's sources are not at hand: ", err)
	}
	return string(text)
}

func TestStructsMirrorTheDefinition(t *testing.T) {
	line := regexp.MustCompile(`(?m)^(RSTRUCT|RFIELD|REND)\(([^)]*)\)`)
	var current reflect.Type
	var name string
	var field int
	var offset uintptr
	seen := 0
	for _, m := range line.FindAllStringSubmatch(definition(t), -1) {
		switch m[1] {
		case "RSTRUCT":
			name, current, field, offset = m[2], mirrors[m[2]], 0, 0
			if current == nil {
				t.Fatalf("no Go struct for %s", name)
			}
			seen++
		case "RFIELD":
			comma := strings.LastIndex(m[2], ",")
			ctype, fname := strings.TrimSpace(m[2][:comma]), strings.TrimSpace(m[2][comma+1:])
			if field >= current.NumField() {
				t.Fatalf("%s has no field for %s", current, fname)
			}
			f := current.Field(field)
			size := sizeOf(t, ctype)
			if !strings.EqualFold(f.Name, fname) || f.Offset != offset || f.Type.Size() != size {
				t.Errorf("%s.%s: offset %d, size %d; %s.%s: offset %d, size %d",
					name, fname, offset, size, current, f.Name, f.Offset, f.Type.Size())
			}
			offset += size
			field++
		case "REND":
			if field != current.NumField() {
				t.Errorf("%s has %d fields, %s has %d", name, field, current, current.NumField())
			}
		}
	}
	if seen != len(mirrors) {
		t.Errorf("rtype.def defines %d structs, want %d", seen, len(mirrors))
	}
}

type shape interface {
	Area() int
	hidden()
}
type square struct{ side int }

func (s square) Area() int       { return s.side * s.side }
func (s square) hidden()         {}
func (s *square) Scale(n int)    { s.side *= n }
func (s *square) String() string { return "square" }

// The descriptors themselves need our own compiler: under another one they have another layout.
func TestDescriptorsOfTheRunningProgram(t *testing.T) {
	d := abi.TypeOf(square{})
	if uintptr(d.Kind) != uintptr(reflect.Struct) || d.Str != "abi_test.square" {
		t.Skip("type descriptors of another compiler")
	}
	if d.Size != 8 || d.Align != 8 || d.Name() != "square" || !strings.HasSuffix(d.PkgPath(), "abi_test") {
		t.Errorf("size %d align %d name %q path %q", d.Size, d.Align, d.Name(), d.PkgPath())
	}
	if ms := d.Methods(); len(ms) != 2 || ms[0].Name != "Area" || ms[1].Name != "hidden" || len(d.ExportedMethods()) != 1 {
		t.Errorf("methods of square: %v", ms)
	}
	p := abi.TypeOf(&square{})
	if p.Elem() != d || !p.IsDirect() || d.IsDirect() {
		t.Error("*square does not lead to square")
	}
	inter := abi.TypeOf((*shape)(nil)).Elem()
	if !abi.Implements(asInterface(inter), p) || abi.Implements(asInterface(inter), abi.TypeOf(3)) {
		t.Error("Implements is wrong about shape")
	}
}

func asInterface(t *abi.Type) *abi.InterfaceType { return (*abi.InterfaceType)(unsafe.Pointer(t)) }
