package p

type T struct{ f int }

func (t T) a()    {}
func (t *T) a()   {} // ERROR "method T\.a already declared at \S+\.go:\d+:\d+"
func (t T) f()    {} // ERROR "field and method with the same name f"
func (t T) b(t int) {} // ERROR "t redeclared in this block"
func (t T) c() (t int) { return } // ERROR "t redeclared in this block" "result parameter t not in scope at return"
func (x T) d()    { t.a() } // ERROR "undefined: t"
func (_ T) e()    {}
func (T) e2()     {}
func (t U) g()    {} // ERROR "undefined: U"
func (t T) _()    {}
func (t T) _()    {}
