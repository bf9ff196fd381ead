package p

const (
	a int8 = 128 // ERROR "cannot use 128 \(untyped int constant\) as int8 value in constant declaration \(overflows\)"
	b int8 = -129 // ERROR "cannot use -129 \(untyped int constant\) as int8 value in constant declaration \(overflows\)"
	c uint8 = 256 // ERROR "cannot use 256 \(untyped int constant\) as uint8 value in constant declaration \(overflows\)"
	d uint8 = -1 // ERROR "cannot use -1 \(untyped int constant\) as uint8 value in constant declaration \(overflows\)"
	e int64 = 1 << 63 // ERROR "cannot use 1 << 63 \(untyped int constant 9223372036854775808\) as int64 value in constant declaration \(overflows\)"
	f uint64 = 1 << 64 // ERROR "cannot use 1 << 64 \(untyped int constant 18446744073709551616\) as uint64 value in constant declaration \(overflows\)"
	g int = 1e100 // ERROR "cannot use 1e100 \(untyped float constant 1e\+100\) as int value in constant declaration \(truncated\)"
	h = int8(200) // ERROR "constant 200 overflows int8"
	i = uint(-1) // ERROR "constant -1 overflows uint"
	j int8 = 127 + 1 // ERROR "cannot use 127 \+ 1 \(untyped int constant 128\) as int8 value in constant declaration \(overflows\)"
	k = ^uint8(0) + 1 // ERROR "\^uint8\(0\) \+ 1 \(constant 256 of type uint8\) overflows uint8"
	l = -int8(-128) // ERROR "-int8\(-128\) \(constant 128 of type int8\) overflows int8"
	ok int8 = -128
)
