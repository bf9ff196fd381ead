package p

type T struct{}

func (T) a()       {}
func (*T) b()      {}
func (T) c() int   { return 0 }

type I interface{ a() }

func f(t T, p *T, i I) {
	var x func() = t.a
	x = p.b
	x = t.b
	x = t.c // ERROR "cannot use t\.c \(value of type func\(\) int\) as func\(\) value in assignment"
	x = i.a
	x = i.b // ERROR "i\.b undefined \(type I has no field or method b\)"
	x = T.a // ERROR "cannot use T\.a \(value of type func\(T\)\) as func\(\) value in assignment"
	var y func(T) = T.a
	y = (*T).a // ERROR "cannot use \(\*T\)\.a \(value of type func\(\*T\)\) as func\(T\) value in assignment"
	y = (*T).b // ERROR "cannot use \(\*T\)\.b \(value of type func\(\*T\)\) as func\(T\) value in assignment"
	var z func(I) = I.a
	z = T.a // ERROR "cannot use T\.a \(value of type func\(T\)\) as func\(I\) value in assignment"
	x = T{}.b // ERROR "cannot call pointer method b on T"
	_ = T.d // ERROR "T\.d undefined \(type T has no field or method d\)"
	_ = t.a == nil
	_, _, _ = x, y, z
}
