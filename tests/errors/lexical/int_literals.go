package p

const (
	a = 0b12 // ERROR "invalid digit '2' in binary literal"
	b = 0o8 // ERROR "invalid digit '8' in octal literal"
	c = 08 // ERROR "invalid digit '8' in octal literal"
	d = 0xG // ERROR "hexadecimal literal has no digits" "syntax error: unexpected name G in grouped declaration; possibly missing semicolon or newline or \)"
	e = 1__0 // ERROR "'_' must separate successive digits"
	f = 1_ // ERROR "'_' must separate successive digits"
	g = 0_1
	h = 0b // ERROR "binary literal has no digits"
	i = 0x_F
	j = _1
	k = 00
	l = 0b_ // ERROR "binary literal has no digits"
)
