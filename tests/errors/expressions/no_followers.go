package p

type T struct{ a, b int }

var (
	_ = any(1 << 64)                  // ERROR "^1 << 64 \(untyped int constant 18446744073709551616\) overflows int$"
	_ = map[any]any{nil: 0, true > 1} // ERROR "^missing key in map literal$"
	_ = T{a: 1, true > 1}             // ERROR "^mixture of field:value and value elements in struct literal$"
	_ = T{1, b: true > 1}             // ERROR "^mixture of field:value and value elements in struct literal$"
)

func (l List[E]) each(f func(E) E) E { panic(l) } // ERROR "^undefined: List$" "^missing return$"

const (
	_ U = iota // ERROR "^undefined: U$"
	_
	_
)
