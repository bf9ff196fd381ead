package p

func f(x interface{}) {
	_ = x.(type) // ERROR "use of \.\(type\) outside type switch"
	var z = x.(type) // ERROR "use of \.\(type\) outside type switch"
	_ = z
}
