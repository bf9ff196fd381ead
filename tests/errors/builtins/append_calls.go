package p

func f(s []int, b []byte, str string, p *[]int, a [2]int, e []interface{}) {
	s = append(s, "a") // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to append`
	s = append(s, 1.5) // ERROR "cannot use 1\.5 \(untyped float constant\) as int value in argument to append \(truncated\)"
	s = append(s, s) // ERROR "cannot use s \(variable of type \[\]int\) as int value in argument to append"
	s = append(s, b...) // ERROR "cannot use b \(variable of type \[\]byte\) as \[\]int value in argument to append"
	b = append(b, str...)
	s = append(s, str...) // ERROR "cannot use str \(variable of type string\) as \[\]int value in argument to append"
	append(s, 1) // ERROR "append\(s, 1\) \(value of type \[\]int\) is not used"
	_ = append() // ERROR "invalid operation: not enough arguments for append\(\) \(expected 1, found 0\)"
	_ = append(s)
	_ = append(nil, 1) // ERROR "invalid append: argument must be a slice; have untyped nil"
	_ = append(1, 2) // ERROR "invalid append: argument must be a slice; have 1 \(untyped int constant\)"
	_ = append(p, 1) // ERROR "invalid append: argument must be a slice; have p \(variable of type \*\[\]int\)"
	_ = append(a, 1) // ERROR "invalid append: argument must be a slice; have a \(variable of type \[2\]int\)"
	_ = append(s, 1, s...) // ERROR "too many arguments in call to append"
	e = append(e, 1, "a", nil)
	e = append(e, s...) // ERROR "cannot use s \(variable of type \[\]int\) as \[\]interface\{\} value in argument to append"
	var x string = append(s, 1) // ERROR "cannot use append\(s, 1\) \(value of type \[\]int\) as string value in variable declaration"
	_ = x
	_ = append(str, "a"...) // ERROR "invalid append: argument must be a slice; have str \(variable of type string\)"
}
