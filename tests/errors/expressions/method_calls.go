package p

type T struct{}

func (T) a(int) string   { return "" }
func (*T) b(...int)      {}

func f(t T) {
	t.a() // ERROR "not enough arguments in call to t\.a"
	t.a("x") // ERROR `cannot use "x" \(untyped string constant\) as int value in argument to t\.a`
	t.a(1, 2) // ERROR "too many arguments in call to t\.a"
	t.b("x") // ERROR `cannot use "x" \(untyped string constant\) as int value in argument to t\.b`
	t.b(1, "x") // ERROR `cannot use "x" \(untyped string constant\) as int value in argument to t\.b`
	t.b([]string{}...) // ERROR "cannot use \[\]string\{\} \(value of type \[\]string\) as \[\]int value in argument to t\.b"
	T.a(1) // ERROR "not enough arguments in call to T\.a"
	T.a(t, 1)
	(*T).b(t) // ERROR "cannot use t \(variable of struct type T\) as \*T value in argument to \(\*T\)\.b"
	(*T).b(&t)
	T.b(t) // ERROR "invalid method expression T\.b \(needs pointer receiver \(\*T\)\.b\)"
	x := t.a
	x("y") // ERROR `cannot use "y" \(untyped string constant\) as int value in argument to x`
	_ = t.a + 1 // ERROR "invalid operation: t\.a \+ 1 \(mismatched types func\(int\) string and untyped int\)"
	t.c() // ERROR "t\.c undefined \(type T has no field or method c\)"
}
