package p

type T struct{}
type S []int
type I interface{ m() }

func f(s []int, a [3]string, pa *[3]int, str string, m map[string]bool, c chan int, n int, x float64, t T, i I, p *[]int, d S) {
	for i, v := range s {
		var a int = i
		var b string = v // ERROR "cannot use v \(variable of type int\) as string value in variable declaration"
		_, _ = a, b
	}
	for range s {
	}
	for i, v := range a {
		_ = i + v // ERROR "invalid operation: i \+ v \(mismatched types int and string\)"
	}
	for i, v := range pa {
		_, _ = i, v
	}
	for i, r := range str {
		var b byte = r // ERROR "cannot use r \(variable of type rune\) as byte value in variable declaration"
		_, _ = i, b
	}
	for k, v := range m {
		_ = k + v // ERROR "invalid operation: k \+ v \(mismatched types string and bool\)"
	}
	for v, w := range c { // ERROR "range over c \(variable of type chan int\) permits only one iteration variable"
		_, _ = v, w
	}
	for i, v := range n { // ERROR "range over n \(variable of type int\) permits only one iteration variable"
		_, _ = i, v
	}
	for i := range 10 {
		var s string = i // ERROR "cannot use i \(variable of type int\) as string value in variable declaration"
		_ = s
	}
	for range x { // ERROR "cannot range over x \(variable of type float64\)"
	}
	for range t { // ERROR "cannot range over t \(variable of struct type T\)"
	}
	for range i { // ERROR "cannot range over i \(variable of interface type I\)"
	}
	for range p { // ERROR "cannot range over p \(variable of type \*\[\]int\)"
	}
	for range nil { // ERROR "cannot range over nil"
	}
	for i, v := range d {
		_, _ = i, v
	}
	for i := range 1.5 { // ERROR "cannot range over 1\.5 \(untyped float constant\)"
		_ = i
	}
	for i := range "abc" { // ERROR "declared and not used: i"
		i = "x" // ERROR `cannot use "x" \(untyped string constant\) as int value in assignment`
	}
	var k string // ERROR "declared and not used: k"
	var v int
	for k, v = range s { // ERROR "cannot use k \(value of type int\) as string value in assignment"
	}
	for k = range m {
	}
	for n.x = range s { // ERROR "n\.x undefined \(type int has no field or method x\)"
	}
	for 5 = range s { // ERROR "cannot assign to 5 \(neither addressable nor a map index expression\)"
	}
	for a, b, c := range s { // ERROR "declared and not used: a" "declared and not used: b" "range clause permits at most two iteration variables"
	}
	for _, _ = range s {
	}
	for _ = range c {
	}
	for i := range s { // ERROR "declared and not used: i"
	}
	_ = v
}
