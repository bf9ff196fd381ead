package json

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A struct is an object whose members are its exported fields and those of its embedded structs. Of several
// fields that have the same name, the one nested least counts; of those at the same depth, the one whose name
// comes from a tag; if that is not a single one, none does.

// A field is a member of the object.
type field struct {
	name      string
	encoded   []byte // "name":
	escaped   []byte // the same with HTML's characters escaped
	tagged    bool
	index     []int // the way to it, for reflect's FieldByIndex
	typ       reflect.Type
	omitEmpty bool
	omitZero  bool
	isZero    func(reflect.Value) bool // for omitZero; nil for reflect's
	quoted    bool                     // the option string
	encoder   encoder
}

type structFields struct {
	list   []field
	byName map[string]*field
	folded map[string]*field // by the name without regard to case
}

var structCache sync.Map // of *structFields by reflect.Type

func fieldsOf(t reflect.Type) *structFields {
	if f, known := structCache.Load(t); known {
		return f.(*structFields)
	}
	f, _ := structCache.LoadOrStore(t, collectFields(t))
	return f.(*structFields)
}

// An embedded struct whose fields are to be collected.
type level struct {
	typ   reflect.Type
	index []int
}

func collectFields(t reflect.Type) *structFields {
	var found []field
	visited := make(map[reflect.Type]bool)
	next := []level{{typ: t}}
	for len(next) > 0 {
		now := next
		next = nil
		count := make(map[reflect.Type]int) // how often a type is embedded at this depth
		for _, l := range now {
			count[l.typ]++
		}
		for _, l := range now {
			if visited[l.typ] {
				continue
			}
			visited[l.typ] = true
			for i := range l.typ.NumField() {
				index := append(slices.Clone(l.index), i)
				f, embedded, ok := newField(l.typ.Field(i), index)
				switch {
				case !ok:
				case embedded:
					next = append(next, level{f.typ, index})
				default:
					found = append(found, f)
					if count[l.typ] > 1 { // twice is enough to cancel each other
						found = append(found, f)
					}
				}
			}
		}
	}
	return indexFields(dominant(found))
}

// newField makes a field of the object of a field of a struct. ok is false if it is none; embedded says that
// it is a struct whose fields count instead.
func newField(sf reflect.StructField, index []int) (f field, embedded, ok bool) {
	t := sf.Type
	if sf.Anonymous {
		if t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if !sf.IsExported() && t.Kind() != reflect.Struct {
			return f, false, false
		}
	} else if !sf.IsExported() {
		return f, false, false
	}
	tag := sf.Tag.Get("json")
	if tag == "-" {
		return f, false, false
	}
	name, options, _ := strings.Cut(tag, ",")
	if !validName(name) {
		name = ""
	}
	t = sf.Type
	if t.Name() == "" && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if name == "" && sf.Anonymous && t.Kind() == reflect.Struct {
		return field{typ: t}, true, true
	}
	f = field{name: name, tagged: name != "", index: index, typ: sf.Type}
	if name == "" {
		f.name = sf.Name
	}
	for option := range strings.SplitSeq(options, ",") {
		switch option {
		case "omitempty":
			f.omitEmpty = true
		case "omitzero":
			f.omitZero = true
			f.isZero = zeroTest(sf.Type)
		case "string":
			f.quoted = quotable(t)
		}
	}
	f.encoded = append(appendString(nil, f.name, false), ':')
	f.escaped = append(appendString(nil, f.name, true), ':')
	return f, false, true
}

// quotable reports whether the option string has a meaning for a type.
func quotable(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Bool, reflect.String, reflect.Float32, reflect.Float64,
		reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return true
	}
	return false
}

func validName(s string) bool {
	for _, r := range s {
		if !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", r) && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return s != ""
}

type zeroer interface{ IsZero() bool }

var zeroerType = reflect.TypeFor[zeroer]()

// zeroTest is how a type says that a value is zero: its method IsZero if it has one.
func zeroTest(t reflect.Type) func(reflect.Value) bool {
	switch {
	case t.Kind() == reflect.Interface && t.Implements(zeroerType):
		return func(v reflect.Value) bool {
			return v.IsNil() || v.Elem().Kind() == reflect.Pointer && v.Elem().IsNil() || v.Interface().(zeroer).IsZero()
		}
	case t.Kind() == reflect.Pointer && t.Implements(zeroerType):
		return func(v reflect.Value) bool { return v.IsNil() || v.Interface().(zeroer).IsZero() }
	case t.Implements(zeroerType):
		return func(v reflect.Value) bool { return v.Interface().(zeroer).IsZero() }
	case reflect.PointerTo(t).Implements(zeroerType):
		return func(v reflect.Value) bool {
			if !v.CanAddr() {
				addressable := reflect.New(v.Type()).Elem()
				addressable.Set(v)
				v = addressable
			}
			return v.Addr().Interface().(zeroer).IsZero()
		}
	}
	return nil
}

// dominant leaves one field of each name at most, in the order in which they stand in the struct.
func dominant(found []field) []field {
	slices.SortStableFunc(found, func(a, b field) int {
		return cmp.Or(
			strings.Compare(a.name, b.name),
			cmp.Compare(len(a.index), len(b.index)),
			cmp.Compare(boolInt(b.tagged), boolInt(a.tagged)),
			slices.Compare(a.index, b.index))
	})
	kept := found[:0]
	for i := 0; i < len(found); {
		j := i + 1
		for j < len(found) && found[j].name == found[i].name {
			j++
		}
		if j == i+1 || len(found[i].index) != len(found[i+1].index) || found[i].tagged != found[i+1].tagged {
			kept = append(kept, found[i])
		}
		i = j
	}
	slices.SortFunc(kept, func(a, b field) int { return slices.Compare(a.index, b.index) })
	return kept
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func indexFields(list []field) *structFields {
	s := &structFields{list: list, byName: make(map[string]*field), folded: make(map[string]*field)}
	for i := range list {
		f := &list[i]
		s.byName[f.name] = f
		if key := string(folded([]byte(f.name))); s.folded[key] == nil {
			s.folded[key] = f
		}
		f.encoder = encoderOf(f.typ)
	}
	return s
}

// find is the field for a key: the one of that name, or else the first that differs in case only.
func (s *structFields) find(key []byte) *field {
	if f := s.byName[string(key)]; f != nil {
		return f
	}
	return s.folded[string(folded(key))]
}

// folded is a name in a form in which letters have one case.
func folded(name []byte) []byte {
	var room [32]byte
	out := room[:0]
	for i := 0; i < len(name); {
		if c := name[i]; c < utf8.RuneSelf {
			if 'a' <= c && c <= 'z' {
				c -= 'a' - 'A'
			}
			out = append(out, c)
			i++
			continue
		}
		r, n := utf8.DecodeRune(name[i:])
		out = utf8.AppendRune(out, leastFold(r))
		i += n
	}
	return out
}

func leastFold(r rune) rune {
	for {
		f := unicode.SimpleFold(r)
		if f <= r {
			return f
		}
		r = f
	}
}
