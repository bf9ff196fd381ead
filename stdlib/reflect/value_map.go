package reflect

import (
	"internal/abi"
	"unsafe"
)

// Values of maps.

// MakeMap makes a map of the given map type.
func MakeMap(typ Type) Value { return MakeMapWithSize(typ, 0) }

// MakeMapWithSize makes a map of the given map type with room for about n elements.
func MakeMapWithSize(typ Type, n int) Value {
	if typ.Kind() != Map {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	t := typ.common()
	return Value{t, makemap(t, n), flag(Map)}
}

// MapIndex returns the element of key, the zero Value if there is none.
func (v Value) MapIndex(key Value) Value {
	v.mustBe(Map, "MapIndex")
	key = key.assignTo("reflect.Value.MapIndex", asMap(v.typ).Key, nil)
	p := mapaccess(v.typ, v.pointer(), key.address())
	if p == nil {
		return Value{}
	}
	return copied(asMap(v.typ).Elem, p, (v.flag | key.flag).ro())
}

// SetMapIndex sets the element of key; the zero Value as element deletes it.
func (v Value) SetMapIndex(key, elem Value) {
	v.mustBe(Map, "SetMapIndex")
	v.mustBeExported("SetMapIndex")
	key.mustBeExported("SetMapIndex")
	key = key.assignTo("reflect.Value.SetMapIndex", asMap(v.typ).Key, nil)
	if elem.typ == nil {
		mapdelete(v.typ, v.pointer(), key.address())
		return
	}
	elem.mustBeExported("SetMapIndex")
	elem = elem.assignTo("reflect.Value.SetMapIndex", asMap(v.typ).Elem, nil)
	mapassign(v.typ, v.pointer(), key.address(), elem.address())
}

// MapKeys returns the keys of a map, in no particular order.
func (v Value) MapKeys() []Value {
	v.mustBe(Map, "MapKeys")
	keys := make([]Value, 0, v.Len())
	for it := v.MapRange(); it.Next(); {
		keys = append(keys, it.Key())
	}
	return keys
}

// A MapIter walks through a map.
type MapIter struct {
	m     Value
	begun bool
	it    mapIterator
}

// MapRange returns an iterator for a map; its first Next moves to the first entry.
func (v Value) MapRange() *MapIter {
	if v.kind() != Map {
		panic(v.wrongKind("MapRange"))
	}
	return &MapIter{m: v}
}

// Next moves to the next entry and says whether there is one.
func (iter *MapIter) Next() bool {
	if !iter.m.IsValid() {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	if !iter.begun {
		iter.begun = true
		mapiterinit(iter.m.typ, iter.m.pointer(), &iter.it)
	} else {
		if iter.it.key == nil {
			panic("MapIter.Next called on exhausted iterator")
		}
		mapiternext(&iter.it)
	}
	return iter.it.key != nil
}

func (iter *MapIter) check(method string) {
	if !iter.begun {
		panic(method + " called before Next")
	}
	if iter.it.key == nil {
		panic(method + " called on exhausted iterator")
	}
}

// Key returns the key of the current entry.
func (iter *MapIter) Key() Value {
	iter.check("MapIter.Key")
	return copied(asMap(iter.m.typ).Key, iter.it.key, iter.m.flag.ro())
}

// Value returns the element of the current entry.
func (iter *MapIter) Value() Value {
	iter.check("MapIter.Value")
	return copied(asMap(iter.m.typ).Elem, iter.it.elem, iter.m.flag.ro())
}

// Reset makes iter an iterator for the map v, or for nothing if v is the zero Value.
func (iter *MapIter) Reset(v Value) {
	if v.IsValid() {
		v.mustBe(Map, "MapRange")
	}
	*iter = MapIter{m: v}
}

// SetIterKey sets v to the key of iter's current entry.
func (v Value) SetIterKey(iter *MapIter) {
	iter.check("reflect: Value.SetIterKey")
	v.setFromMap("SetIterKey", asMap(iter.m.typ).Key, iter.it.key, iter.m.flag)
}

// SetIterValue sets v to the element of iter's current entry.
func (v Value) SetIterValue(iter *MapIter) {
	iter.check("reflect: Value.SetIterValue")
	v.setFromMap("SetIterValue", asMap(iter.m.typ).Elem, iter.it.elem, iter.m.flag)
}

func (v Value) setFromMap(method string, t *abi.Type, p unsafe.Pointer, fl flag) {
	v.mustBeAssignable(method)
	var target unsafe.Pointer
	if v.kind() == Interface {
		target = v.ptr
	}
	fl.mustBeExported(method)
	x := Value{t, p, flagIndir | flag(t.Kind)}
	x = x.assignTo("reflect.MapIter."+method, v.typ, target)
	typedmemmove(v.typ, v.ptr, x.address())
}
