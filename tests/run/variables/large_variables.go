package main

import "fmt"

type block [300 << 10]byte

func fill(b block, v byte) block {
	for i := range b {
		b[i] = v
	}
	return b
}

func depth(n int) int {
	var scratch [200 << 10]byte
	scratch[n] = byte(n)
	if n == 0 {
		return int(scratch[0])
	}
	return depth(n-1) + int(scratch[n])
}

func main() {
	var a block
	b := a
	b[7] = 3
	a = fill(b, 9)
	c := block{5: 1, 299 << 10: 2}
	fmt.Println(a[0], a[7], b[7], b[8], c[5], c[299<<10], c[6])
	d := [1 << 20]int{}
	d[1<<19] = 4
	e := d
	e[0]++
	fmt.Println(d[0], d[1<<19], e[0], e[1<<19], d == e)
	fmt.Println(depth(100))
	var fs []func() byte
	for i := range 3 {
		x := block{byte(i), 1}
		fs = append(fs, func() byte { x[1]++; return x[0] + x[1] })
	}
	for _, f := range fs {
		fmt.Println(f(), f())
	}
	p := map[string]block{"k": c}
	q := p["k"]
	fmt.Println(q == c, len(p["none"]), p["none"][3])
}
