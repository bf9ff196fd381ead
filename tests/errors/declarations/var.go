package p

var a, b = 1, 2
var c, d = 1 // ERROR "assignment mismatch: 2 variables but 1 value"
var e = 1, 2 // ERROR "extra init expr 2"
var f int = "x" // ERROR `cannot use "x" \(untyped string constant\) as int value in variable declaration`
var a = 3 // ERROR "a redeclared in this block"
var _ = undefined // ERROR "undefined: undefined"
var g = g // ERROR "initialization cycle: g refers to itself"
var h = i // ERROR "initialization cycle for h"
var i = h
var j = nil // ERROR "use of untyped nil in variable declaration"
var k, l = two()
var m, n, o = two() // ERROR "assignment mismatch: 3 variables but two returns 2 values"
var q = two() // ERROR "multiple-value two\(\) \(value of type \(int, string\)\) in single-value context"
var r = none() // ERROR "none\(\) \(no value\) used as value"

func two() (int, string) { return 1, "" }
func none()              {}
