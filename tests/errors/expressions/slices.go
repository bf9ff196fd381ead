package p

func g() [3]int { return [3]int{} }

func f(s []int, a [3]int, p *[3]int, str string, m map[int]int) {
	_ = s[1:2]
	_ = s[2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = s["a":] // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	_ = s[:1.5] // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = s[-1:] // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = a[1:4] // ERROR "invalid argument: index 4 out of bounds \[0:4\]"
	_ = p[:4] // ERROR "invalid argument: index 4 out of bounds \[0:4\]"
	_ = str[1:2]
	_ = str[1:2:3] // ERROR "invalid operation: 3-index slice of string"
	_ = "abc"[2:5] // ERROR "invalid argument: index 5 out of bounds \[0:4\]"
	_ = "abc"[2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = m[1:2] // ERROR "cannot slice m \(variable of type map\[int\]int\)"
	_ = g()[1:] // ERROR "cannot slice unaddressable value g\(\) \(value of type \[3\]int\)"
	_ = s[1:2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = s[:2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = s[3:2:4] // ERROR "invalid slice indices: 2 < 3"
	_ = 5[1:] // ERROR "cannot slice 5 \(untyped int constant\)"
	_ = [3]int{}[:] // ERROR "cannot slice unaddressable value \[3\]int\{\} \(value of type \[3\]int\)"
	_ = (&[3]int{})[:]
}
