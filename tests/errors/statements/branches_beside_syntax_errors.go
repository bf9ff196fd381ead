package p

func f(x int) {
	x = +) // ERROR "^syntax error: unexpected \), expected expression"
}

func g() {
	break // ERROR "^break is not in a loop, switch, or select$"
	switch {
	default:
		fallthrough // ERROR "^cannot fallthrough final case in switch$"
	}
unused: // ERROR "^label unused defined and not used$"
	func() {
		goto unused // ERROR "^label unused not defined$"
	}()
}

func h() {
	continue
	go (f(1)) // ERROR "^expression in go must not be parenthesized$"
}
