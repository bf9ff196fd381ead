package main

var n int

//go:noinline
func try(v any) {
	defer func() {
		if recover() != nil {
			n++
		}
	}()
	panic(v)
}

func main() {
	for i := 0; i < 5000000; i++ {
		try("x")
	}
	if n != 5000000 {
		panic(n)
	}
}
