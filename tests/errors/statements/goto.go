package p

func a() {
	goto L // ERROR "goto L jumps over declaration of x at \S+\.go:\d+:\d+"
	x := 1
	_ = x
L:
}

func b(x int) {
	goto L // ERROR "goto L jumps into block starting at \S+\.go:\d+:\d+"
	if x > 0 {
	L:
		x++
	}
}

func c(x int) {
L:
	x++
	if x < 10 {
		goto L
	}
	goto M
	{
		y := 1
		_ = y
	}
M:
}

func d() {
	goto L // ERROR "label L not defined"
	func() {
	L: // ERROR "label L defined and not used"
	}()
}

func e(x int) {
	for {
		goto L // ERROR "goto L jumps over declaration of y at \S+\.go:\d+:\d+"
	}
	var y int
	_ = y
L:
	goto undefined // ERROR "label undefined not defined"
}
