package p

func f[T any](x T) { type l struct{ x T }; f(l{x}) } // ERROR "instantiation cycle:\n\t.*: T instantiated as l\n\t.*: l implicitly parameterized by T"
