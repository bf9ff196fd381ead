package p

func a(x, y int) {
	for i := 0; i < 10; i++; { // ERROR "syntax error: unexpected semicolon, expected \{ after for clause"
	}
	for i := 0; i < 10; j := 1 { // ERROR "syntax error: cannot declare in post statement of for loop"
	}
	for var i = 0; i < 10; i++ { // ERROR "syntax error: var declaration not allowed in for initializer"
	}
	for i := 0; { // ERROR "syntax error: unexpected \{, expected for loop condition"
	}
	for x y { // ERROR "syntax error: unexpected name y, expected \{"
	}
	for x = 1 { // ERROR "syntax error: cannot use assignment x = 1 as value"
	}
	for i := range x; y { // ERROR "syntax error: unexpected semicolon, expected \{ after for clause"
	}
	for i := 0; i < 10; i++ // ERROR "syntax error: unexpected newline, expected \{ after for clause"
	{
	}
}
