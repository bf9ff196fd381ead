// lang: go1.17
package main

type list[P any] struct{ elems []P } // ERROR "^type parameter requires go1.18 or later \(-lang was set to go1.17; check go.mod\)$" "^predeclared any requires go1.18 or later"

type alias[P interface{}] = []P // ERROR "^generic type alias requires go1.23 or later \(-lang was set to go1.17; check go.mod\)$"

func first[P interface{}](s []P) P { return s[0] } // ERROR "^type parameter requires go1.18 or later"

func (l list[P]) len() int { return len(l.elems) } // ERROR "^type instantiation requires go1.18 or later"

type number interface {
	int        // ERROR "^embedding non-interface type int requires go1.18 or later"
	~float64   // ERROR "^embedding interface element ~float64 requires go1.18 or later"
	comparable // ERROR "^predeclared comparable requires go1.18 or later"
}

func use(n number) number {
	_ = list[int]{}       // ERROR "^type instantiation requires go1.18 or later"
	_ = (first[int])(nil) // ERROR "^function instantiation requires go1.18 or later"
	_ = first([]string{}) // ERROR "^implicit function instantiation requires go1.18 or later"
	return n
}

func main() { use(1) }
