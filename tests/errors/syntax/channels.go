package p

var a chan<- <-chan int
var b <-chan<- int // ERROR "syntax error: unexpected name int, expected keyword chan"
var c = (<-int)(nil)
var d chan (<-int) // ERROR "syntax error: unexpected name int, expected keyword chan"
var e = <-chan<- int // ERROR "syntax error: unexpected int, expected chan"
var f = (<-chan (chan int))(nil)
