package p

func a() int {
} // ERROR "missing return"

func b(x bool) int {
	if x {
		return 1
	}
} // ERROR "missing return"

func c(x bool) int {
	if x {
		return 1
	} else {
		return 2
	}
}

func d() int {
	for {
	}
}

func e() int {
	for {
		break
	}
} // ERROR "missing return"

func f(x int) int {
	switch x {
	case 1:
		return 1
	default:
		panic("x")
	}
}

func g(x int) int {
	switch x {
	case 1:
		return 1
	}
} // ERROR "missing return"

func h(x int) int {
	switch x {
	case 1:
		break
	default:
		return 1
	}
} // ERROR "missing return"

func i() int {
L:
	for {
		break L
	}
} // ERROR "missing return"

func j(c chan int) int {
	select {
	case <-c:
		return 1
	}
}

func k() int {
	{
		return 1
	}
}

func l() int {
	goto L
L:
	return 1
}

func m() int {
	func() int { return 1 }()
} // ERROR "missing return"

func n(x int) int {
	switch x {
	case 1:
		fallthrough
	default:
		return 1
	}
}

var o = func() int {} // ERROR "missing return"

func q() int {
	for true {
	}
} // ERROR "missing return"

func r() int {
	for range 5 {
		return 1
	}
} // ERROR "missing return"
