package p

type T int

func () a() {} // ERROR "method has no receiver"
func (x T, y T) b() {} // ERROR "method has multiple receivers"
func (T) c() {}
func (x, y T) d() {} // ERROR "method has multiple receivers"
func (T) () {} // ERROR "syntax error: unexpected \(, expected name"
