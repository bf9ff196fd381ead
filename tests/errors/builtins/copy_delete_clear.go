package p

type K struct{ a int }

func f(s []int, d []string, b []byte, str string, m map[string]int, mk map[K]int, a [2]int, x int) {
	copy(s, s)
	copy(s, d) // ERROR "invalid copy: arguments s \(variable of type \[\]int\) and d \(variable of type \[\]string\) have different element types int and string"
	copy(b, str)
	copy(str, b) // ERROR "invalid copy: argument must be a slice; have str \(variable of type string\)"
	copy(s, 1) // ERROR "invalid copy: argument must be a slice; have 1 \(untyped int constant\)"
	copy(s) // ERROR "invalid operation: not enough arguments for copy\(s\) \(expected 2, found 1\)"
	copy() // ERROR "invalid operation: not enough arguments for copy\(\) \(expected 2, found 0\)"
	copy(a, a) // ERROR "invalid copy: argument must be a slice; have a \(variable of type \[2\]int\)"
	copy(a[:], s)
	_ = copy(s, s) + "a" // ERROR `invalid operation: copy\(s, s\) \+ "a" \(mismatched types int and untyped string\)`
	delete(m, "a")
	delete(m, 1) // ERROR "cannot use 1 \(untyped int constant\) as string value in argument to delete"
	delete(m) // ERROR "invalid operation: not enough arguments for delete\(m\) \(expected 2, found 1\)"
	delete(s, 1) // ERROR "invalid argument: s \(variable of type \[\]int\) is not a map"
	delete(mk, K{})
	delete(mk, 5) // ERROR "cannot use 5 \(untyped int constant\) as K value in argument to delete"
	_ = delete(m, "a") // ERROR `delete\(m, "a"\) \(no value\) used as value`
	clear(m)
	clear(s)
	clear(x) // ERROR "invalid argument: cannot clear x \(variable of type int\): argument must be \(or constrained by\) map or slice"
	clear(a) // ERROR "invalid argument: cannot clear a \(variable of type \[2\]int\): argument must be \(or constrained by\) map or slice"
	clear(str) // ERROR "invalid argument: cannot clear str \(variable of type string\): argument must be \(or constrained by\) map or slice"
	clear() // ERROR "invalid operation: not enough arguments for clear\(\) \(expected 1, found 0\)"
	_ = clear(m) // ERROR "clear\(m\) \(no value\) used as value"
	copy(nil, s) // ERROR "invalid copy: argument must be a slice; have untyped nil"
}
