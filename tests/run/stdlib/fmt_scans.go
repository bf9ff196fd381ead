// stdin: 12 0x1f word 3.5\ntrue x\nlast line here\n
package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	var a, b int
	var s string
	var f float64
	fmt.Println(fmt.Scan(&a, &b, &s, &f))
	fmt.Println(a, b, s, f)
	var t bool
	var r string
	fmt.Println(fmt.Fscanln(os.Stdin, &t, &r))
	fmt.Println(t, r)
	var x, y int
	n, err := fmt.Sscanf("7-8", "%d-%d", &x, &y)
	fmt.Println(n, err, x, y)
	var c rune
	var h int
	fmt.Println(fmt.Sscanf("q ff", "%c %x", &c, &h))
	fmt.Println(c, h)
	_, err = fmt.Sscan("abc", &x)
	fmt.Println(err)
	n, err = fmt.Sscan("5", &x, &y)
	fmt.Println(n, err)
	in := strings.NewReader("1 2 3\n4")
	sum := 0
	for {
		var v int
		if _, err := fmt.Fscan(in, &v); err != nil {
			fmt.Println(err)
			break
		}
		sum += v
	}
	fmt.Println(sum)
}
