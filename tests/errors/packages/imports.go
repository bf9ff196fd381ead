package p

import "errors"
import "os" // ERROR `"os" imported and not used`
import e "errors" // ERROR `"errors" imported as e and not used`
import . "strings" // ERROR `"strings" imported and not used`
import _ "math"
import unused "math" // ERROR `"math" imported as unused and not used`
import m "math"

var _ = m.Pi
var _ = errors.New
