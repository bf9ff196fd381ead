package p

import "strings"

var (
	a strings.Builder
	b = a.buf // ERROR "a\.buf undefined \(cannot refer to unexported field buf\)"
	c = strings.Builder{buf: nil} // ERROR "cannot refer to unexported field buf in struct literal of type strings\.Builder"
	d = strings.noSuch // ERROR "undefined: strings\.noSuch"
	f = strings.NoSuch // ERROR "undefined: strings\.NoSuch"
)
