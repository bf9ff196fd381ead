package p

var (
	a = 1 + 'a' + 1.5
	b = 1 + "a" // ERROR `invalid operation: 1 \+ "a" \(mismatched types untyped int and untyped string\)`
	c = 'a' + 1.5i
	d int = 1 + 1.5 // ERROR "cannot use 1 \+ 1\.5 \(untyped float constant 2\.5\) as int value in variable declaration \(truncated\)"
	e int = 'a' * 2.0
	f = true + 1 // ERROR "invalid operation: true \+ 1 \(mismatched types untyped bool and untyped int\)"
	g = 1 == true // ERROR "invalid operation: 1 == true \(mismatched types untyped int and untyped bool\)"
	h = "a" + 'b' // ERROR `invalid operation: "a" \+ 'b' \(mismatched types untyped string and untyped rune\)`
	i byte = 'a' + 200 // ERROR "cannot use 'a' \+ 200 \(untyped rune constant 297\) as byte value in variable declaration \(overflows\)"
	j rune = 'a' + 1<<31 // ERROR "cannot use 'a' \+ 1 << 31 \(untyped rune constant 2147483745\) as rune value in variable declaration \(overflows\)"
	k = 5 / 2 * 1.0
	l int = 5.0 / 2 // ERROR "cannot use 5\.0 / 2 \(untyped float constant 2\.5\) as int value in variable declaration \(truncated\)"
	m = 10 % 3.0 // ERROR "invalid operation: operator % not defined on 10 \(untyped float constant\)"
	n = 10 % 3.5 // ERROR "invalid operation: operator % not defined on 10 \(untyped float constant\)"
)
