package p

type T struct{ a int }
type U struct{ a int }
type V struct{ b int }
type I interface{ m() }
type MyInt int
type Bytes []byte

func (MyInt) m() {}

func f(i int, x float64, s string, b []byte, r []rune, t T, p *T, sl []int, e interface{}, bo bool) {
	_ = float64(i)
	_ = int(x)
	_ = string(i)
	_ = string(b)
	_ = []byte(s)
	_ = []rune(s)
	_ = []int(s) // ERROR "cannot convert s \(variable of type string\) to type \[\]int"
	_ = string(sl) // ERROR "cannot convert sl \(variable of type \[\]int\) to type string"
	_ = string(x) // ERROR "cannot convert x \(variable of type float64\) to type string"
	_ = int(s) // ERROR "cannot convert s \(variable of type string\) to type int"
	_ = int("5") // ERROR `cannot convert "5" \(untyped string constant\) to type int`
	_ = U(t)
	_ = V(t) // ERROR "cannot convert t \(variable of struct type T\) to type V"
	_ = (*U)(p)
	_ = (*V)(p) // ERROR "cannot convert p \(variable of type \*T\) to type \*V"
	_ = MyInt(i)
	_ = I(MyInt(i))
	_ = I(i) // ERROR "cannot convert i \(variable of type int\) to type I: int does not implement I \(missing method m\)"
	_ = int(bo) // ERROR "cannot convert bo \(variable of type bool\) to type int"
	_ = bool(i) // ERROR "cannot convert i \(variable of type int\) to type bool"
	_ = [2]int(sl)
	_ = (*[2]int)(sl)
	_ = [2]string(sl) // ERROR "cannot convert sl \(variable of type \[\]int\) to type \[2\]string"
	_ = Bytes(s)
	_ = int(e) // ERROR "cannot convert e \(variable of type interface\{\}\) to type int: need type assertion"
	_ = interface{}(i)
	_ = int8(300) // ERROR "constant 300 overflows int8"
	_ = uint(-1) // ERROR "constant -1 overflows uint"
	_ = int() // ERROR "missing argument in conversion to int"
	_ = int(1, 2) // ERROR "too many arguments in conversion to int"
	_ = undefined(1) // ERROR "undefined: undefined"
	_ = string(rune(65))
	_ = func()(nil) // ERROR "func\(\) nil \(type\) is not an expression" "nil \(untyped nil\) is not a type"
	_ = (func(int))(f) // ERROR "cannot convert f \(value of type func\(i int, x float64, s string, b \[\]byte, r \[\]rune, t T, p \*T, sl \[\]int, e interface\{\}, bo bool\)\) to type func\(int\)"
	_ = chan int(nil)
	_ = (<-chan int)(make(chan<- int)) // ERROR "cannot convert make\(chan<- int\) \(value of type chan<- int\) to type <-chan int"
	_ = int(nil) // ERROR "cannot convert nil to type int"
	_ = int8(1.5) // ERROR "cannot convert 1\.5 \(untyped float constant\) to type int8"
	_ = complex64(x) // ERROR "cannot convert x \(variable of type float64\) to type complex64"
}
