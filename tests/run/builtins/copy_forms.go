package main

import "fmt"

type T struct{ p *int }

func main() {
	a := []int{1, 2, 3, 4, 5}
	fmt.Println(copy(a, a[2:]), a)
	fmt.Println(copy(a[1:], a), a)
	b := make([]byte, 3)
	fmt.Println(copy(b, "hello"), string(b), copy(b, []byte{}), copy(b[:0], "x"))
	n := 5
	ts := []T{{&n}, {nil}}
	us := make([]T, 2)
	copy(us, ts)
	fmt.Println(*us[0].p, us[1].p == nil)
	var arr [3]string
	copy(arr[:], []string{"a", "b", "c", "d"})
	fmt.Println(arr)
	var nilslice []int
	fmt.Println(copy(nilslice, a), copy(a, nilslice))
}
