package p

type A // ERROR "syntax error: unexpected newline in type declaration"
type B =
type 5 // ERROR "syntax error: unexpected keyword type in type declaration"
type C int D // ERROR "syntax error: unexpected name D after top level declaration"
type (
	E int
	F // ERROR "syntax error: unexpected newline in type declaration"
	G int H int // ERROR "syntax error: unexpected name H in grouped declaration; possibly missing semicolon or newline or \)"
)
type T1, T2 int // ERROR "syntax error: unexpected comma in type declaration"
