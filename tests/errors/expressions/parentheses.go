package p

type T struct{}

func f(x int) (int) {
	(x) = 1
	(x), (x) = 1, 2
	(f)(1)
	_ = (int)(x)
	_ = ((x + 1))
	_ = (nil)
	_ = (T){} // ERROR "syntax error: cannot parenthesize type in composite literal"
	(x)++
	(x + 1)++
	return (x)
}
