package p

func f(x float64, y float32, c complex128, i int, s string) {
	_ = complex(x, x)
	_ = complex(x, y) // ERROR "invalid operation: complex\(x, y\) \(mismatched types float64 and float32\)"
	_ = complex(x, 1)
	_ = complex(1, 2)
	_ = complex(i, i) // ERROR "invalid argument: arguments have type int, expected floating-point"
	_ = complex("a", 1) // ERROR `invalid operation: complex\("a", 1\) \(mismatched types untyped string and untyped float\)`
	_ = complex(1) // ERROR "invalid operation: not enough arguments for complex\(1\) \(expected 2, found 1\)"
	_ = complex() // ERROR "invalid operation: not enough arguments for complex\(\) \(expected 2, found 0\)"
	_ = real(c)
	_ = real(x) // ERROR "invalid argument: argument has type float64, expected complex type"
	_ = imag("a") // ERROR "invalid argument: argument has type untyped string, expected complex type"
	_ = imag(i) // ERROR "invalid argument: argument has type int, expected complex type"
	_ = real() // ERROR "invalid operation: not enough arguments for real\(\) \(expected 1, found 0\)"
	var a complex64 = complex(y, y)
	var b complex64 = complex(x, x) // ERROR "cannot use complex\(x, x\) \(value of type complex128\) as complex64 value in variable declaration"
	var d float32 = real(c) // ERROR "cannot use real\(c\) \(value of type float64\) as float32 value in variable declaration"
	complex(1, 2) // ERROR "complex\(1, 2\) \(untyped complex constant \(1 \+ 2i\)\) is not used"
	_, _, _ = a, b, d
	_ = real(1) + imag(2i)
	_ = complex(1.5, s) // ERROR "cannot convert 1\.5 \(untyped float constant\) to type string"
}
