package p

func a(x int) {
	switch x {
	case 1 2: // ERROR "syntax error: unexpected literal 2, expected :"
	}
}

func b(x int) {
	switch x {
	default x: // ERROR "syntax error: unexpected name x, expected :"
	}
}

func c(x int) {
	switch x {
	case 3: x++ case 4: // ERROR "syntax error: unexpected keyword case at end of statement"
	}
}

func d(x int) {
	switch x := 1 { // ERROR "syntax error: cannot use x := 1 as value"
	}
	switch x++ { // ERROR "syntax error: cannot use x\+\+ as value"
	}
	switch x = 5 { // ERROR "syntax error: cannot use assignment x = 5 as value"
	}
}

func e(x int) {
	switch x y { // ERROR "syntax error: unexpected name y, expected \{"
	}
}

func f(x int) {
	switch x; y z { // ERROR "syntax error: missing \{ after switch clause"
	}
}

func g(x int) {
	case 5: // ERROR "syntax error: unexpected keyword case, expected \}"
}
