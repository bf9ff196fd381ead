package p

func g() int { return 1 }

type T struct{}

func (T) m() {}

func f(x int, t T, fn func()) {
	go g()
	defer g()
	go g // ERROR "expression in go must be function call"
	defer t.m // ERROR "expression in defer must be function call"
	go t.m()
	defer fn()
	go fn // ERROR "expression in go must be function call"
	go x // ERROR "expression in go must be function call"
	defer 5 // ERROR "expression in defer must be function call"
	go func() {} // ERROR "expression in go must be function call"
	defer func() {}()
	go (g()) // ERROR "expression in go must not be parenthesized"
	defer (g)()
	go int(x) // ERROR "go requires function call, not conversion int\(x\) \(value of type int\)"
	defer len("a") // ERROR `defer discards result of len\("a"\) \(constant 1 of type int\)`
	defer append([]int{}, 1) // ERROR "defer discards result of append\(\[\]int\{\}, 1\) \(value of type \[\]int\)"
	defer panic("a")
	go println("a")
	defer recover()
	go undefined() // ERROR "undefined: undefined"
	defer nil() // ERROR "invalid operation: cannot call nil: untyped nil is not a function"
	go make([]int, 1) // ERROR "go discards result of make\(\[\]int, 1\) \(value of type \[\]int\)"
	defer new(int) // ERROR "defer discards result of new\(int\) \(value of type \*int\)"
	go copy([]int{}, []int{})
	defer func(x int) {}("a") // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to func\(x int\) \{\}`
}
