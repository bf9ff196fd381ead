package p

func none()                     { return 1 } // ERROR "too many return values"
func one() int                  { return } // ERROR "not enough return values"
func two() (int, string)        { return 1 } // ERROR "not enough return values"
func three() (int, string)      { return 1, "a", 2 } // ERROR "too many return values"
func four() (int, string)       { return "a", 1 } // ERROR `cannot use "a" \(untyped string constant\) as int value in return statement` "cannot use 1 \(untyped int constant\) as string value in return statement"
func five() (x int, err error)  { return }
func six() (x int, err error)   { return 1 } // ERROR "not enough return values"
func seven() (x int, err error) {
	{
		x := 1 // ERROR "declared and not used: x"
		return // ERROR "result parameter x not in scope at return"
	}
}
func eight() (int, string)      { return two() }
func nine() (int, int)          { return two() } // ERROR "cannot use two\(\) \(value of type string\) as int value in return statement"
func ten() int                  { return two() } // ERROR "too many return values"
func eleven()                   { return none() } // ERROR "none\(\) \(no value\) used as value"
func twelve() (int, string)     { return two(), 1 } // ERROR "multiple-value two\(\) \(value of type \(int, string\)\) in single-value context" "cannot use 1 \(untyped int constant\) as string value in return statement"
func thirteen() error           { return nil }
func fourteen() int             { return nil } // ERROR "cannot use nil as int value in return statement"
func fifteen() interface{}      { return 5 }
func sixteen() (x int)          { x := "a"; return } // ERROR "no new variables on left side of :=" `cannot use "a" \(untyped string constant\) as int value in assignment`
func seventeen() (int, _ string) { return 1, "a" } // ERROR "cannot use 1 \(untyped int constant\) as string value in return statement"
