// Binary trees of depth up to 18: many small objects that die young beside one tree that lives.
package main

import "fmt"

type tree struct{ left, right *tree }

func bottomUp(depth int) *tree {
	if depth == 0 {
		return &tree{}
	}
	return &tree{bottomUp(depth - 1), bottomUp(depth - 1)}
}

func (t *tree) count() int {
	if t.left == nil {
		return 1
	}
	return 1 + t.left.count() + t.right.count()
}

func main() {
	const least, most = 4, 18
	bottomUp(most + 1).count()
	long := bottomUp(most)
	for depth := least; depth <= most; depth += 4 {
		n, sum := 1<<(most-depth+least), 0
		for i := 0; i < n; i++ {
			sum += bottomUp(depth).count()
		}
		fmt.Println(n, "trees of depth", depth, "have", sum)
	}
	fmt.Println("the long-lived one has", long.count())
}
