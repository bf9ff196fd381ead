package p

type I interface{ m() }
type T struct{}
type U struct{}

func (T) m()  {}
func (*U) m() {}

var (
	a I = T{}
	b I = &T{}
	c I = U{} // ERROR "cannot use U\{\} \(value of struct type U\) as I value in variable declaration: U does not implement I \(method m has pointer receiver\)"
	d I = &U{}
	e I = 5 // ERROR "cannot use 5 \(constant of type int\) as I value in variable declaration: int does not implement I \(missing method m\)"
	f I = nil
	g int = nil // ERROR "cannot use nil as int value in variable declaration"
	h *int = nil
	i []int = nil
	j map[int]int = nil
	k func() = nil
	l chan int = nil
	m struct{} = nil // ERROR "cannot use nil as struct\{\} value in variable declaration"
	n [2]int = nil // ERROR "cannot use nil as \[2\]int value in variable declaration"
	o string = nil // ERROR "cannot use nil as string value in variable declaration"
	p T = a // ERROR "cannot use a \(variable of interface type I\) as T value in variable declaration: need type assertion"
	q interface{} = a
	r I = q // ERROR "cannot use q \(variable of type interface\{\}\) as I value in variable declaration: interface\{\} does not implement I \(missing method m\)"
)
