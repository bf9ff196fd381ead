package reflect

import (
	"internal/abi"
	"strconv"
	"unsafe"
)

// A StructField describes a field of a struct type.
type StructField struct {
	Name string

	// PkgPath is the package of an unexported name, "" for exported ones.
	PkgPath string

	Type      Type
	Tag       StructTag
	Offset    uintptr // in bytes
	Index     []int   // path of field numbers, for Type.FieldByIndex
	Anonymous bool    // an embedded field
}

// IsExported says whether the name is exported.
func (f StructField) IsExported() bool { return f.PkgPath == "" }

// A StructTag is the string behind a field's type: by convention key:"value" pairs, separated by spaces.
type StructTag string

// Get returns the value of key, "" if there is none.
func (tag StructTag) Get(key string) string {
	v, _ := tag.Lookup(key)
	return v
}

// Lookup returns the value of key; ok says whether there is one. What follows a badly formed pair is ignored.
func (tag StructTag) Lookup(key string) (value string, ok bool) {
	for tag != "" {
		i := 0
		for i < len(tag) && tag[i] == ' ' {
			i++
		}
		tag = tag[i:]
		i = 0
		for i < len(tag) && tag[i] > ' ' && tag[i] != ':' && tag[i] != '"' && tag[i] != 0x7f {
			i++
		}
		if i == 0 || i+1 >= len(tag) || tag[i] != ':' || tag[i+1] != '"' {
			break
		}
		name := string(tag[:i])
		tag = tag[i+1:]
		i = 1
		for i < len(tag) && tag[i] != '"' {
			if tag[i] == '\\' {
				i++
			}
			i++
		}
		if i >= len(tag) {
			break
		}
		quoted := string(tag[:i+1])
		tag = tag[i+1:]
		if name == key {
			value, err := strconv.Unquote(quoted)
			if err != nil {
				break
			}
			return value, true
		}
	}
	return "", false
}

func (t *rtype) Field(i int) StructField {
	t.must(Struct, "Field", "struct")
	if i < 0 || i >= asStruct(&t.t).NFields {
		panic("reflect: Field index out of bounds")
	}
	return describeField(asStruct(&t.t), i)
}

func describeField(t *abi.StructType, i int) StructField {
	f := &t.FieldList()[i]
	d := StructField{
		Name:      f.Name,
		Type:      toType(f.Type),
		Tag:       StructTag(f.Tag),
		Offset:    f.Offset,
		Index:     []int{i},
		Anonymous: f.Embedded != 0,
	}
	if f.PkgPath != nil {
		d.PkgPath = t.PkgPath
	}
	return d
}

func (t *rtype) FieldByIndex(index []int) StructField {
	var f StructField
	var at Type = t
	for i, x := range index {
		if i > 0 {
			at = f.Type
			if at.Kind() == Pointer && at.Elem().Kind() == Struct {
				at = at.Elem()
			}
		}
		f = at.Field(x)
	}
	f.Index = index
	return f
}

func (t *rtype) FieldByName(name string) (StructField, bool) {
	t.must(Struct, "FieldByName", "struct")
	s := asStruct(&t.t)
	embedding := false
	for i := range s.FieldList() {
		f := &s.FieldList()[i]
		if f.Name == name {
			return describeField(s, i), true
		}
		embedding = embedding || f.Embedded != 0
	}
	if !embedding {
		return StructField{}, false
	}
	return findField(s, func(s string) bool { return s == name })
}

func (t *rtype) FieldByNameFunc(match func(string) bool) (StructField, bool) {
	t.must(Struct, "FieldByNameFunc", "struct")
	return findField(asStruct(&t.t), match)
}

// findField looks for a field by Go's rule: the least deep level of embedding where a name matches decides, and if two
// match there, there is none. A struct type that is embedded twice on a level hides its own fields in this way.
func findField(root *abi.StructType, match func(string) bool) (found StructField, ok bool) {
	type place struct {
		t    *abi.StructType
		path []int
	}
	level := []place{{t: root}}
	seen := map[*abi.StructType]bool{}
	times := map[*abi.StructType]int{root: 1} // how often a type is embedded on this level
	for len(level) > 0 {
		var next []place
		nextTimes := map[*abi.StructType]int{}
		for _, p := range level {
			if seen[p.t] {
				continue
			}
			seen[p.t] = true
			for i := range p.t.FieldList() {
				f := &p.t.FieldList()[i]
				var embedded *abi.Type
				if f.Embedded != 0 {
					embedded = f.Type
					if embedded.Kind == abi.Pointer {
						embedded = embedded.Elem()
					}
				}
				if match(f.Name) {
					if ok || times[p.t] > 1 {
						return StructField{}, false
					}
					found, ok = describeField(p.t, i), true
					found.Index = append(append([]int(nil), p.path...), i)
					continue
				}
				if ok || embedded == nil || embedded.Kind != abi.Struct {
					continue
				}
				s := asStruct(embedded)
				if nextTimes[s]++; nextTimes[s] > 1 {
					continue
				}
				if times[p.t] > 1 {
					nextTimes[s] = 2
				}
				next = append(next, place{s, append(append([]int(nil), p.path...), i)})
			}
		}
		if ok {
			return found, true
		}
		level, times = next, nextTimes
	}
	return StructField{}, false
}

// VisibleFields returns all fields of the struct type t that a selector can reach, those of embedded structs
// included, each behind the embedded field it belongs to.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	w := visitor{depths: map[string]int{}, counts: map[string]int{}, visiting: map[Type]bool{}}
	w.measure(t, 0)
	w.collect(t, nil)
	return w.fields
}

// A visitor walks a struct and its embedded structs twice. The first time it finds for each name the least depth and
// how many fields have that name there; the second time it collects the fields of least depth without a rival.
type visitor struct {
	depths   map[string]int
	counts   map[string]int
	visiting map[Type]bool
	fields   []StructField
}

func embeddedStruct(f StructField) Type {
	t := f.Type
	if !f.Anonymous {
		return nil
	}
	if t.Kind() == Pointer {
		t = t.Elem()
	}
	if t.Kind() != Struct {
		return nil
	}
	return t
}

func (w *visitor) measure(t Type, depth int) {
	if w.visiting[t] {
		return
	}
	w.visiting[t] = true
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		d, known := w.depths[f.Name]
		switch {
		case !known || depth < d:
			w.depths[f.Name], w.counts[f.Name] = depth, 1
		case depth == d:
			w.counts[f.Name]++
		}
		if e := embeddedStruct(f); e != nil {
			w.measure(e, depth+1)
		}
	}
	w.visiting[t] = false
}

func (w *visitor) collect(t Type, path []int) {
	if w.visiting[t] {
		return
	}
	w.visiting[t] = true
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		f.Index = append(append([]int(nil), path...), i)
		if w.depths[f.Name] == len(path) && w.counts[f.Name] == 1 {
			w.fields = append(w.fields, f)
		}
		if e := embeddedStruct(f); e != nil {
			w.collect(e, f.Index)
		}
	}
	w.visiting[t] = false
}

// fieldAddress returns the address of the field at offset in the struct at p.
func fieldAddress(p unsafe.Pointer, offset uintptr) unsafe.Pointer {
	return unsafe.Pointer(uintptr(p) + offset)
}
