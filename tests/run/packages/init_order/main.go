package main

import (
	"fmt"

	"example.com/initorder/alpha"
	"example.com/initorder/beta"
	"example.com/initorder/trace"
)

var local = trace.Note("main variable")

func init() { trace.Note("main init") }

func main() {
	fmt.Println(local, alpha.Value, beta.Value)
	for i, s := range trace.Notes {
		fmt.Println(i, s)
	}
}
