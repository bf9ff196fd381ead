package p

type T struct{ a, b int }

var a = T{,} // ERROR "syntax error: unexpected comma, expected expression"
var b = T{1,,2} // ERROR "syntax error: unexpected comma, expected expression"
var c = T{a: 1: 2} // ERROR "syntax error: unexpected : in composite literal; possibly missing comma or \}"
var d = (T){} // ERROR "syntax error: cannot parenthesize type in composite literal"
var e = []T{{1, 2} {3, 4}} // ERROR "syntax error: unexpected \{ in composite literal; possibly missing comma or \}"
var f = T{1; 2} // ERROR "syntax error: unexpected semicolon in composite literal; possibly missing comma or \}"
var g = T{1 // ERROR "syntax error: unexpected newline in composite literal; possibly missing comma or \}"
}
