package p

const (
	a = 1 << -1 // ERROR "invalid operation: negative shift count -1 \(untyped int constant\)"
	b = 1.0 << 3
	c = 1.5 << 3 // ERROR "invalid operation: shifted operand 1\.5 \(untyped float constant\) must be integer"
	d = 1 << 1.5 // ERROR "1\.5 \(untyped float constant\) truncated to uint"
	e = "a" << 1 // ERROR `invalid operation: shifted operand "a" \(untyped string constant\) must be integer`
	f = 1 << 2000 // ERROR "invalid operation: invalid shift count 2000 \(untyped int constant\)"
	g int8 = 1 << 7 // ERROR "cannot use 1 << 7 \(untyped int constant 128\) as int8 value in constant declaration \(overflows\)"
	h = int8(1) << 7 // ERROR "int8\(1\) << 7 \(constant 128 of type int8\) overflows int8"
	i = 1 << uint(3)
	j = 2 >> 100
	k = 1i << 2 // ERROR "invalid operation: shifted operand 1i \(untyped complex constant \(0 \+ 1i\)\) must be integer"
)
