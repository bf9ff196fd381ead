package d

import (
	"fmt"

	_ "example.com/order/c"
)

func init() { fmt.Println("d") }
