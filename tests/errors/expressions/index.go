package p

type T struct{}

func f(s []int, a [3]int, p *[3]int, str string, m map[string]int, t T, i interface{}, ps *[]int) {
	_ = s[0]
	_ = s["a"] // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	_ = s[1.0]
	_ = s[1.5] // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = s[-1] // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = a[2]
	_ = a[3] // ERROR "invalid argument: index 3 out of bounds \[0:3\]"
	_ = a[-1] // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = p[3] // ERROR "invalid argument: index 3 out of bounds \[0:3\]"
	_ = str[0]
	_ = "abc"[3] // ERROR "invalid argument: index 3 out of bounds \[0:3\]"
	str[0] = 'a' // ERROR "cannot assign to str\[0\] \(neither addressable nor a map index expression\)"
	_ = m["a"]
	_ = m[1] // ERROR "cannot use 1 \(untyped int constant\) as string value in map index"
	_ = t[0] // ERROR "cannot index t \(variable of struct type T\)"
	_ = i[0] // ERROR "cannot index i \(variable of type interface\{\}\)"
	_ = ps[0] // ERROR "cannot index ps \(variable of type \*\[\]int\)"
	_ = f[0] // ERROR "cannot index f \(value of type func\(s \[\]int, a \[3\]int, p \*\[3\]int, str string, m map\[string\]int, t T, i interface\{\}, ps \*\[\]int\)\)"
	_ = s[nil] // ERROR "cannot convert nil to type int"
	_ = s[1<<70] // ERROR "1 << 70 \(untyped int constant 1180591620717411303424\) overflows int"
	_ = s[true] // ERROR "cannot convert true \(untyped bool constant\) to type int"
	_ = 5[0] // ERROR "cannot index 5 \(untyped int constant\)"
	_ = &m["a"] // ERROR `invalid operation: cannot take address of m\["a"\] \(map index expression of type int\)`
	_ = &s[0]
	_ = &str[0] // ERROR "invalid operation: cannot take address of str\[0\] \(value of type byte\)"
	m["a"]++
}
