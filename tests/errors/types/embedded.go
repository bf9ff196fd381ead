package p

type I interface{ m() }
type P *int
type S struct{}
type G[T any] struct{}

type T struct {
	I
	*S
	G[int]
}

type U struct {
	*I
	P
	**S // ERROR "syntax error: unexpected \*, expected name"
}
