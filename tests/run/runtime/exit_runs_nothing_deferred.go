// exit: 7
package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("never")
	go func() { select {} }()
	fmt.Println("leaving")
	os.Exit(7)
}
