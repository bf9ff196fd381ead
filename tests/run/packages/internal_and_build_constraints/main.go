package main

import (
	"fmt"

	"example.com/constraints/internal/kit"
)

func main() {
	fmt.Println(kit.System(), kit.Wide())
}
