package p

func f() {
	go
	defer // ERROR "syntax error: unexpected keyword defer, expected expression"
	go f, f // ERROR "syntax error: unexpected keyword go, expected expression"
	defer f() f() // ERROR "syntax error: unexpected name f at end of statement"
}
