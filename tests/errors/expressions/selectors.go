package p

type T struct{ a, b int }

func (T) m()  {}
func (*T) p() {}

type I interface{ m() }

func f(t T, p *T, pp **T, i I, pi *I, x int) {
	_ = t.a
	_ = t.c
	_ = t.A
	_ = p.a
	_ = pp.a
	i.m()
	i.p()
	pi.m()
	x.m()
	_ = x.a
	t.m = nil
	_ = t.m.a
	_ = T.a
	_ = nil.a
	_ = f.a
	_ = 5.a // ERROR "syntax error: unexpected name a at end of statement"
	_ = "a".b
}
