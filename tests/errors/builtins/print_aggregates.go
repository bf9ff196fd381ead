package p

type T struct{ x int }

func f(t T, a [2]int, p *T) {
	println(p, 1, t) // ERROR "illegal types for operand: print\n\tT$"
	print(a)         // ERROR "illegal types for operand: print\n\t\[2\]int$"
}
