package p

type T struct{}
type P *int
type I interface{ m() }
type A = *T

func (T) a()        {}
func (*T) b()       {}
func (**T) c()      {} // ERROR "invalid receiver type \*\*T"
func (P) d()        {} // ERROR "invalid receiver type P \(pointer or interface type\)"
func (*P) e()       {} // ERROR "invalid receiver type P \(pointer or interface type\)"
func (I) f()        {} // ERROR "invalid receiver type I \(pointer or interface type\)"
func (int) g()      {} // ERROR "cannot define new methods on non-local type int"
func (*string) h()  {} // ERROR "cannot define new methods on non-local type string"
func ([]int) i()    {} // ERROR "invalid receiver type \[\]int"
func (A) j()        {}
func (*A) k()       {} // ERROR "invalid receiver type \*A"
func (undefined) l() {} // ERROR "undefined: undefined"
func (struct{}) m() {} // ERROR "invalid receiver type struct\{\}"
