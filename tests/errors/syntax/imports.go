package p

import "os" "io" // ERROR `syntax error: unexpected literal "io" after top level declaration`
import fmt "fmt" "fmt" // ERROR `syntax error: unexpected literal "fmt" after top level declaration`
import (
	"errors", "math" // ERROR "syntax error: unexpected comma in grouped declaration; possibly missing semicolon or newline or \)"
)
var x int
import "strings" // ERROR "syntax error: imports must appear before other declarations"
