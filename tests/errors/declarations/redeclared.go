package p

import "errors" // ERROR `"errors" imported and not used`

var a int
var a string // ERROR "a redeclared in this block"
func a() {} // ERROR "a redeclared in this block"
type a int // ERROR "a redeclared in this block"
const a = 1 // ERROR "a redeclared in this block"

func f(x int) {
	var x int // ERROR "x redeclared in this block"
	y := 1
	var y int // ERROR "y redeclared in this block"
	{
		var y int
		_ = y
	}
	const c = 1
	type c int // ERROR "c redeclared in this block"
	_ = y
}

func f() {} // ERROR "f redeclared in this block"

var errors int // ERROR `errors already declared through import of package errors \("errors"\)`

type T struct{ x int }

func (T) x() {} // ERROR "field and method with the same name x"
func (T) m() {}
func (*T) m() {} // ERROR "method T\.m already declared at \S+\.go:\d+:\d+"
