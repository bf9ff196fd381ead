package p

func f() {
	x := 1 // ERROR "declared and not used: x"
	func() {
		x = 2
	}()
	y := 1
	func() {
		y++
		z := y // ERROR "declared and not used: z"
	}()
	defer func() {
		w := 1 // ERROR "declared and not used: w"
	}()
}
