package p

func m() { var x T[int; } // ERROR "syntax error: unexpected semicolon, expected \]"
func n() { var x T[; } // ERROR "syntax error: unexpected semicolon, expected type"
func o() { var x p.; } // ERROR "syntax error: unexpected semicolon, expected name"
