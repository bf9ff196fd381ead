package b

import (
	"fmt"

	_ "example.com/order/d"
)

func init() { fmt.Println("b, which needs d") }
