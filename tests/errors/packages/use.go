package p

import "errors"

var a = errors // ERROR "use of package errors not in selector"
var b errors // ERROR "errors \(package name\) is not a type"
var c = errors.new // ERROR "undefined: errors\.new \(but have New\)"
var d = errors.Undefined // ERROR "undefined: errors\.Undefined"
var e errors.New // ERROR "errors\.New \(value of type func\(text string\) error\) is not a type"
var f = errors.New + 1 // ERROR "invalid operation: errors\.New \+ 1 \(mismatched types func\(text string\) error and untyped int\)"
var g = &errors // ERROR "use of package errors not in selector"

func f2() {
	errors = nil // ERROR "use of package errors not in selector"
	errors.New = nil // ERROR "use of package errors not in selector" "cannot assign to errors\.New \(neither addressable nor a map index expression\)"
	errors++ // ERROR "use of package errors not in selector"
	errors() // ERROR "use of package errors not in selector"
	_ = errors[0] // ERROR "use of package errors not in selector"
	errors := 1
	_ = errors.New // ERROR "errors\.New undefined \(type int has no field or method New\)"
	for errors := range errors {
		_ = errors
	}
}
