package p

import (
	"errors"
	"strings"
)

var (
	b = strings.explode // ERROR "undefined: strings\.explode"
	c strings.Builder
	d = c.buf // ERROR "c\.buf undefined \(cannot refer to unexported field buf\)"
	e = strings.Builder{buf: nil} // ERROR "cannot refer to unexported field buf in struct literal of type strings\.Builder"
	f = errors.NoSuch // ERROR "undefined: errors\.NoSuch"
	g = strings.new // ERROR "undefined: strings\.new"
)
