// exit: 2
// stderr: ^panic: assignment to entry in nil map$
package main

import "fmt"

func main() {
	var m map[string]int
	fmt.Println(m["reading is fine"], len(m))
	m["x"]++
}
