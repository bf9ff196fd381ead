package p

const (
	a = 1e // ERROR "exponent has no digits"
	b = 1e+ // ERROR "exponent has no digits"
	c = 0x1.8 // ERROR "hexadecimal mantissa requires a 'p' exponent"
	d = 0x1p // ERROR "exponent has no digits"
	e = 1p3 // ERROR "'p' exponent requires hexadecimal mantissa"
	f = 0b1.0 // ERROR "invalid radix point in binary literal"
	g = 0b1e3 // ERROR "'e' exponent requires decimal mantissa"
	h = 1_.5 // ERROR "'_' must separate successive digits"
	i = 1._5 // ERROR "'_' must separate successive digits"
	j = 08.5
	k = 0x.8p1
	l = 0x.p1 // ERROR "hexadecimal literal has no digits"
	m = .5e-1
)
