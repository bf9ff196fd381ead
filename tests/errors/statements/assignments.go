package p

type T struct{ a int }

func two() (int, string) { return 1, "" }
func none()              {}

const c = 1

func f(i int, s string, t T, m map[string]T, p *T, str string, arr [2]int, sl []int) {
	i = "a" // ERROR `cannot use "a" \(untyped string constant\) as int value in assignment`
	s = 1 // ERROR "cannot use 1 \(untyped int constant\) as string value in assignment"
	i, s = two()
	s, i = two() // ERROR "cannot use two\(\) \(value of type int\) as string value in assignment" "cannot use two\(\) \(value of type string\) as int value in assignment"
	i = two() // ERROR "assignment mismatch: 1 variable but two returns 2 values"
	i, s = 1 // ERROR "assignment mismatch: 2 variables but 1 value"
	i, s = 1, "a", 2 // ERROR "assignment mismatch: 2 variables but 3 values"
	i = none() // ERROR "none\(\) \(no value\) used as value"
	c = 2 // ERROR "cannot assign to c \(neither addressable nor a map index expression\)"
	f = nil // ERROR "cannot assign to f \(neither addressable nor a map index expression\)"
	5 = i // ERROR "cannot assign to 5 \(neither addressable nor a map index expression\)"
	"a" = s // ERROR `cannot assign to "a" \(neither addressable nor a map index expression\)`
	i + 1 = 2 // ERROR "cannot assign to i \+ 1 \(neither addressable nor a map index expression\)"
	t.a = 1
	m["a"].a = 1 // ERROR `cannot assign to struct field m\["a"\]\.a in map`
	m["a"] = t
	p.a = 1
	str[0] = 'a' // ERROR "cannot assign to str\[0\] \(neither addressable nor a map index expression\)"
	two() = 1, "a" // ERROR "assignment mismatch: 1 variable but 2 values"
	none() = 1 // ERROR "none\(\) \(no value\) used as value"
	T{}.a = 1 // ERROR "cannot assign to T\{\}\.a \(neither addressable nor a map index expression\)"
	sl[0:1] = nil // ERROR "cannot assign to sl\[0:1\] \(neither addressable nor a map index expression\)"
	arr[5] = 1 // ERROR "invalid argument: index 5 out of bounds \[0:2\]"
	_ = 1
	_ = nil // ERROR "use of untyped nil in assignment to _ identifier"
	nil = i // ERROR "cannot assign to nil \(neither addressable nor a map index expression\)"
	true = false // ERROR "cannot assign to true \(neither addressable nor a map index expression\)"
	len = 1 // ERROR "len \(built-in\) must be called"
	int = 1 // ERROR "int \(type\) is not an expression"
	i, i = 1, 2
	*i = 1 // ERROR "invalid operation: cannot indirect i \(variable of type int\)"
	*p = t
	(i) = 1
	t = nil // ERROR "cannot use nil as T value in assignment"
	x = 1 // ERROR "undefined: x"
}
