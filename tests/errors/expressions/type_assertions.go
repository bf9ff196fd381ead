package p

type I interface{ m() }
type J interface{ m(int) }
type T struct{}
type U struct{}

func (T) m()  {}
func (*U) m() {}

func f(i I, e interface{}, t T) {
	_ = i.(T)
	_ = i.(*T)
	_ = i.(U)
	_ = i.(*U)
	_ = i.(int)
	_ = i.(J)
	_ = e.(int)
	_ = e.(undefined)
	_ = t.(I)
	_ = nil.(I)
	_ = e.(5) // ERROR "syntax error: unexpected literal 5, expected type"
	_ = e.(I).(T)
	x, ok := e.(int)
	x, ok, z := e.(int)
	_, _, _ = x, ok, z
}
