package p

func i() { _ = f[1; } // ERROR "syntax error: unexpected semicolon, expected comma, : or \]"
