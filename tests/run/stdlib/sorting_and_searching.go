package main

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
)

type person struct {
	name string
	age  int
}

type byAge []person

func (b byAge) Len() int           { return len(b) }
func (b byAge) Less(i, j int) bool { return b[i].age < b[j].age }
func (b byAge) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func main() {
	ints := make([]int, 1000)
	x := uint32(1)
	for i := range ints {
		x = x*1664525 + 1013904223
		ints[i] = int(x >> 20)
	}
	a, b, c := slices.Clone(ints), slices.Clone(ints), slices.Clone(ints)
	sort.Ints(a)
	slices.Sort(b)
	sort.Sort(sort.Reverse(sort.IntSlice(c)))
	slices.Reverse(c)
	fmt.Println(slices.Equal(a, b), slices.Equal(a, c), sort.IntsAreSorted(a), a[0], a[500], a[999])
	i := sort.SearchInts(a, a[300])
	j, found := slices.BinarySearch(a, -5)
	fmt.Println(a[i] == a[300], j, found, sort.Search(100, func(i int) bool { return i*i >= 50 }))
	people := []person{{"Ann", 30}, {"Bob", 25}, {"Cid", 30}, {"Dan", 25}, {"Eve", 41}}
	p := slices.Clone(people)
	sort.Stable(byAge(p))
	fmt.Println(p)
	p = slices.Clone(people)
	sort.SliceStable(p, func(i, j int) bool { return p[i].age > p[j].age })
	fmt.Println(p)
	slices.SortFunc(p, func(a, b person) int { return cmp.Or(cmp.Compare(a.age, b.age), -cmp.Compare(a.name, b.name)) })
	fmt.Println(p)
	s := []string{"banana", "apple", "cherry", ""}
	sort.Strings(s)
	fmt.Printf("%q\n", s)
	fmt.Println(slices.Max(a), slices.Min(a), slices.Index(s, "cherry"), slices.Contains(s, "kiwi"), slices.Compact([]int{1, 1, 2, 2, 1}), slices.Insert([]int{1, 4}, 1, 2, 3), slices.Delete([]int{0, 1, 2, 3}, 1, 3))
}
