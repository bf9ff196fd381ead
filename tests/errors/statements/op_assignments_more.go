package p

func f(i int, u uint8, s string, x float64, b bool, p *int, sl []int, m map[string]int) {
	i += "a" // ERROR `invalid operation: i \+= "a" \(mismatched types int and untyped string\)`
	i += 1.5 // ERROR "1\.5 \(untyped float constant\) truncated to int"
	u += 256 // ERROR "256 \(untyped int constant\) overflows uint8"
	s += 1 // ERROR "invalid operation: s \+= 1 \(mismatched types string and untyped int\)"
	s -= "a" // ERROR "invalid operation: operator - not defined on s \(variable of type string\)"
	x %= 2 // ERROR "invalid operation: operator % not defined on x \(variable of type float64\)"
	x |= 1 // ERROR "invalid operation: operator \| not defined on x \(variable of type float64\)"
	b += true // ERROR "invalid operation: operator \+ not defined on b \(variable of type bool\)"
	p += 1 // ERROR "invalid operation: p \+= 1 \(mismatched types \*int and untyped int\)"
	sl += sl // ERROR "invalid operation: operator \+ not defined on sl \(variable of type \[\]int\)"
	i <<= -1 // ERROR "invalid operation: negative shift count -1 \(untyped int constant\)"
	i /= 0 // ERROR "invalid operation: division by zero"
	i += x // ERROR "invalid operation: i \+= x \(mismatched types int and float64\)"
	5 += 1 // ERROR "cannot assign to 5 \(neither addressable nor a map index expression\)"
	i += nil // ERROR "invalid operation: i \+= nil \(mismatched types int and untyped nil\)"
	m["a"] += 1
	m[1] += 1 // ERROR "cannot use 1 \(untyped int constant\) as string value in map index"
	i &^= x // ERROR "invalid operation: i &\^= x \(mismatched types int and float64\)"
}
