package p

func f(c chan int, r <-chan int, s chan<- int, x int) {
	close(c)
	close(r) // ERROR "invalid operation: cannot close receive-only channel r \(variable of type <-chan int\)"
	close(s)
	close(x) // ERROR "invalid operation: cannot close non-channel x \(variable of type int\)"
	close() // ERROR "invalid operation: not enough arguments for close\(\) \(expected 1, found 0\)"
	close(c, c) // ERROR "invalid operation: too many arguments for close\(c, c\) \(expected 1, found 2\)"
	close(nil) // ERROR "invalid operation: cannot close non-channel nil"
	_ = close(c) // ERROR "close\(c\) \(no value\) used as value"
	close(c...) // ERROR "invalid operation: invalid use of \.\.\. with built-in close"
}
