package reflect

import "iter"

// Methods yields the methods that Method returns, in order.
func (t *rtype) Methods() iter.Seq[Method] {
	return func(yield func(Method) bool) {
		for i := 0; i < t.NumMethod() && yield(t.Method(i)); i++ {
		}
	}
}

// Fields yields the fields that Field returns, in order.
func (t *rtype) Fields() iter.Seq[StructField] {
	t.must(Struct, "Fields", "struct")
	return func(yield func(StructField) bool) {
		for i := 0; i < t.NumField() && yield(t.Field(i)); i++ {
		}
	}
}

// Ins yields the types of the parameters, in order.
func (t *rtype) Ins() iter.Seq[Type] {
	t.must(Func, "Ins", "func")
	return func(yield func(Type) bool) {
		for i := 0; i < t.NumIn() && yield(t.In(i)); i++ {
		}
	}
}

// Outs yields the types of the results, in order.
func (t *rtype) Outs() iter.Seq[Type] {
	t.must(Func, "Outs", "func")
	return func(yield func(Type) bool) {
		for i := 0; i < t.NumOut() && yield(t.Out(i)); i++ {
		}
	}
}

// Fields yields the fields of a struct, with their values.
func (v Value) Fields() iter.Seq2[StructField, Value] {
	v.mustBe(Struct, "Fields")
	return func(yield func(StructField, Value) bool) {
		t := toRType(v.typ)
		for i := 0; i < t.NumField() && yield(t.Field(i), v.Field(i)); i++ {
		}
	}
}

// Methods yields the methods of v's type, with the function values that Method returns.
func (v Value) Methods() iter.Seq2[Method, Value] {
	return func(yield func(Method, Value) bool) {
		t := v.Type()
		for i := 0; i < v.NumMethod() && yield(t.Method(i), v.Method(i)); i++ {
		}
	}
}

// canRange says whether a range over v yields n values, or n at least. A method value is a function like any other.
func (v Value) canRange(n int) bool {
	if n == 2 {
		return v.Type().CanSeq2()
	}
	return v.Type().CanSeq()
}

// Seq yields what a range over v with one variable does: indices, keys, received values, numbers, or what a function
// yields. A pointer to an array counts as the array.
func (v Value) Seq() iter.Seq[Value] {
	if !v.canRange(1) {
		panic("reflect: " + v.Type().String() + " cannot produce iter.Seq[Value]")
	}
	if v.kind() == Func {
		return func(yield func(Value) bool) {
			v.Call([]Value{MakeFunc(v.Type().In(0), func(in []Value) []Value {
				return []Value{ValueOf(yield(in[0]))}
			})})
		}
	}
	switch k := v.kind(); {
	case k >= Int && k <= Uintptr:
		return func(yield func(Value) bool) { yieldNumbers(v, yield) }
	case k == Chan:
		return func(yield func(Value) bool) {
			for x, ok := v.Recv(); ok && yield(x); x, ok = v.Recv() {
			}
		}
	}
	return func(yield func(Value) bool) {
		v.Seq2()(func(key, _ Value) bool { return yield(key) })
	}
}

// yieldNumbers yields the numbers below v, as values of its type.
func yieldNumbers(v Value, yield func(Value) bool) {
	if v.CanInt() {
		for i := int64(0); i < v.Int() && yield(integer(v.typ, 0, uint64(i))); i++ {
		}
		return
	}
	for i := uint64(0); i < v.Uint() && yield(integer(v.typ, 0, i)); i++ {
	}
}

// Seq2 yields what a range over v with two variables does.
func (v Value) Seq2() iter.Seq2[Value, Value] {
	if !v.canRange(2) {
		panic("reflect: " + v.Type().String() + " cannot produce iter.Seq2[Value, Value]")
	}
	switch v.kind() {
	case Func:
		return func(yield func(Value, Value) bool) {
			v.Call([]Value{MakeFunc(v.Type().In(0), func(in []Value) []Value {
				return []Value{ValueOf(yield(in[0], in[1]))}
			})})
		}
	case Map:
		return func(yield func(Value, Value) bool) {
			for it := v.MapRange(); it.Next() && yield(it.Key(), it.Value()); {
			}
		}
	case String:
		return func(yield func(Value, Value) bool) {
			for i, r := range v.String() {
				if !yield(ValueOf(i), ValueOf(r)) {
					return
				}
			}
		}
	}
	list := v
	if v.kind() == Pointer { // of an array
		list = v.Elem()
	}
	return func(yield func(Value, Value) bool) {
		n := v.Len()
		if list.kind() == Slice {
			list = list.Slice(0, n) // what it is now
		}
		for i := 0; i < n && yield(ValueOf(i), list.Index(i)); i++ {
		}
	}
}
