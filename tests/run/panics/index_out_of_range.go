// exit: 2
// stderr: ^panic: runtime error: index out of range \[5\] with length 3$
// stderr: ^goroutine 1 \[running\]:$
package main

import "fmt"

func main() {
	s := []int{1, 2, 3}
	i := 5
	fmt.Println(s[1])
	fmt.Println(s[i])
}
