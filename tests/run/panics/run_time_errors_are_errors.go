package main

import (
	"errors"
	"fmt"
	"runtime"
)

func divide(a, b int) (q int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = r.(runtime.Error)
		}
	}()
	return a / b, nil
}

func main() {
	fmt.Println(divide(6, 3))
	_, err := divide(1, 0)
	var re runtime.Error
	fmt.Println(err, errors.As(err, &re), re.Error())
}
