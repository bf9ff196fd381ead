package main

import (
	"fmt"
	"math"
	"sort"
)

type K struct {
	a int
	b string
}

func main() {
	m := make(map[string]int)
	for i := 0; i < 1000; i++ {
		m[fmt.Sprint("k", i%100)] += i
	}
	fmt.Println(len(m), m["k7"], m["none"])
	v, ok := m["k1"]
	fmt.Println(v, ok)
	delete(m, "k1")
	delete(m, "never")
	_, ok = m["k1"]
	fmt.Println(ok, len(m))
	keys := make([]string, 0)
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	fmt.Println(keys[:3], len(keys))
	s := map[K][]int{{1, "a"}: {1}}
	s[K{1, "a"}] = append(s[K{1, "a"}], 2)
	s[K{2, "b"}] = nil
	fmt.Println(s, len(s))
	nan := map[float64]int{}
	nan[math.NaN()] = 1
	nan[math.NaN()] = 2
	nan[0.0]++
	nan[math.Copysign(0, -1)]++
	fmt.Println(len(nan), nan[0], nan[math.NaN()])
	clear(nan)
	fmt.Println(len(nan))
	var n map[int]int
	fmt.Println(n[1], len(n), n == nil)
	for range n {
	}
	delete(n, 1)
	i := map[interface{}]string{1: "int", "1": "string", 1.0: "float", [1]int{1}: "array", K{}: "struct", nil: "nil"}
	fmt.Println(i[1], i["1"], i[1.0], i[[1]int{1}], i[K{}], i[nil], i[true])
	mm := map[string]map[string]int{}
	if mm["a"] == nil {
		mm["a"] = map[string]int{}
	}
	mm["a"]["b"]++
	fmt.Println(mm)
	type big [50]int
	bm := map[big]big{}
	bm[big{1: 1}] = big{2: 2}
	fmt.Println(bm[big{1: 1}][2], bm[big{}][2])
	b := map[bool]int{true: 1}
	b[false]--
	fmt.Println(b)
	fm := map[int32]func() int{3: func() int { return 33 }}
	fmt.Println(fm[3]())
}
