package p

func a() (int, int) {
	return 1 2 // ERROR "syntax error: unexpected literal 2 at end of statement"
}

func b() (int, int) {
	return return // ERROR "syntax error: unexpected keyword return, expected expression"
}

func c() (int, int) {
	return 1, ; // ERROR "syntax error: unexpected semicolon, expected expression"
}

func d() (int, int) {
	return (1, 2) // ERROR "syntax error: unexpected comma, expected \)"
}
