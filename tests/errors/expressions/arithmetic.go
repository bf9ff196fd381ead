package p

type T struct{}

func f(i int, j int8, u uint, x float64, c complex128, s string, b bool, t T, p *int, sl []int) {
	_ = i + j // ERROR "invalid operation: i \+ j \(mismatched types int and int8\)"
	_ = i + x // ERROR "invalid operation: i \+ x \(mismatched types int and float64\)"
	_ = i + 1.0
	_ = i + 1.5 // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = u - 1
	_ = u + -1 // ERROR "-1 \(untyped int constant\) overflows uint"
	_ = s + "x"
	_ = s - "x" // ERROR "invalid operation: operator - not defined on s \(variable of type string\)"
	_ = s + 1 // ERROR "invalid operation: s \+ 1 \(mismatched types string and untyped int\)"
	_ = b + b // ERROR "invalid operation: operator \+ not defined on b \(variable of type bool\)"
	_ = t + t // ERROR "invalid operation: operator \+ not defined on t \(variable of struct type T\)"
	_ = p + 1 // ERROR "invalid operation: p \+ 1 \(mismatched types \*int and untyped int\)"
	_ = sl + sl // ERROR "invalid operation: operator \+ not defined on sl \(variable of type \[\]int\)"
	_ = x % 2 // ERROR "invalid operation: operator % not defined on x \(variable of type float64\)"
	_ = x & 1 // ERROR "invalid operation: operator & not defined on x \(variable of type float64\)"
	_ = c % c // ERROR "invalid operation: operator % not defined on c \(variable of type complex128\)"
	_ = c < c // ERROR "invalid operation: c < c \(operator < not defined on complex128\)"
	_ = i &^ j // ERROR "invalid operation: i &\^ j \(mismatched types int and int8\)"
	_ = i % 2.0
	_ = -s // ERROR "invalid operation: operator - not defined on s \(variable of type string\)"
	_ = -b // ERROR "invalid operation: operator - not defined on b \(variable of type bool\)"
	_ = ^x // ERROR "invalid operation: operator \^ not defined on x \(variable of type float64\)"
	_ = +t // ERROR "invalid operation: operator \+ not defined on t \(variable of struct type T\)"
	_ = !i // ERROR "invalid operation: operator ! not defined on i \(variable of type int\)"
	_ = -u
	_ = nil + nil // ERROR "invalid operation: operator \+ not defined on nil"
	_ = i + nil // ERROR "invalid operation: i \+ nil \(mismatched types int and untyped nil\)"
	_ = j + 128 // ERROR "128 \(untyped int constant\) overflows int8"
	_ = s * 2 // ERROR "invalid operation: s \* 2 \(mismatched types string and untyped int\)"
	_ = 'a' + "b" // ERROR `invalid operation: 'a' \+ "b" \(mismatched types untyped rune and untyped string\)`
}
