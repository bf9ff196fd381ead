package p

var (
	a = [2]int{1, 2, 3} // ERROR "index 2 is out of bounds \(>= 2\)"
	b = [...]int{5: 1, 2}
	c = [3]int{3: 1} // ERROR "invalid argument: index 3 out of bounds \[0:3\]"
	d = [3]int{0: 1, 0: 2} // ERROR "duplicate index 0 in array or slice literal"
	e = [3]int{-1: 1} // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	f = [3]int{"a": 1} // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	g = [3]int{1.0: 1}
	h = []int{1: 1, 1: 2} // ERROR "duplicate index 1 in array or slice literal"
	i = [2]string{1, "a"} // ERROR "cannot use 1 \(untyped int constant\) as string value in array or slice literal"
	j = [...]string{"a", 2: "b"}
	k = [3]int{x: 1} // ERROR "index x must be integer constant"
)

var x = 1
