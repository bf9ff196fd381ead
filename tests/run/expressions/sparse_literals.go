package main

import "fmt"

func at(i int) int { return i * i }

var table = []byte{1 << 20: 1, 5: 2}

type pair struct {
	big   [1 << 16]int
	small [3]int
}

var nested = pair{[1 << 16]int{100: 7}, [3]int{1, 2, 3}}

func main() {
	local := []int{1 << 18: at(3), 7: 4}
	fmt.Println(len(table), table[5], table[1<<20], table[6])
	fmt.Println(len(local), local[7], local[1<<18], local[0])
	array := [1 << 16]string{9: "nine", 1<<16 - 1: "last"}
	fmt.Println(array[9], array[1<<16-1], array[0] == "")
	p := &pair{big: [1 << 16]int{3: at(2)}}
	fmt.Println(nested.big[100], nested.small, p.big[3], p.small)
}
