package reflect

// TypeFor returns the Type of the type argument T.
func TypeFor[T any]() Type {
	var p *T
	return TypeOf(p).Elem()
}

// TypeAssert is v.Interface().(T) with the comma-ok form's results.
func TypeAssert[T any](v Value) (T, bool) {
	if v.flag == 0 {
		panic(&ValueError{"reflect.TypeAssert", Invalid})
	}
	if v.flag&flagRO != 0 {
		panic("reflect.TypeAssert: cannot return value obtained from unexported field or method")
	}
	x, ok := v.valueInterface().(T)
	return x, ok
}
