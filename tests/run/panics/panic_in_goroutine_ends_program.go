// exit: 2
// stderr: ^panic: in a goroutine$
// stderr: ^goroutine [0-9]+ \[running\]:$
// stderr: ^created by main\.main in goroutine 1$
package main

import "fmt"

func main() {
	defer fmt.Println("main's deferred calls do not run")
	fmt.Println("started")
	go func() {
		panic("in a goroutine")
	}()
	select {}
}
