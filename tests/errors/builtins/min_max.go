package p

func f(i int, x float64, s string, b bool, j int8, sl []int) {
	_ = min(1, 2, 3)
	_ = min(i, 1)
	_ = min(i, 1.5) // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = max(i, x) // ERROR "invalid argument: mismatched types int \(previous argument\) and float64 \(type of x\)"
	_ = max(s, "a")
	_ = max(s, 1) // ERROR "invalid argument: mismatched types string \(previous argument\) and untyped int \(type of 1\)"
	_ = max() // ERROR "invalid operation: not enough arguments for max\(\) \(expected 1, found 0\)"
	_ = max(i)
	_ = max(b, b) // ERROR "invalid argument: b \(variable of type bool\) cannot be ordered"
	_ = max(i, j) // ERROR "invalid argument: mismatched types int \(previous argument\) and int8 \(type of j\)"
	_ = min(sl...) // ERROR "invalid operation: invalid use of \.\.\. with built-in min"
	_ = min(nil, 1) // ERROR "invalid argument: nil cannot be ordered"
	_ = min(1i, 2) // ERROR "invalid argument: 1i \(untyped complex constant \(0 \+ 1i\)\) cannot be ordered"
	const c int = min(1, 2)
	const d = max(i, 2) // ERROR "max\(i, 2\) \(value of type int\) is not constant"
	var y string = max("a", "b")
	min(1, 2) // ERROR "min\(1, 2\) \(untyped int constant 1\) is not used"
	_ = y
}
