package p

import "unsafe"

type T [unsafe.Sizeof(f())]int // ERROR "^invalid recursive type: T refers to itself$"

func f() T { return T{} }

type C [unsafe.Sizeof(g())]int // ERROR "^invalid recursive type C\n\t.*:9:6: C refers to D\n\t.*:13:6: D refers to C$"

func g() D { return D{} }

type D C

type P [unsafe.Sizeof(h())]int

func h() *P { return nil }

func (A3) m() {} // ERROR "^invalid receiver type A3 \(pointer or interface type\)$"

type A3 = T3

type T3 interface{}

func _[F func() bool | func(int) bool]() {
	for range func(F) {} { // ERROR "^cannot range over func\(F\) {} \(value of type func\(F\)\): func must be func\(yield func\(...\) bool\): in yield type, func\(\) bool and func\(int\) bool have different underlying types$"
	}
}

func _[X int | uint](x X) *string {
	return (*string)(x) // ERROR "^cannot convert x \(variable of type X constrained by int \| uint\) to type \*string: cannot convert int \(in X\) to type \*string\n\tcannot assign int \(in X\) to \*string$"
}
