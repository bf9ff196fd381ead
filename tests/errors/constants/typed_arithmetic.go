package p

const (
	a int8  = 1
	b int16 = 2
	c       = a + b // ERROR "invalid operation: a \+ b \(mismatched types int8 and int16\)"
	d       = a + 1000 // ERROR "1000 \(untyped int constant\) overflows int8"
	e       = a * 127
	f       = a * 128 // ERROR "128 \(untyped int constant\) overflows int8"
	g       = a == b // ERROR "invalid operation: a == b \(mismatched types int8 and int16\)"
	h       = a << 7 // ERROR "a << 7 \(constant 128 of type int8\) overflows int8"
	i       = b << 7
	j uint  = 1 - 2 // ERROR "cannot use 1 - 2 \(untyped int constant -1\) as uint value in constant declaration \(overflows\)"
)
