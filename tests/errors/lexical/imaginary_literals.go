package p

const (
	a = 1i
	b = 08i
	c = 0x1p-2i
	d = 1ei // ERROR "exponent has no digits"
	e = 0x1.0i // ERROR "hexadecimal mantissa requires a 'p' exponent"
	f = 1__2i // ERROR "'_' must separate successive digits"
)
