package p

import "unsafe"

type S [unsafe.Sizeof(A{})]int
type A struct{ b B } // ERROR "^invalid recursive type A\n\t.*:\d+:6: A refers to B\n\t.*:\d+:6: B refers to A$"
type B struct{ a A }
type G[P any] struct{ g *G[[]P] }
type S2 [unsafe.Sizeof(G[int]{})]int
