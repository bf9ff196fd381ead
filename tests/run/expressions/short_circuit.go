package main

import "fmt"

func t(s string) bool { fmt.Print(s, " "); return true }
func f(s string) bool { fmt.Print(s, " "); return false }
func main() {
	fmt.Println(t("a") && f("b") && t("c"))
	fmt.Println(f("a") || t("b") || t("c"))
	fmt.Println(!t("x") || f("y") && t("z"))
	var p *struct{ n int }
	if p != nil && p.n > 0 {
		fmt.Println("no")
	}
	b := f("q") || !f("r")
	fmt.Println(b)
}
