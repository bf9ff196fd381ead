package p

func a() { var x [5; } // ERROR "syntax error: unexpected semicolon, expected \]"
func b() { var x []; } // ERROR "syntax error: unexpected semicolon, expected type"
func c() { var x map int; } // ERROR "syntax error: unexpected name int, expected \["
func d() { var x map[int; } // ERROR "syntax error: unexpected semicolon, expected \]"
func e() { var x map[int]; } // ERROR "syntax error: unexpected semicolon, expected type"
func f() { var x chan; } // ERROR "syntax error: missing channel element type"
func g() { var x <-int; } // ERROR "syntax error: unexpected name int, expected keyword chan"
func h() { var x *; } // ERROR "syntax error: unexpected semicolon, expected type"
func i() { var x func; } // ERROR "syntax error: unexpected semicolon, expected \("
