package p

/* ERROR@+1 "^go:embed requires import .embed. \(or import _ .embed., if package is not used\)$" */
//go:embed x.txt
var x string

//go:norace // ERROR "^misplaced compiler directive$"
type t int

//go:noescape // ERROR "^misplaced compiler directive$"
var y int
