package a

import "fmt"

func init() { fmt.Println("a") }
