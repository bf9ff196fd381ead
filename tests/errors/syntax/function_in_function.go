package p

func f() {
	func g() // ERROR "syntax error: unexpected name g, expected \("
}
