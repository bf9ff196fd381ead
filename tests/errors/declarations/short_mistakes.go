package p

type T struct{ d int }

func f(c T, e []int) {
	a := 1 // ERROR "declared and not used: a"
	a := 2 // ERROR "no new variables on left side of :="
	a, b := 1, 2 // ERROR "declared and not used: b"
	a, b := 2, 3 // ERROR "no new variables on left side of :="
	c.d := 1 // ERROR "non-name c\.d on left side of :="
	e[0] := 1 // ERROR "non-name e\[0\] on left side of :="
	_ := 1 // ERROR "no new variables on left side of :="
	_, _ := 1, 2 // ERROR "no new variables on left side of :="
	g, g := 1, 2 // ERROR "g repeated on left side of :="
	h, i := 1 // ERROR "assignment mismatch: 2 variables but 1 value"
	j := 1, 2 // ERROR "assignment mismatch: 1 variable but 2 values"
	k := nil // ERROR "use of untyped nil in assignment"
	b, l := "x", 1 // ERROR `cannot use "x" \(untyped string constant\) as int value in assignment`
	_, _, _, _, _, _ = k, l, h, i, j, g
}
