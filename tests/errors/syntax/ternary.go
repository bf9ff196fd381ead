package p

func a(x int) {
	x = x > 0 ? 1 : 2 // ERROR "invalid character U\+003F '\?'" "syntax error: unexpected literal 1 at end of statement"
}
