package p

type A struct { a b c } // ERROR "syntax error: unexpected name c in struct type; possibly missing semicolon or newline or \}"
type B struct { d, e } // ERROR "syntax error: unexpected \}, expected type"
type C struct { f int, g int } // ERROR "syntax error: unexpected comma in struct type; possibly missing semicolon or newline or \}"
type D struct { (h) } // ERROR "syntax error: cannot parenthesize embedded type"
type E struct { *(i) } // ERROR "syntax error: cannot parenthesize embedded type"
type F struct { (*i) } // ERROR "syntax error: cannot parenthesize embedded type"
type H struct { 5 } // ERROR "syntax error: unexpected literal 5, expected field name or embedded type"
type I struct { func m() } // ERROR "syntax error: unexpected keyword func, expected field name or embedded type"
type J struct { n int = 5 } // ERROR "syntax error: unexpected = in struct type; possibly missing semicolon or newline or \}"
type K struct { x.y.z } // ERROR "syntax error: unexpected \. in struct type; possibly missing semicolon or newline or \}"
type L struct { *[]int } // ERROR "syntax error: unexpected \[, expected name"
type M struct { var x int } // ERROR "syntax error: unexpected keyword var, expected field name or embedded type"
