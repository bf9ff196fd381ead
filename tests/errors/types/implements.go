package p

type I interface {
	a(int) string
	b()
}

type J interface {
	I
	c()
}

type None struct{}
type Wrong struct{}
type Right struct{}
type Pointer struct{}
type Other struct{}

func (Wrong) a(string) string { return "" }
func (Wrong) b()              {}
func (Right) a(int) string    { return "" }
func (Right) b()              {}
func (*Pointer) a(int) string { return "" }
func (*Pointer) b()           {}
func (Other) A(int) string    { return "" }
func (Other) b()              {}

var (
	_ I = None{} // ERROR "cannot use None\{\} \(value of struct type None\) as I value in variable declaration: None does not implement I \(missing method a\)"
	_ I = Wrong{} // ERROR "cannot use Wrong\{\} \(value of struct type Wrong\) as I value in variable declaration: Wrong does not implement I \(wrong type for method a\)"
	_ I = Right{}
	_ I = Pointer{} // ERROR "cannot use Pointer\{\} \(value of struct type Pointer\) as I value in variable declaration: Pointer does not implement I \(method a has pointer receiver\)"
	_ I = &Pointer{}
	_ I = Other{} // ERROR "cannot use Other\{\} \(value of struct type Other\) as I value in variable declaration: Other does not implement I \(missing method a\)"
	_ J = I(Right{}) // ERROR "cannot use I\(Right\{\}\) \(value of interface type I\) as J value in variable declaration: I does not implement J \(missing method c\)"
	_ I = J(nil)
	_ J = Right{} // ERROR "cannot use Right\{\} \(value of struct type Right\) as J value in variable declaration: Right does not implement J \(missing method c\)"
)
