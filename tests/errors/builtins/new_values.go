package p

func g() (int, int) { return 1, 2 }
func none()         {}

func f(x int) {
	var a *int = new(x)
	var b *int = new(5)
	var c *string = new(5) // ERROR "cannot use new\(5\) \(value of type \*int\) as \*string value in variable declaration"
	_ = new(nil) // ERROR "use of untyped nil in argument to new"
	_ = new(g()) // ERROR "multiple-value g\(\) \(value of type \(int, int\)\) in single-value context"
	_ = new(none()) // ERROR "none\(\) \(no value\) used as value or type"
	var d *float64 = new(1.5)
	var e *int8 = new(300) // ERROR "cannot use new\(300\) \(value of type \*int\) as \*int8 value in variable declaration"
	_, _, _, _, _ = a, b, c, d, e
}
