package p

func b() {
	for i := range x y { // ERROR "syntax error: unexpected name y, expected \{ after for clause"
	}
}
