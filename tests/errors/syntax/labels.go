package p

func a() {
	goto 5 // ERROR "syntax error: unexpected literal 5, expected name"
}

func b() {
	goto L M // ERROR "syntax error: unexpected name M at end of statement"
}

func c() {
	break 5 // ERROR "syntax error: unexpected literal 5 at end of statement"
}

func d() {
	continue L M // ERROR "syntax error: unexpected name M at end of statement"
}

func e(x int) {
	5: x++ // ERROR "syntax error: unexpected : at end of statement"
	a.b: x++ // ERROR "syntax error: unexpected : at end of statement"
}

func f(x int) {
	switch {
	case x > 0:
	L: // ERROR "syntax error: missing statement after label"
	case x < 0:
	}
}
