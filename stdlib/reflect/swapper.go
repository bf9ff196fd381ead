package reflect

// Swapper returns a function that swaps two elements of the slice. It panics if slice is not a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{Method: "Swapper", Kind: v.Kind()})
	}
	s := *v.slice()
	elem := v.typ.Elem()
	tmp := unsafe_New(elem)
	return func(i, j int) {
		if uint(i) >= uint(s.Len) || uint(j) >= uint(s.Len) {
			panic("reflect: slice index out of range")
		}
		pi, pj := elementAddress(s.Data, elem, i), elementAddress(s.Data, elem, j)
		typedmemmove(elem, tmp, pi)
		typedmemmove(elem, pi, pj)
		typedmemmove(elem, pj, tmp)
	}
}
