package p

func f(x interface{}) {
	switch y = x.(type) { // ERROR "syntax error: cannot use assignment y = x\.\(type\) as value"
	}
	switch y, z := x.(type) { // ERROR "syntax error: cannot use y, z := x\.\(type\) as value"
	}
	switch x.y := x.(type) { // ERROR "syntax error: cannot use x\.y := x\.\(type\) as value"
	}
	switch y := x.(type), 5 { // ERROR "syntax error: cannot use y := x\.\(type\), 5 as value"
	}
}
