package p

func l() { var x (int; } // ERROR "syntax error: unexpected semicolon, expected \)"
