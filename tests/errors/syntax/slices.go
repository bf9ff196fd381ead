package p

func f(x []int) {
	_ = x[1:2:3:4] // ERROR "syntax error: unexpected :, expected \]"
	_ = x[1 2] // ERROR "syntax error: unexpected literal 2, expected comma, : or \]"
	_ = x[1:2 3] // ERROR "syntax error: unexpected literal 3, expected \]"
	_ = x[:1 2] // ERROR "syntax error: unexpected literal 2, expected \]"
	_ = x[1:;] // ERROR "syntax error: unexpected semicolon, expected expression"
}
