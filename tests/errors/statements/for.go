package p

func f(n int, b bool) {
	for b {
	}
	for n { // ERROR "non-boolean condition in for statement"
	}
	for i := 0; i; i++ { // ERROR "non-boolean condition in for statement"
	}
	for i := 0; i < n; i = i + "a" { // ERROR `invalid operation: i \+ "a" \(mismatched types int and untyped string\)`
	}
	for i, j := 0, n; i < j; i, j = i+1, j-1 {
	}
	for i := 0; ; { // ERROR "declared and not used: i"
	}
	for ; n < 5; n++ {
	}
	for nil { // ERROR "non-boolean condition in for statement"
	}
	for x := 0; x < n; x++ {
		x := "a" // ERROR "declared and not used: x"
	}
	for 1 { // ERROR "non-boolean condition in for statement"
	}
	for i := range n { // ERROR "declared and not used: i"
		i = "a" // ERROR `cannot use "a" \(untyped string constant\) as int value in assignment`
	}
}
