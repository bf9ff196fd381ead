package p

type T struct{ f func(int) int }

func variadic(a int, b ...string) int { return a + len(b) }
func multiple() (int, string, error)  { return 1, "", nil }
func takes(int, string, error)        {}
func named() (a, b int)               { a, b = 1, 2; return }

func calls() {
	takes(multiple())
	variadic(1)
	variadic(1, "a", "b")
	variadic(1, []string{"x"}...)
	t := &T{func(i int) int { return -i }}
	_ = t.f(2)
	var f func(int) func() int
	f = func(i int) func() int { return func() int { i++; return i } }
	_ = f(1)()
	xs := append([]int(nil), 1, 2, 3)
	copy(xs, xs[1:])
	m := make(map[string]int, len(xs))
	delete(m, "a")
	clear(m)
	p := new(int)
	*p = min(1, 2, cap(xs))
	ch := make(chan int, 1)
	close(ch)
	a, b := named()
	println(a, b, real(1+2i), imag(complex(1, 2)))
	defer print(max(1.5, 2))
	if v, ok := m["k"]; ok && v != 0 || !ok {
		panic(v)
	}
	var arr [4]int
	for i := range arr {
		arr[i], arr[0] = arr[0], arr[i]
	}
	_ = arr == [4]int{}
	_ = (*[4]int)(xs)
	_ = [4]int(xs)
	var i interface{ M() }
	_, _ = i.(interface{ N() })
}
