package p

func a() { x y } // ERROR "syntax error: unexpected name y at end of statement"
func b() { x = = y } // ERROR "syntax error: unexpected =, expected expression"
func c() { f(a b) } // ERROR "syntax error: unexpected name b in argument list; possibly missing comma or \)"
var d e f // ERROR "syntax error: unexpected name f after top level declaration"
type g struct { h i j } // ERROR "syntax error: unexpected name j in struct type; possibly missing semicolon or newline or \}"
func k() { if { } } // ERROR "syntax error: missing condition in if statement"
func l() { for ;; ; { } } // ERROR "syntax error: unexpected semicolon, expected expression"
func m(n o p) { } // ERROR "syntax error: unexpected name p in parameter list; possibly missing comma or \)"
