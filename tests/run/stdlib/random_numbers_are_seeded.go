package main

import (
	"fmt"
	"math/rand"
)

func main() {
	r := rand.New(rand.NewSource(42))
	fmt.Println(r.Int63(), r.Intn(100), r.Int31n(7), r.Uint32(), r.Perm(6))
	fmt.Printf("%.6f %.6f %.6f\n", r.Float64(), r.NormFloat64(), r.ExpFloat64())
	s := []int{1, 2, 3, 4, 5, 6}
	r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	fmt.Println(s)
	a, b := rand.New(rand.NewSource(7)), rand.New(rand.NewSource(7))
	same := true
	for range 1000 {
		same = same && a.Int() == b.Int()
	}
	fmt.Println(same)
	n := rand.Intn(10)
	fmt.Println(n >= 0 && n < 10, rand.Float64() < 1)
}
