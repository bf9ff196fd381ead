package p

func g() int { return 1 }

type T struct{}

func (T) m() int { return 1 }

func f(x int, c chan int, s []int, t T, p *int) {
	x // ERROR "x \(variable of type int\) is not used"
	x + 1 // ERROR "x \+ 1 \(value of type int\) is not used"
	-x // ERROR "-x \(value of type int\) is not used"
	!true // ERROR "!true \(untyped bool constant false\) is not used"
	5 // ERROR "5 \(untyped int constant\) is not used"
	"a" // ERROR `"a" \(untyped string constant\) is not used`
	s[0] // ERROR "s\[0\] \(variable of type int\) is not used"
	s[1:] // ERROR "s\[1:\] \(value of type \[\]int\) is not used"
	t.m // ERROR "t\.m \(value of type func\(\) int\) is not used"
	*p // ERROR "\*p \(variable of type int\) is not used"
	&x // ERROR "&x \(value of type \*int\) is not used"
	g()
	t.m()
	<-c
	(<-c)
	(g())
	x == 1 // ERROR "x == 1 \(untyped bool value\) is not used"
	T{} // ERROR "T\{\} \(value of struct type T\) is not used"
	[]int{} // ERROR "\[\]int\{\} \(value of type \[\]int\) is not used"
	int // ERROR "int \(type\) is not an expression"
	T // ERROR "T \(type\) is not an expression"
	int(x) // ERROR "int\(x\) \(value of type int\) is not used"
	nil // ERROR "nil is not used"
	func() {} // ERROR "func\(\) \{\} \(value of type func\(\)\) is not used"
	len(s) // ERROR "len\(s\) \(value of type int\) is not used"
	append(s, 1) // ERROR "append\(s, 1\) \(value of type \[\]int\) is not used"
	make([]int, 1) // ERROR "make\(\[\]int, 1\) \(value of type \[\]int\) is not used"
	new(int) // ERROR "new\(int\) \(value of type \*int\) is not used"
	cap(s) // ERROR "cap\(s\) \(value of type int\) is not used"
	x.y // ERROR "x\.y undefined \(type int has no field or method y\)"
	struct{}{} // ERROR "struct\{\}\{\} \(value of type struct\{\}\) is not used"
}
