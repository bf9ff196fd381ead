package p

func f(a int) {
	++a // ERROR "syntax error: unexpected \+\+, expected \}"
}
