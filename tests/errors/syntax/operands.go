package p

func a() { _ = ; } // ERROR "syntax error: unexpected semicolon, expected expression"
func b() { _ = +; } // ERROR "syntax error: unexpected semicolon, expected expression"
func c() { _ = (1; } // ERROR "syntax error: unexpected semicolon, expected \)"
func d() { _ = (1, 2); } // ERROR "syntax error: unexpected comma, expected \)"
func e() { _ = (); } // ERROR "syntax error: unexpected \), expected expression"
func f() { _ = f.; } // ERROR "syntax error: unexpected semicolon, expected name or \("
func g() { _ = f.(; } // ERROR "syntax error: unexpected semicolon, expected type"
func h() { _ = f[]; } // ERROR "syntax error: unexpected \], expected operand"
