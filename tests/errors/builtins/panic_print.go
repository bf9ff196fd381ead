package p

type T struct{}

func f(x int, t T, e error) {
	panic("a")
	panic(1, 2) // ERROR "invalid operation: too many arguments for panic\(1, 2\) \(expected 1, found 2\)"
	panic() // ERROR "invalid operation: not enough arguments for panic\(\) \(expected 1, found 0\)"
	panic(nil)
	panic(t)
	_ = panic("a") // ERROR `panic\("a"\) \(no value\) used as value`
	print("a", 1, true)
	println(t)
	println(e, nil) // ERROR "use of untyped nil in argument to built-in println"
	println()
	print(f)
	_ = print("a") // ERROR `print\("a"\) \(no value\) used as value`
	_ = recover()
	recover(1) // ERROR "invalid operation: too many arguments for recover\(1\) \(expected 0, found 1\)"
	var y int = recover() // ERROR "cannot use recover\(\) \(value of type interface\{\}\) as int value in variable declaration: need type assertion"
	_ = y
	panic = nil // ERROR "panic \(built-in\) must be called"
	println(undefined) // ERROR "undefined: undefined"
	print([]int{})
	println(map[int]int{})
}
