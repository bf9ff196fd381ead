package main

var n int

//go:noinline
func add(k int) { n += k }

//go:noinline
func one(k int) {
	defer add(k)
	n++
}

//go:noinline
func two(k int) (r int) {
	defer func() { r += k }()
	defer add(k)
	n++
	return n
}

func main() {
	for i := 0; i < 50000000; i++ {
		one(1)
		two(1)
	}
	if n != 4*50000000 {
		panic(n)
	}
}
