package p

func k() { _ = *; } // ERROR "syntax error: unexpected semicolon, expected expression"
func l() { _ = f.5; } // ERROR "syntax error: unexpected literal \.5 at end of statement"
func m() { _ = 1 2; } // ERROR "syntax error: unexpected literal 2 at end of statement"
