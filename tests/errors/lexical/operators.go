package p

func f(a, b int) {
	_ = a <> b // ERROR "syntax error: unexpected >, expected expression"
}

func g(a, b int) {
	_ = a => b // ERROR "syntax error: unexpected = at end of statement"
}

func h(a, b int) {
	_ = a === b // ERROR "syntax error: unexpected =, expected expression"
}

func i(a, b int) {
	a -> b // ERROR "syntax error: unexpected >, expected expression"
}

func j(a, b int) {
	_ = a ** b
	a =+ b
}

func k(a, b int) {
	a @ b // ERROR "invalid character U\+0040 '@'" "syntax error: unexpected name b at end of statement"
}
