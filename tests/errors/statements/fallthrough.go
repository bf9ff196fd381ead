package p

func f(x int, c chan int, e interface{}) {
	fallthrough // ERROR "fallthrough statement out of place"
	switch x {
	case 1:
		fallthrough
	case 2:
		if x > 0 {
			fallthrough // ERROR "fallthrough statement out of place"
		}
	case 3:
		fallthrough // ERROR "fallthrough statement out of place"
		x++
	case 4:
		{
			fallthrough // ERROR "fallthrough statement out of place"
		}
	case 5:
	L: // ERROR "label L defined and not used"
		fallthrough
	default:
		fallthrough // ERROR "cannot fallthrough final case in switch"
	}
	switch e.(type) {
	case int:
		fallthrough // ERROR "cannot fallthrough in type switch"
	default:
	}
	select {
	case <-c:
		fallthrough // ERROR "fallthrough statement out of place"
	default:
	}
	for {
		fallthrough // ERROR "fallthrough statement out of place"
	}
}
