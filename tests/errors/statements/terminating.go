package p

func a(x int) int {
	if x > 0 {
		return 1
	} else if x < 0 {
		return 2
	}
} // ERROR "missing return"

func b(x int) int {
	for x > 0 {
		return 1
	}
} // ERROR "missing return"

func c(x int) int {
	switch {
	case x > 0:
		return 1
	}
} // ERROR "missing return"

func d(e interface{}) int {
	switch e.(type) {
	case int:
		return 1
	default:
		return 2
	}
}

func e(c chan int) int {
	select {}
}

func f() int {
	defer panic("a")
} // ERROR "missing return"

func g(x int) int {
	panic := func(string) {}
	panic("a")
} // ERROR "missing return"

func h() int {
L:
	for {
		for {
			break
		}
		continue L
	}
}

func i(x int) int {
L:
	switch x {
	default:
		for {
			break L
		}
	}
} // ERROR "missing return"

func j(x int) (y int) {
	y = x
} // ERROR "missing return"

func k() int {
	return 1
	x := 1
	_ = x
} // ERROR "missing return"

func l() int {
	for ; ; {
	}
	;
}
