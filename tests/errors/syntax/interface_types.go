package p

type A interface { a(), b() } // ERROR "syntax error: unexpected comma in interface type; possibly missing semicolon or newline or \}"
type B interface { c() d e } // ERROR "syntax error: unexpected name e in interface type; possibly missing semicolon or newline or \}"
type C interface { f int } // ERROR "syntax error: unexpected name int in interface type; possibly missing semicolon or newline or \}"
type D interface { 5 } // ERROR "syntax error: unexpected literal 5, expected ~ term or type"
type E interface { ~; } // ERROR "syntax error: unexpected semicolon, expected type"
type F interface { g() h() } // ERROR "syntax error: unexpected \( in interface type; possibly missing semicolon or newline or \}"
type G interface { int | } // ERROR "unexpected \}, expected ~ term or type"
type H interface { m[T any]() } // ERROR "interface method must have no type parameters"
type I interface { a, b() } // ERROR "syntax error: unexpected comma in interface type; possibly missing semicolon or newline or \}"
