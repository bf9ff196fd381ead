package main

import (
	"fmt"
	_ "example.com/order/d"
	_ "example.com/order/c"
	_ "example.com/order/b"
	_ "example.com/order/a"
)

func init() { fmt.Println("main") }

func main() {}
