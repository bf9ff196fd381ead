package p

import "errors" // ERROR `"errors" imported and not used`
import . "errors" // ERROR `"errors" imported and not used`

var errors = 1 // ERROR `errors already declared through import of package errors \("errors"\)`

func New() {} // ERROR `New already declared through dot-import of package errors \("errors"\)`

var _ = errors // ERROR "use of package errors not in selector"
