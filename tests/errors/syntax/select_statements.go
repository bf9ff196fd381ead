package p

func a(c chan int) {
	select c { // ERROR "syntax error: missing \{ after select clause"
	}
}

func b(c chan int) {
	select {
	case <-c: case c <- 1:
	default x: // ERROR "syntax error: unexpected name x, expected :"
	}
}

func d(c chan int) {
	select {
	case c <- 1 2: // ERROR "syntax error: unexpected literal 2, expected :"
	}
}
