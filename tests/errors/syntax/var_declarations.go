package p

var a // ERROR "syntax error: unexpected newline, expected type"
var c := 1 // ERROR "syntax error: unexpected :=, expected ="
var d int := 1 // ERROR "syntax error: unexpected :=, expected ="
var 5 // ERROR "syntax error: unexpected literal 5, expected name"
var e int = 1 2 // ERROR "syntax error: unexpected literal 2 after top level declaration"
var (
	f int g int // ERROR "syntax error: unexpected name g in grouped declaration; possibly missing semicolon or newline or \)"
	h int
)
