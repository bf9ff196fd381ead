package main

import (
	"fmt"
	"runtime"
	_ "unsafe"

	"example.com/linked/a"
)

//go:linkname text example.com/linked/a.text
var text string

//go:linkname table example.com/linked/a.table
var table map[string]int

//go:linkname secret example.com/linked/a.secret
func secret(n int) any

func main() {
	fmt.Println(text, a.Text(), table)
	text = "b"
	table["b"] = 2
	fmt.Println(a.Text(), len(table), secret(3))
	defer func() {
		fmt.Println(recover().(*runtime.TypeAssertionError))
	}()
	_ = secret(4).(struct{ x int })
}
