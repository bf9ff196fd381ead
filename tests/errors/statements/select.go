package p

func g() int { return 1 }

func f(c chan int, r <-chan int, s chan<- int, x int, m map[int]int) {
	select {
	case <-c:
	case x = <-c:
	case y := <-c: // ERROR "declared and not used: y"
	case y, ok := <-c:
		_, _ = y, ok
	case c <- 1:
	case c <- "a": // ERROR `cannot use "a" \(untyped string constant\) as int value in send`
	case r <- 1: // ERROR "invalid operation: cannot send to receive-only channel <-chan int r \(variable of type <-chan int\)"
	case <-s: // ERROR "invalid operation: cannot receive from send-only channel chan<- int s \(variable of type chan<- int\)"
	case x: // ERROR "select case must be send or receive \(possibly with assignment\)"
	case x = 1: // ERROR "select case must be send or receive \(possibly with assignment\)"
	case g(): // ERROR "select case must be send or receive \(possibly with assignment\)"
	case m[0] = <-c:
	case x, y := <-c: // ERROR "declared and not used: x" "declared and not used: y"
	case 5 = <-c: // ERROR "cannot assign to 5 \(neither addressable nor a map index expression\)"
	case x++: // ERROR "select case must be send or receive \(possibly with assignment\)"
	case _ = <-c:
	case _, _ = <-c:
	case (<-c):
	case x := (<-c):
		_ = x
	case <-x: // ERROR "invalid operation: cannot receive from non-channel int x \(variable of type int\)"
	default:
	default: // ERROR "multiple defaults \(first at \S+\.go:\d+:\d+\)"
	}
}
