package p

type E struct{}

type T struct {
	a int
	a string // ERROR "a redeclared"
	b, b int // ERROR "b redeclared"
	E
	E int // ERROR "E redeclared"
	*E // ERROR "E redeclared"
	_ int
	_ int
}

type U struct {
	int
	string
	*int // ERROR "int redeclared"
}
