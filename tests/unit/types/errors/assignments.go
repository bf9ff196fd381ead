package p

type T struct{ a, b int }
type I interface{ M() }

func two() (int, string)
func one() int
func none()

func assignments(i int, s string, m map[string]T, t T, c chan int, e any, arr [3]int) {
	i = "a" // ERROR 6 "cannot use \"a\" (untyped string constant) as int value in assignment"
	i = 1.5 // ERROR 6 "cannot use 1.5 (untyped float constant) as int value in assignment (truncated)"
	i, s = 1 // ERROR 9 "assignment mismatch: 2 variables but 1 value"
	i, s = 1, "a", 3 // ERROR 9 "assignment mismatch: 2 variables but 3 values"
	i, s = two(), 1 // ERROR 9 "multiple-value two() (value of type (int, string)) in single-value context" 16 "cannot use 1 (untyped int constant) as string value in assignment"
	i, s = one() // ERROR 9 "assignment mismatch: 2 variables but one returns 1 value"
	i = two() // ERROR 6 "assignment mismatch: 1 variable but two returns 2 values"
	i = none() // ERROR 6 "none() (no value) used as value"
	m["a"].a = 1 // ERROR 2 "cannot assign to struct field m[\"a\"].a in map"
	two() = 1 // ERROR 2 "multiple-value two() (value of type (int, string)) in single-value context"
	one() = 1 // ERROR 2 "cannot assign to one() (neither addressable nor a map index expression)"
	1 = i // ERROR 2 "cannot assign to 1 (neither addressable nor a map index expression)"
	s[0] = 'a' // ERROR 2 "cannot assign to s[0] (neither addressable nor a map index expression)"
	_ = nil // ERROR 6 "use of untyped nil in assignment to _ identifier"
	x1 := nil // ERROR 2 "declared and not used: x1" 8 "use of untyped nil in assignment"
	x2 := 1 // ERROR 2 "declared and not used: x2"
	i, s := 1, "a" // ERROR 7 "no new variables on left side of :="
	i := 1 // ERROR 4 "no new variables on left side of :="
	i, x3, x3 := 1, 2, 3 // ERROR 5 "declared and not used: x3" 9 "x3 repeated on left side of :="
	t.a := 1 // ERROR 2 "non-name t.a on left side of :="
	i += "a" // ERROR 2 "invalid operation: i += \"a\" (mismatched types int and untyped string)"
	i += 1.5 // ERROR 7 "1.5 (untyped float constant) truncated to int"
	s++ // ERROR 2 "invalid operation: s++ (non-numeric type string)"
	i++
	m["x"]++ // ERROR 2 "invalid operation: m[\"x\"]++ (non-numeric type T)"
	i <<= "a" // ERROR 8 "cannot convert \"a\" (untyped string constant) to type uint"
	s &= 1 // ERROR 2 "invalid operation: s &= 1 (mismatched types string and untyped int)"
	k1 = 2 // ERROR 2 "undefined: k1"
	i = T // ERROR 6 "T (type) is not an expression"
	T = 1 // ERROR 2 "T (type) is not an expression"
	nil = 1 // ERROR 2 "cannot assign to nil (neither addressable nor a map index expression)"
	true = false // ERROR 2 "cannot assign to true (neither addressable nor a map index expression)"
	_ = _ // ERROR 6 "cannot use _ as value or type"
	i = _ // ERROR 6 "cannot use _ as value or type"
	_() // ERROR 2 "cannot use _ as value or type"
	var ok bool // ERROR 6 "declared and not used: ok"
	i, ok = <-c
	i, s = <-c // ERROR 9 "cannot use <-c (untyped bool value) as string value in assignment"
	i, ok = e.(int)
	i, ok = m["a"] // ERROR 10 "cannot use m[\"a\"] (map index expression of struct type T) as int value in assignment"
	t, ok = m["a"]
	i, ok, s = e.(int) // ERROR 13 "assignment mismatch: 3 variables but 1 value"
}
