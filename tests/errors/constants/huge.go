package p

const (
	a = 1 << 511
	b = a * 2 // ERROR "constant multiplication overflow"
	c = 1 << 512 // ERROR "constant shift overflow"
	d = 1 << 600 // ERROR "constant shift overflow"
	e = a + a // ERROR "constant addition overflow"
	ok = a >> 500
)
