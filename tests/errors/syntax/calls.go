package p

func f(x ...int) {
	f(,) // ERROR "syntax error: unexpected comma, expected expression"
	f(1,,2) // ERROR "syntax error: unexpected comma, expected expression"
	f(...) // ERROR "syntax error: unexpected \.\.\., expected expression"
	f(x... x) // ERROR "syntax error: unexpected name x in argument list; possibly missing comma or \)"
	f(x..., 1) // ERROR "syntax error: unexpected literal 1, expected \)"
	f(x...)
	f(x...,)
	f(1; 2) // ERROR "syntax error: unexpected semicolon in argument list; possibly missing comma or \)"
}
