package p

func f() {
	const a = 1
	const b int8 = 1000 // ERROR "cannot use 1000 \(untyped int constant\) as int8 value in constant declaration \(overflows\)"
	const (
		c = iota
		c // ERROR "c redeclared in this block"
	)
}
