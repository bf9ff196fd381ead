package main

import "fmt"

func f(i int) string {
	switch {
	case i < 0:
		return "negative"
	case i == 0:
		return "zero"
	}
	switch i {
	case 1, 2, 3:
		return "small"
	case 4:
		fallthrough
	case 5:
		return "four or five"
	default:
		return "large"
	}
}
func g(s string) int {
	switch x := s + "!"; x {
	case "a!":
		return 1
	case "bb!", "cc!":
		return 2
	}
	return 0
}
func h(x interface{}) string {
	switch x {
	case 1:
		return "int 1"
	case "1":
		return "string 1"
	case nil:
		return "nil"
	case 2.5:
		return "float"
	}
	return "?"
}
func order() {
	p := func(n int) int { fmt.Print(n, " "); return n }
	switch p(3) {
	case p(1), p(2):
	case p(3):
		fmt.Println("three")
	case p(4):
	}
}
func main() {
	for i := -1; i < 7; i++ {
		fmt.Println(i, f(i))
	}
	fmt.Println(g("a"), g("bb"), g("cc"), g("d"))
	fmt.Println(h(1), h("1"), h(nil), h(2.5), h(int8(1)))
	order()
}
