package p.q // ERROR "syntax error: unexpected \., expected semicolon or newline"

var x int
