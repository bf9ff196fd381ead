package p

var (
	a = len // ERROR "len \(built-in\) must be called"
	b = append // ERROR "append \(built-in\) must be called"
	c = make // ERROR "make \(built-in\) must be called"
	d func([]int) int = len // ERROR "len \(built-in\) must be called"
	e = panic // ERROR "panic \(built-in\) must be called"
	f = []interface{}{len, cap} // ERROR "len \(built-in\) must be called" "cap \(built-in\) must be called"
	g = print == nil // ERROR "print \(built-in\) must be called"
	h = (len)("abc")
	i = (append)([]int{}, 1)
)

func calls() {
	go len("a") // ERROR `go discards result of len\("a"\) \(constant 1 of type int\)`
	len := 5
	_ = len("a") // ERROR "invalid operation: cannot call len \(variable of type int\): int is not a function"
	_ = cap // ERROR "cap \(built-in\) must be called"
}
