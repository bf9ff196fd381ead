package p

var x := 1 // ERROR "syntax error: unexpected :=, expected ="

func f() {
	a := 1
	a := 2
	a, b := 1, 2
	a, b := 2, 3
	c.d := 1
	e[0] := 1
	_ := 1
	_, _ := 1, 2
	g, g := 1, 2
	h, i := 1
	j := 1, 2
	k := nil
	5 := 1
	b, l := "x", 1
	_, _, _, _ = k, l, h, i
}
