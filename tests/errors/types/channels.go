package p

func f(c chan int, r <-chan int, s chan<- int) {
	c <- 1
	<-c
	r <- 1 // ERROR "invalid operation: cannot send to receive-only channel <-chan int r \(variable of type <-chan int\)"
	<-s // ERROR "invalid operation: cannot receive from send-only channel chan<- int s \(variable of type chan<- int\)"
	_ = <-r
	c <- "a" // ERROR `cannot use "a" \(untyped string constant\) as int value in send`
	var x string = <-c // ERROR "cannot use <-c \(comma, ok expression of type int\) as string value in variable declaration"
	for range s { // ERROR "cannot range over s \(variable of type chan<- int\): receive from send-only channel chan<- int"
	}
	for v, w := range c { // ERROR "range over c \(variable of type chan int\) permits only one iteration variable"
		_, _ = v, w
	}
	r = c
	c = r // ERROR "cannot use r \(variable of type <-chan int\) as chan int value in assignment"
	s = r // ERROR "cannot use r \(variable of type <-chan int\) as chan<- int value in assignment"
	_ = x
	close(r) // ERROR "invalid operation: cannot close receive-only channel r \(variable of type <-chan int\)"
	5 <- 1 // ERROR "invalid operation: cannot send to non-channel untyped int 5 \(untyped int constant\)"
	_ = <-5 // ERROR "invalid operation: cannot receive from non-channel untyped int 5 \(untyped int constant\)"
}
