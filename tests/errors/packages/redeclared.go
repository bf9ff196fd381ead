package p

import "errors"
import "errors" // ERROR "errors redeclared in this block" `"errors" imported and not used`
import errors "math" // ERROR "errors redeclared in this block" `"math" imported as errors and not used`
import e "math"
import e "errors" // ERROR "e redeclared in this block" `"errors" imported as e and not used`

var _ = errors.New
var _ = e.Pi
