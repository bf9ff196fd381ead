package p

//go:noescape
func taken() // the unit tests' packages may lack bodies

//go:noescape
func given() {} // ERROR 6 "can only use //go:noescape with external func implementations"
