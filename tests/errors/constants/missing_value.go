package p

const a // ERROR "missing init expr for a"
const b int // ERROR "missing init expr for b"

const (
	c // ERROR "missing init expr for c"
	d = 1
	e, f // ERROR "missing init expr for f"
)

const g, h = 1 // ERROR "missing init expr for h"
const i = 1, 2 // ERROR "extra init expr 2"
