package p

type T struct{}

func (T) value()    {}
func (*T) pointer() {}

type E struct{ T }
type EP struct{ *T }

func f() T   { return T{} }
func g() *T  { return nil }

func h(t T, p *T, m map[int]T) {
	t.value()
	t.pointer()
	p.value()
	p.pointer()
	T{}.value()
	T{}.pointer() // ERROR "cannot call pointer method pointer on T"
	(&T{}).pointer()
	f().pointer() // ERROR "cannot call pointer method pointer on T"
	g().pointer()
	m[0].value()
	m[0].pointer() // ERROR "cannot call pointer method pointer on T"
	E{}.pointer() // ERROR "cannot call pointer method pointer on E"
	EP{}.pointer()
	_ = T.value
	_ = T.pointer // ERROR "invalid method expression T\.pointer \(needs pointer receiver \(\*T\)\.pointer\)"
	_ = (*T).value
	_ = (*T).pointer
	_ = E.pointer // ERROR "invalid method expression E\.pointer \(needs pointer receiver \(\*E\)\.pointer\)"
	_ = EP.pointer
}
