package p

func _() {
	_ = len.x     // ERROR "^invalid use of len \(built-in\) in selector expression$"
	_ = len[0]    // ERROR "^cannot index len \(built-in\)$"
	_ = *len      // ERROR "^invalid operation: cannot indirect len \(built-in\)$"
	_ = new(len)  // ERROR "^len \(built-in\) must be called$"
	_ = len.(int) // ERROR "^len \(built-in\) must be called$"
	_ = ~1        // ERROR "^cannot use ~ outside of interface or type constraint \(use \^ for bitwise complement\)$"
	_ = ~"a"      // ERROR "^cannot use ~ outside of interface or type constraint$"
}
