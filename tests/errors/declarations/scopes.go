package p

var before = after
var after = 1

func f() {
	x = 1 // ERROR "undefined: x"
	var x int
	_ = x
	{
		y := 1
		_ = y
	}
	y = 2 // ERROR "undefined: y"
	if z := 1; z > 0 {
	} else {
		_ = z
	}
	z++ // ERROR "undefined: z"
	for i := 0; i < 1; i++ {
	}
	i = 1 // ERROR "undefined: i"
	type t struct{ p *t }
	type u struct{ p *w } // ERROR "undefined: w"
	type w struct{}
	a := func() { a() } // ERROR "declared and not used: a" "undefined: a"
	switch b := 1; {
	case b > 1:
		c := 1 // ERROR "declared and not used: c"
	default:
		_ = c // ERROR "undefined: c"
	}
}
