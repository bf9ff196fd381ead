package p

import _ "errors"

var a = errors.New("a") // ERROR "undefined: errors"
