package p

func f(param int) (result int) {
	var a int
	b := 1 // ERROR "declared and not used: b"
	var c, d = 1, 2 // ERROR "declared and not used: c"
	_ = d
	e := 1 // ERROR "declared and not used: e"
	e = 2
	f := func() { f := 1 } // ERROR "declared and not used: f"
	for i, j := range []int{} { // ERROR "declared and not used: j"
		_ = i
	}
	var g int
	g++
	var h = &a // ERROR "declared and not used: h"
	if k := 1; true { // ERROR "declared and not used: k"
	}
	switch l := 1; { // ERROR "declared and not used: l"
	}
	var m struct{ x int }
	m.x = 1
	var n []int
	n[0] = 1
	return
}
