package p

func f() {
	if x := 1; x > 0 {
		x++
	}}
} // ERROR "syntax error: non-declaration statement outside function body"
