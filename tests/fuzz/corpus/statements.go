package p

func statements(xs []int, m map[string]int, c chan int, any interface{}) (n int, err error) {
	var x, y = 1, 2
	const k = 3
	type local struct{ a, b int }
	x, y = y, x
	x += k
	x++
	l := local{a: x, b: y}
	if z := l.a; z > 0 {
		return z, nil
	} else if z < 0 {
		goto done
	} else {
		l.b--
	}
outer:
	for i := 0; i < len(xs); i++ {
		for j, v := range xs {
			switch {
			case v == j:
				continue outer
			case v > j:
				break outer
			default:
			}
		}
	}
	for k, v := range m {
		m[k] = v << 1
	}
	for range 10 {
		x &^= 1
	}
	for i := range func(yield func(int) bool) { yield(1) } {
		y ^= i
	}
	switch t := any.(type) {
	case int, int8:
		_ = t
	case []string:
		n = len(t)
		fallthroughs(n)
	case nil:
	case error:
		err = t
	}
	switch x := x; x {
	case 1, 2:
		fallthrough
	case 3:
	}
	select {
	case v, ok := <-c:
		if ok {
			n = v
		}
	case c <- x:
	default:
	}
	go func() { c <- 1 }()
	defer func() {
		if r := recover(); r != nil {
			n = -1
		}
	}()
done:
	return
}

func fallthroughs(int) {}
