// exit: 2
// stderr: runtime: goroutine stack exceeds [0-9]+-byte limit
// stderr: fatal error: stack overflow
// stderr: main\.forever
package main

import "fmt"

func forever(n int) int { return forever(n+1) + n }

func main() {
	fmt.Println("before")
	defer func() {
		fmt.Println("a fatal error is not a panic:", recover())
	}()
	fmt.Println(forever(0))
}
