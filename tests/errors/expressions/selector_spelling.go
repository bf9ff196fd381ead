package p

type T struct{ Field, other int }

func (T) Method() {}
func (T) small()  {}

func f(t T) {
	_ = t.field // ERROR "t\.field undefined \(type T has no field or method field, but does have field Field\)"
	_ = t.Other // ERROR "t\.Other undefined \(type T has no field or method Other, but does have field other\)"
	t.method() // ERROR "t\.method undefined \(type T has no field or method method, but does have method Method\)"
	t.Small() // ERROR "t\.Small undefined \(type T has no field or method Small, but does have method small\)"
	_ = T{field: 1} // ERROR "unknown field field in struct literal of type T, but does have Field"
	_ = T{Other: 1} // ERROR "unknown field Other in struct literal of type T, but does have other"
}
