package p

func f(x int) {
	{
		y := 1 // ERROR "declared and not used: y"
	}
	{
		x := x
		x++
	}
	y = 2 // ERROR "undefined: y"
	if x := 1; x > 0 {
		x := "a"
		x++ // ERROR "invalid operation: x\+\+ \(non-numeric type string\)"
	}
	for x := 0; x < 1; x++ {
		var x string // ERROR "declared and not used: x"
		x = 1 // ERROR "cannot use 1 \(untyped int constant\) as string value in assignment"
	}
	switch x := x.(type) { // ERROR "x declared and not used" "x \(variable of type int\) is not an interface"
	}
	{
		type T int
		const c = 1
		var T T // ERROR "T redeclared in this block"
	}
	_ = T(1) // ERROR "undefined: T"
	_ = c // ERROR "undefined: c"
}
