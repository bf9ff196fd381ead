package p

import . "errors"

var a = New("a")
var b = new("a")
var c = errors.New("a") // ERROR "undefined: errors"
