package p

var v = 1

func f() int { return 1 }

const (
	a = v // ERROR "v \(variable of type int\) is not constant"
	b = f() // ERROR "f\(\) \(value of type int\) is not constant"
	c = len([]int{1}) // ERROR "len\(\[\]int\{…\}\) \(value of type int\) is not constant"
	d = len([3]int{})
	e = len([1]int{f()}) // ERROR "len\(\[1\]int\{…\}\) \(value of type int\) is not constant"
	g = &v // ERROR "&v \(value of type \*int\) is not constant"
	h = [1]int{1} // ERROR "\[1\]int\{…\} \(value of type \[1\]int\) is not constant"
	i = nil // ERROR "nil is not constant"
	j = struct{}{} // ERROR "struct\{\}\{\} \(value of type struct\{\}\) is not constant"
	k = "a"[0] // ERROR `"a"\[0\] \(value of type byte\) is not constant`
	l = len("abc")
)
