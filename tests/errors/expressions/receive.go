package p

func f(c chan int, r <-chan string, s chan<- int, x int) {
	_ = <-c
	a, ok := <-c
	a, ok, b := <-c // ERROR "assignment mismatch: 3 variables but 1 value"
	_ = <-s // ERROR "invalid operation: cannot receive from send-only channel chan<- int s \(variable of type chan<- int\)"
	_ = <-x // ERROR "invalid operation: cannot receive from non-channel int x \(variable of type int\)"
	_ = <-r + 1 // ERROR "invalid operation: <-r \+ 1 \(mismatched types string and untyped int\)"
	var d int = <-r // ERROR "cannot use <-r \(comma, ok expression of type string\) as int value in variable declaration"
	_ = <-nil // ERROR "invalid operation: cannot receive from non-channel untyped nil nil"
	_ = <-f // ERROR "invalid operation: cannot receive from non-channel func\(c chan int, r <-chan string, s chan<- int, x int\) f \(value of type func\(c chan int, r <-chan string, s chan<- int, x int\)\)"
	_, _, _, _ = a, ok, b, d
}
