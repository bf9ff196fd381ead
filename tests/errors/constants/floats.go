package p

const (
	a float32 = 1e39 // ERROR "cannot use 1e39 \(untyped float constant 1e\+39\) as float32 value in constant declaration \(overflows\)"
	b float64 = 1e309 // ERROR "cannot use 1e309 \(untyped float constant 1e\+309\) as float64 value in constant declaration \(overflows\)"
	c = float32(1e40) // ERROR "cannot convert 1e40 \(untyped float constant 1e\+40\) to type float32"
	d float32 = 1e-50
	e = 1e1000 / 1e999
	f int = e
	g int = 1.5 // ERROR "cannot use 1\.5 \(untyped float constant\) as int value in constant declaration \(truncated\)"
	h = int(2.0)
	i = int(2.5) // ERROR "cannot convert 2\.5 \(untyped float constant\) to type int"
	j float32 = 1 << 30
)
