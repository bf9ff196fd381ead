package p

import "unsafe"

type T [unsafe.Sizeof(f())]int // ERROR "invalid recursive type: T refers to itself"

func f() T { return T{} }

type U [unsafe.Sizeof(*g())]int // ERROR "invalid recursive type: U refers to itself"

func g() *U

type C [unsafe.Sizeof(h())]int // ERROR "invalid recursive type C\n.*C refers to D\n.*D refers to C"

func h() D { return D{} }

type D C

type E struct { // ERROR "invalid recursive type E\n.*E refers to F\n.*F refers to E"
	x [unsafe.Alignof(struct{ f F }{})]byte
}

type F struct{ e E }

type fine [unsafe.Sizeof(p())]int

func p() *fine { return nil }

func _() {
	const a = unsafe.Sizeof(func() { _ = a }) // ERROR "undefined: a"
	const b, c = 1, unsafe.Sizeof(func() { _ = b }) // ERROR "undefined: b"
}

func none[T interface {
	~int
	~string
}](x T) {
	_ = x == x // ERROR "invalid operation: x == x \(empty type set\)"
}
