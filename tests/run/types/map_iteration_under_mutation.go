package main

import "fmt"

func main() {
	m := map[int]bool{}
	for i := 0; i < 500; i++ {
		m[i] = true
	}
	seen := map[int]int{}
	for k := range m {
		seen[k]++
		for j := 0; j < 500; j += 7 {
			if j != k {
				delete(m, j)
			}
		}
		m[1000+k] = true
		if len(m) > 3000 {
			break
		}
	}
	twice := 0
	for _, n := range seen {
		if n > 1 {
			twice++
		}
	}
	fmt.Println("seen twice:", twice)
	sum := 0
	big := map[int]int{}
	for i := 0; i < 10000; i++ {
		big[i*i] = i
	}
	for k, v := range big {
		if k != v*v {
			fmt.Println("bad")
		}
		sum += v
		delete(big, k)
	}
	fmt.Println(sum, len(big))
	orders := map[string]bool{}
	r := map[int]int{1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7}
	for i := 0; i < 100; i++ {
		s := ""
		for k := range r {
			s += fmt.Sprint(k)
		}
		orders[s] = true
	}
	fmt.Println("order varies:", len(orders) > 1)
}
