package p

type A []int
type B []int
type C = []int
type F func(int)

func f(a A, b B, c C, s []int, g F, h func(int)) {
	a = b // ERROR "cannot use b \(variable of slice type B\) as A value in assignment"
	a = c
	c = a
	a = s
	b = B(a)
	g = h
	h = g
	var x *A = &b // ERROR "cannot use &b \(value of type \*B\) as \*A value in variable declaration"
	var y []A = []B{} // ERROR "cannot use \[\]B\{\} \(value of type \[\]B\) as \[\]A value in variable declaration"
	_, _ = x, y
	var z struct{ a int } = struct{ a int }{1}
	var w struct{ b int } = z // ERROR "cannot use z \(variable of type struct\{a int\}\) as struct\{b int\} value in variable declaration"
	var v struct {
		a int "tag"
	} = z // ERROR `cannot use z \(variable of type struct\{a int\}\) as struct\{a int "tag"\} value in variable declaration`
	_, _ = w, v
}
