package p

func g(x int) {
	f(x // ERROR "syntax error: unexpected newline in argument list; possibly missing comma or \)"
	)
}

func h(x int) int {
	return x +
		1
}

func i() {
	for
	{
	}
}
