// lang: go1.20
package main

func id[P any](x P) P { return x }

func convert[P, Q any](P) (q Q) { return }

func call(f func(int) int, g func(string) string) {}

var whole func(int) int = id // ERROR "^implicitly instantiated function in assignment requires go1.21 or later"

var part func(int) string = convert[int] // ERROR "^partially instantiated function in assignment requires go1.21 or later"

func main() {
	call(id, id) // ERROR "^implicitly instantiated function as argument requires go1.21 or later"
}
