package main

import (
	"fmt"
	"sort"
)

type Small uint8

const N = 3

func main() {
	for i := range 3 {
		i += 10
		fmt.Print(i, " ")
	}
	for i := range uint8(3) {
		fmt.Printf("%T%d ", i, i)
	}
	for i := range Small(2) {
		fmt.Printf("%T ", i)
	}
	for i := range N {
		fmt.Printf("%T ", i)
	}
	var j int64
	for j = range 4 {
	}
	fmt.Println(j)
	for range -5 {
		fmt.Println("never")
	}
	n := 3
	for i := range n {
		n = 10
		fmt.Print(i)
	}
	var u8 uint8 = 255
	cnt := 0
	for range u8 {
		cnt++
	}
	fmt.Println("", cnt)
	for i := range 'b' - 'a' + 1 {
		fmt.Printf("%T%v ", i, i)
	}
	fmt.Println()

	// Pointers to arrays, also nil ones, where only the length is needed.
	var np *[4]int
	for i := range np {
		fmt.Print(i)
	}
	for range np {
		fmt.Print("x")
	}
	fmt.Println(len(np))
	func() {
		defer func() { fmt.Println(recover()) }()
		for _, v := range np {
			fmt.Println(v)
		}
	}()
	calls := 0
	f := func() *[2]int { calls++; return &[2]int{1, 2} }
	for i := range f() {
		fmt.Print(i)
	}
	for range len(f()) {
	}
	fmt.Println(" calls", calls)

	// Slices: length and array are fixed at the start.
	s := []int{1, 2, 3}
	for i, v := range s {
		if i == 0 {
			s[1] = 20
			s = append(s[:1], 9, 9, 9, 9)
			s[2] = 30
		}
		fmt.Print(v, " ")
	}
	fmt.Println(s)
	var nilSlice []string
	for range nilSlice {
		fmt.Println("never")
	}
	var str struct {
		k, v int
		a    [2]string
	}
	for str.k, str.v = range []int{7, 8} {
	}
	for _, str.a[1] = range []string{"p", "q"} {
	}
	fmt.Println(str)
	idx := 0
	arr := [3]int{}
	for idx, arr[idx] = range []int{5, 6, 7} {
	}
	fmt.Println(idx, arr)

	// Maps: what is deleted before it is reached does not come; what is added may.
	m := map[int]bool{}
	for i := range 100 {
		m[i] = true
	}
	seen := 0
	for k := range m {
		seen++
		for i := range 100 {
			if i != k {
				delete(m, i)
			}
		}
	}
	fmt.Println(seen, len(m))
	m2 := map[string][]int{"a": {1}, "b": {2}}
	var keys []string
	for k, v := range m2 {
		v[0] *= 10
		keys = append(keys, k)
		m2[k] = append(v, 0)
	}
	sort.Strings(keys)
	fmt.Println(keys, m2)
	var nm map[string]int
	for k, v := range nm {
		fmt.Println("never", k, v)
	}
	total := 0
	big := map[[2]int]float64{}
	for i := range 1000 {
		big[[2]int{i, -i}] = float64(i)
	}
	for k, v := range big {
		if k[0] != int(v) || k[1] != -k[0] {
			fmt.Println("wrong", k, v)
		}
		total += k[0]
	}
	fmt.Println(total)

	// Channels and strings.
	c := make(chan int, 5)
	for i := range 5 {
		c <- i * i
	}
	close(c)
	for v := range c {
		if v == 1 {
			continue
		}
		fmt.Print(v, " ")
		if v == 9 {
			break
		}
	}
	fmt.Println(len(c))
	t := "aé\xff世"
	for i, r := range t {
		t = "changed"
		fmt.Print(i, ":", string(r), " ")
	}
	for i := range "héé" {
		fmt.Print(i, " ")
	}
	for range "xyz" {
		fmt.Print(".")
	}
	fmt.Println(t)
	for i, b := range []byte("\xc3\xa9") {
		fmt.Print(i, b, " ")
	}
	fmt.Println()

	// Control flow.
outer:
	for i := range 4 {
		switch i {
		case 1:
			continue outer
		case 3:
			break outer
		default:
			for j := range [3]struct{}{} {
				if j == 2 {
					continue outer
				}
				fmt.Print(i, j, " ")
			}
		}
	}
	fmt.Println()
	var ptrs []*int
	for i, v := range []int{1, 2} {
		ptrs = append(ptrs, &i, &v)
	}
	for _, p := range ptrs {
		fmt.Print(*p, " ")
	}
	fmt.Println()
	func() {
		for i := range 3 {
			defer func() { fmt.Print("d", i, " ") }()
		}
	}()
	matrix := [][]int{{1, 2}, {3}, nil}
	for _, row := range matrix {
		for _, x := range row {
			fmt.Print(x, " ")
		}
	}
	fmt.Println()
	type node struct {
		v    int
		next *node
	}
	list := &node{1, &node{2, nil}}
	for n := range (func(yield func(*node) bool) {
		for n := list; n != nil && yield(n); n = n.next {
		}
	}) {
		n.v *= 2
	}
	fmt.Println(list.v, list.next.v)
}
