package p

type T struct{}

func f(x any, p *T, s []T, m map[int]T, c chan T, fn func(), a [2]int, t T) {
	println(x, p, s, m, c, fn)
	println(a)              // ERROR "^illegal types for operand: print\n\t\[2\]int$"
	println(1, t)           // ERROR "^illegal types for operand: print\n\tT$"
	print(struct{ int }{1}) // ERROR "^illegal types for operand: print\n\tstruct { int }$"
}
