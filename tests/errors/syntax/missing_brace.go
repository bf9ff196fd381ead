package p

func f() {
	if true {
		println()
	}

func g() { // ERROR "syntax error: unexpected name g, expected \("
}
