package p

var a = b // ERROR "initialization cycle for a"
var b = c
var c = a

var d = f() // ERROR "initialization cycle for d"

func f() int { return d }

var e = g
var g = func() int { return h } // ERROR "initialization cycle for g"
var h = g()

type T struct{}

var i = T{}.m() // ERROR "initialization cycle for i"

func (T) m() int { return j }

var j = i

var k = func() int { return l }()
var l = 1
