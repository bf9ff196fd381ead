// lang: go1.19
package main

func same[P comparable](x, y P) bool { return x == y }

type box struct{ x any }

func main() {
	var a any
	same(a, a)              // ERROR "^any to satisfy comparable requires go1.20 or later \(-lang was set to go1.19; check go.mod\)$"
	same[box](box{}, box{}) // ERROR "^box to satisfy comparable requires go1.20 or later"
	same(main, main)        // ERROR "^func\(\) does not satisfy comparable$"
}
