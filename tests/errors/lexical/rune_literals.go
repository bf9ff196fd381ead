package p

const (
	a = 'a'
	b = '\''
	c = '' // ERROR "empty rune literal or unescaped '"
	d = 'ab' // ERROR "more than one character in rune literal"
	e = '\q' // ERROR "unknown escape"
	f = '\400' // ERROR "octal escape value 256 > 255"
	g = '\x1' // ERROR "invalid character '\\'' in hexadecimal escape"
	h = '\ud800' // ERROR "escape is invalid Unicode code point U\+D800"
	i = '\U00110000' // ERROR "escape is invalid Unicode code point U\+110000"
	j = '\"' // ERROR "unknown escape"
	k = '世'
	l = '\07' // ERROR "invalid character '\\'' in octal escape"
)
