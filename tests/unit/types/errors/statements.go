package p

type T struct{ a, b int }
type I interface{ M() }

func two() (int, string)
func one() int
func none()

func statements(i int, s string, m map[string]T, t T, c chan int, e any, arr [3]int) {
	one // ERROR 2 "one (value of type func() int) is not used"
	i // ERROR 2 "i (variable of type int) is not used"
	i + 1 // ERROR 2 "i + 1 (value of type int) is not used"
	-i // ERROR 2 "-i (value of type int) is not used"
	len(s) // ERROR 2 "len(s) (value of type int) is not used"
	int(i) // ERROR 2 "int(i) (value of type int) is not used"
	append([]int{}, 1) // ERROR 2 "append([]int{}, 1) (value of type []int) is not used"
	func() {} // ERROR 2 "func() {} (value of type func()) is not used"
	T{} // ERROR 2 "T{} (value of struct type T) is not used"
	"a" // ERROR 2 "\"a\" (untyped string constant) is not used"
	<-c
	go one // ERROR 5 "expression in go must be function call"
	go len(s) // ERROR 5 "go discards result of len(s) (value of type int)"
	go int(i) // ERROR 5 "go requires function call, not conversion int(i) (value of type int)"
	go func() {} // ERROR 5 "expression in go must be function call"
	defer recover()
	defer append([]int{}, 1) // ERROR 8 "defer discards result of append([]int{}, 1) (value of type []int)"
	defer panic(1)
	defer one()
	if i { } // ERROR 5 "non-boolean condition in if statement"
	if i := 1; i { } // ERROR 13 "non-boolean condition in if statement"
	if "a" { } // ERROR 5 "non-boolean condition in if statement"
	if e == nil { }
	for i { } // ERROR 6 "non-boolean condition in for statement"
	for i := 0; i < "a"; i++ {} // ERROR 18 "invalid operation: i < \"a\" (mismatched types int and untyped string)"
	for i := 0; i; i++ {} // ERROR 14 "non-boolean condition in for statement"
	var so chan<- int
	var ro <-chan int
	ro <- 1 // ERROR 2 "invalid operation: cannot send to receive-only channel <-chan int ro (variable of type <-chan int)"
	so <- "x" // ERROR 8 "cannot use \"x\" (untyped string constant) as int value in send"
	i <- 1 // ERROR 2 "invalid operation: cannot send to non-channel int i (variable of type int)"
	<-so // ERROR 4 "invalid operation: cannot receive from send-only channel chan<- int so (variable of type chan<- int)"
	select { case i = <-c: case c <- 1: case c <- "a": case x := <-c: default: default: } // ERROR 48 "cannot use \"a\" (untyped string constant) as int value in send" 58 "declared and not used: x" 77 "multiple defaults (first at statements.go:43:68)"
	select { case v, ok := <-c: _ = v ; case i, s = <-c: } // ERROR 19 "declared and not used: ok" 50 "cannot use <-c (untyped bool value) as string value in assignment"
	select { case i: } // ERROR 16 "select case must be send or receive (possibly with assignment)"
}
