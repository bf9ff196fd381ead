package p

func a[T ~int | ~float64](x T) {
	_ = int(x)
	_ = float32(x)
	_ = string(x) // ERROR "cannot convert x \(variable of type T constrained by ~int \| ~float64\) to type string: cannot convert float64 \(in T\) to type string"
	_ = T(1)
	_ = T(1.5) // ERROR "cannot convert 1\.5 \(untyped float value\) to type T: cannot convert 1\.5 \(untyped float constant\) to type int \(in T\)"
	_ = T("a") // ERROR `cannot convert "a" \(untyped string value\) to type T: cannot convert "a" \(untyped string constant\) to type int \(in T\)`
	_ = []T{1, 2}
	_ = interface{}(x)
}

func b[T, U any](x T) {
	_ = U(x) // ERROR "cannot convert x \(variable of type T constrained by any\) to type U"
	_ = T(x)
	_ = any(x).(U)
	_ = x.(U) // ERROR "invalid operation: cannot use type assertion on type parameter value x \(variable of type T constrained by any\)"
	switch x.(type) { // ERROR "cannot use type switch on type parameter value x \(variable of type T constrained by any\)"
	}
	switch any(x).(type) {
	case T:
	case U:
	case int:
	}
}

func c[T ~[]byte | ~string](x T) {
	_ = string(x)
	_ = []byte(x)
	_ = []rune(x) // ERROR "cannot convert x \(variable of type T constrained by ~\[\]byte \| ~string\) to type \[\]rune: cannot convert \[\]byte \(in T\) to type \[\]rune"
	_ = []int(x) // ERROR "cannot convert x \(variable of type T constrained by ~\[\]byte \| ~string\) to type \[\]int: cannot convert \[\]byte \(in T\) to type \[\]int"
}

func d[T ~int, U ~int8](x T) {
	_ = U(x)
	var y U = x // ERROR "cannot use x \(variable of type T constrained by ~int\) as U value in variable declaration"
	_ = y
}
