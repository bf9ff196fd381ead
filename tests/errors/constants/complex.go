package p

const (
	a = 1 + 2i
	b int = 1 + 0i
	c int = 1 + 1i // ERROR "cannot use 1 \+ 1i \(untyped complex constant \(1 \+ 1i\)\) as int value in constant declaration \(truncated\)"
	d float64 = real(a)
	e = imag("a") // ERROR "invalid argument: argument has type untyped string, expected complex type"
	f complex64 = 1e39 // ERROR "cannot use 1e39 \(untyped float constant 1e\+39\) as complex64 value in constant declaration \(overflows\)"
	g = a < a // ERROR "invalid operation: a < a \(operator < not defined on untyped complex\)"
	h = a % 2 // ERROR "invalid operation: operator % not defined on a \(untyped complex constant \(1 \+ 2i\)\)"
	i = complex(1, "x") // ERROR `invalid operation: complex\(1, "x"\) \(mismatched types untyped float and untyped string\)`
)
