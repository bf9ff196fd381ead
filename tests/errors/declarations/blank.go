package p

var _ int = "x" // ERROR `cannot use "x" \(untyped string constant\) as int value in variable declaration`

func _() int {
	return _ // ERROR "cannot use _ as value or type"
}

type _ struct{ _ int }

func f() {
	_ = 1
	_++ // ERROR "cannot use _ as value or type"
	_ += 1 // ERROR "cannot use _ as value or type"
	x := _ // ERROR "declared and not used: x" "cannot use _ as value or type"
	_() // ERROR "cannot use _ as value or type"
	var t struct{ _ int }
	t._ = 1 // ERROR "t\._ undefined \(type struct\{_ int\} has no field or method _\)"
	_ = t._ // ERROR "t\._ undefined \(type struct\{_ int\} has no field or method _\)"
	_ = nil // ERROR "use of untyped nil in assignment to _ identifier"
	_, _ = 1, undefined // ERROR "undefined: undefined"
}
