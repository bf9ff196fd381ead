package p

func f(x bool) {
	if x {
	}
	else { // ERROR "syntax error: unexpected keyword else, expected \}"
	}
}
