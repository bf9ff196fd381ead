package p

func a(x int) {
	int y = 5 // ERROR "syntax error: unexpected name y at end of statement"
	x->y // ERROR "syntax error: unexpected >, expected expression"
	x := 5 if x // ERROR "syntax error: unexpected keyword if at end of statement"
} // ERROR "syntax error: unexpected \}, expected expression"
