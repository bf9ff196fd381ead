package main

import "fmt"

type T struct{ a [3]int }

func change(a [3]int) [3]int { a[0] = 100; return a }
func ptr(a *[3]int)          { a[1] = 200 }
func main() {
	a := [3]int{1, 2, 3}
	b := a
	b[0] = 9
	fmt.Println(a, b, change(a), a)
	ptr(&a)
	t := T{a}
	u := t
	u.a[2] = 300
	fmt.Println(a, t, u, t == u)
	m := map[[2]string]int{{"a", "b"}: 1}
	m[[2]string{"a", "b"}]++
	fmt.Println(m)
	var grid [3][4]int
	for i := range grid {
		for j := range grid[i] {
			grid[i][j] = i * j
		}
	}
	g := grid
	g[2][3] = -1
	fmt.Println(grid, g[2], len(grid[0]))
	x := [...]interface{}{1, "a", a}
	y := x
	fmt.Println(x == y, len(x))
	for i, row := range [2][2]int{{1, 2}, {3, 4}} {
		row[0] = 0
		fmt.Println(i, row)
	}
}
