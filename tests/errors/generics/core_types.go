package p

func a[T []int | []string](x T) {
	_ = len(x)
	_ = x[0] // ERROR "cannot index x \(variable of type T constrained by \[\]int \| \[\]string\)"
	for range x { // ERROR "cannot range over x \(variable of type T constrained by \[\]int \| \[\]string\): \[\]int and \[\]string have different underlying types"
	}
	_ = append(x, x...) // ERROR "invalid append: mismatched slice element types int and string in x \(variable of type T constrained by \[\]int \| \[\]string\)"
	_ = make(T, 1) // ERROR "invalid argument: cannot make T: \[\]int and \[\]string have different underlying types"
	_ = x[1:] // ERROR "cannot slice x \(variable of type T constrained by \[\]int \| \[\]string\): \[\]int and \[\]string have different underlying types"
}

func b[T ~[]int](x T) {
	_ = x[0] + 1
	x = append(x, 1)
	x = append(x, "a") // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to append`
	for _, v := range x {
		_ = v + "a" // ERROR `invalid operation: v \+ "a" \(mismatched types int and untyped string\)`
	}
}

func c[T []int | map[string]int](x T) {
	_ = x[0] // ERROR "cannot index x \(variable of type T constrained by \[\]int \| map\[string\]int\)"
	_ = len(x)
	for range x { // ERROR "cannot range over x \(variable of type T constrained by \[\]int \| map\[string\]int\): \[\]int and map\[string\]int have different underlying types"
	}
	_ = make(T) // ERROR "invalid argument: cannot make T: \[\]int and map\[string\]int have different underlying types"
}

func d[T chan int | chan string](x T) {
	x <- 1 // ERROR "invalid operation: cannot send to x \(variable of type T constrained by chan int \| chan string\): channels chan int and chan string have different element types"
	<-x // ERROR "invalid operation: cannot receive from x \(variable of type T constrained by chan int \| chan string\): channels chan int and chan string have different element types"
	close(x)
}

func e[T func(int) | func(string)](x T) {
	x(1) // ERROR "invalid operation: cannot call x \(variable of type T constrained by func\(int\) \| func\(string\)\): func\(int\) and func\(string\) have different underlying types"
}

func f[T func(int)](x T) {
	x(1)
	x("a") // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to x`
}

func g[T struct{ a int }](x T) {
	_ = x.a // ERROR "x\.a undefined \(type T has no field or method a\)"
}

func h[T *int | *string](x T) {
	_ = *x // ERROR "invalid operation: pointers of x \(variable of type T constrained by \*int \| \*string\) must have identical base types"
	_ = x == nil
}

func i[T string | []byte](x T) {
	_ = x[0]
	x[0] = 1 // ERROR "cannot assign to x\[0\] \(neither addressable nor a map index expression\)"
	_ = string(x)
	for range x { // ERROR "cannot range over x \(variable of type T constrained by string \| \[\]byte\): string and \[\]byte have different underlying types"
	}
}
