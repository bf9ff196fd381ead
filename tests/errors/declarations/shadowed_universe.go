package p

var nil = 1
var true = "x"

type int string

func len(x string) bool { return x == "" }

var a *float64 = nil // ERROR "cannot use nil \(variable of type int\) as \*float64 value in variable declaration"
var b bool = true // ERROR "cannot use true \(variable of type string\) as bool value in variable declaration"
var c int = 5 // ERROR "cannot use 5 \(untyped int constant\) as int value in variable declaration"
var d = len([]byte{}) // ERROR "cannot use \[\]byte\{\} \(value of type \[\]byte\) as string value in argument to len"
const iota = 3
const e = iota
