package p

const b, = 1 // ERROR "syntax error: unexpected =, expected name"
const 5 // ERROR "syntax error: unexpected literal 5, expected name"
const (
	d = iota e // ERROR "syntax error: unexpected name e in grouped declaration; possibly missing semicolon or newline or \)"
	f
)
const (
	g = 1
	5 // ERROR "syntax error: unexpected literal 5, expected name"
)
const c = 1 2 // ERROR "syntax error: unexpected literal 2 after top level declaration"
