package p

func f(a, b int) {
	(a, b) = b, a // ERROR "syntax error: unexpected comma, expected \)"
}
