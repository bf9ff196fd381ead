package main

import (
	"errors"
	"fmt"
	"runtime"
)

func main() {
	defer func() {
		var pn *runtime.PanicNilError
		err := recover().(error)
		fmt.Println(errors.As(err, &pn), err)
	}()
	panic(nil)
}
