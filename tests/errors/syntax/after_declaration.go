package p

var x = 1 2 // ERROR "syntax error: unexpected literal 2 after top level declaration"
func f() {} g() // ERROR "syntax error: unexpected name g after top level declaration"
type T int string // ERROR "syntax error: unexpected name string after top level declaration"
const c = 1 = 2 // ERROR "syntax error: unexpected = after top level declaration"
