package sync

// OnceValue returns a function that calls f the first time it is called, and always returns what f returned. If f
// panics, every call panics with the same value.
func OnceValue[T any](f func() T) func() T {
	var result T
	once := OnceFunc(func() { result = f(); f = nil })
	return func() T {
		once()
		return result
	}
}

// OnceValues returns a function that calls f the first time it is called, and always returns what f returned. If f
// panics, every call panics with the same value.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	var r1 T1
	var r2 T2
	once := OnceFunc(func() { r1, r2 = f(); f = nil })
	return func() (T1, T2) {
		once()
		return r1, r2
	}
}
