package p

var a = 1 /* a comment */ /* another */ + 2
var b = 1 // to the end of the line
var c = /* not closed */ */ 3 // ERROR "syntax error: unexpected /, expected expression"
