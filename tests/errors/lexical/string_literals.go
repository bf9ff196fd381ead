package p

const (
	a = "\'" // ERROR "unknown escape"
	b = "\x4" // ERROR `invalid character '"' in hexadecimal escape`
	c = "\xzz" // ERROR "invalid character 'z' in hexadecimal escape"
	d = "\8" // ERROR "unknown escape"
	e = "\777" // ERROR "octal escape value 511 > 255"
	f = "\u12" // ERROR `invalid character '"' in hexadecimal escape`
	g = "\udfff" // ERROR "escape is invalid Unicode code point U\+DFFF"
	h = "ok\n\t\\\"\101\x41\u0041\U00000041"
	i = `\q is fine here`
)
