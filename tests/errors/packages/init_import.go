package p

import "errors" // ERROR `"errors" imported and not used`

var init = errors.New // ERROR "cannot declare init - must be func"
