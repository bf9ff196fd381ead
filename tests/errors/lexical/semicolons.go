package p

func f(x int) int {
	x = x +
		1
	x = x
	+ 1 // ERROR "\+1 \(untyped int constant 1\) is not used"
	return x
}
