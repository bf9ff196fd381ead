// exit: 2
// stderr: ^fatal error: no goroutines \(main called runtime\.Goexit\) - deadlock!$
package main

import (
	"fmt"
	"runtime"
)

func main() {
	defer fmt.Println("deferred")
	runtime.Goexit()
}
