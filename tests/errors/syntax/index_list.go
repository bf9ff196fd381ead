package p

func f(s []int) {
	_ = s[0, 1] // ERROR "syntax error: unexpected literal 1, expected \]"
}
