package p

func f(c chan int, r <-chan int, s chan<- string, x int) {
	c <- 1
	c <- "a" // ERROR `cannot use "a" \(untyped string constant\) as int value in send`
	c <- 1.5 // ERROR "cannot use 1\.5 \(untyped float constant\) as int value in send \(truncated\)"
	c <- 2.0
	r <- 1 // ERROR "invalid operation: cannot send to receive-only channel <-chan int r \(variable of type <-chan int\)"
	s <- "a"
	s <- 'a' // ERROR "cannot use 'a' \(untyped rune constant 97\) as string value in send"
	x <- 1 // ERROR "invalid operation: cannot send to non-channel int x \(variable of type int\)"
	nil <- 1 // ERROR "invalid operation: cannot send to non-channel untyped nil nil"
	c <- nil // ERROR "cannot use nil as int value in send"
	f <- 1 // ERROR "invalid operation: cannot send to non-channel func\(c chan int, r <-chan int, s chan<- string, x int\) f \(value of type func\(c chan int, r <-chan int, s chan<- string, x int\)\)"
	c <- undefined // ERROR "undefined: undefined"
}
