package p

func f(x, y int) {
	if { // ERROR "syntax error: missing condition in if statement"
	}
	if x; { // ERROR "syntax error: missing condition in if statement"
	}
	if x == y // ERROR "syntax error: unexpected newline, expected \{ after if clause"
	{
	}
	if x := 1 { // ERROR "syntax error: cannot use x := 1 as value"
	}
	if x = 1 { // ERROR "syntax error: cannot use assignment x = 1 as value"
	}
	if x == y = x { // ERROR "syntax error: cannot use assignment \(x == y\) = x as value"
	}
	if x++ { // ERROR "syntax error: cannot use x\+\+ as value"
	}
	if var z = 1; z > 0 { // ERROR "syntax error: var declaration not allowed in if initializer"
	}
	if x > 0 {
	} else x++ // ERROR "syntax error: else must be followed by if or statement block"
	if x > 0 y { // ERROR "syntax error: unexpected name y, expected \{"
	}
	if x := 1; x > 0; x < 5 { // ERROR "syntax error: unexpected semicolon, expected \{ after if clause"
	}
}
