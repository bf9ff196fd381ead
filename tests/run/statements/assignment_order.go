package main

import "fmt"

func get(s string, v int) int { fmt.Print(s, " "); return v }

type T struct{ x, y int }

func main() {
	i, a := 0, []int{10, 20, 30}
	i, a[i] = 1, 99
	fmt.Println(i, a)
	a[0], a[1], a[2] = a[2], a[0], a[1]
	fmt.Println(a)
	m := map[int]int{}
	m[get("k", 1)] = get("v", 2)
	a[get("i", 1)], a[get("j", 2)] = get("x", 7), get("y", 8)
	fmt.Println(m, a)
	t := T{1, 2}
	t.x, t.y = t.y, t.x
	fmt.Println(t)
	p := &t
	p, p.x = nil, 5
	fmt.Println(p == nil, t)
	x, y := 1, 2
	x, y = y, x+y
	fmt.Println(x, y)
	a[0] += 5
	a[1] <<= 2
	m[1] += 3
	m[9]++
	fmt.Println(a, m)
	_ = get("blank", 0)
	fmt.Println()
}
