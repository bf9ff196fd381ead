package p

func f(...int)

var a = []int{
	1,
	2 // ERROR "syntax error: unexpected newline in composite literal; possibly missing comma or \}"
}

func g() {
	f(1,
		2 // ERROR "syntax error: unexpected newline in argument list; possibly missing comma or \)"
	)
	f(1 2) // ERROR "syntax error: unexpected literal 2 in argument list; possibly missing comma or \)"
	_ = map[string]int{"a": 1 "b": 2} // ERROR `syntax error: unexpected literal "b" in composite literal; possibly missing comma or \}`
	_ = [...]int{1; 2} // ERROR "syntax error: unexpected semicolon in composite literal; possibly missing comma or \}"
}
