package errors

// AsType finds the first error in err's tree that is of type E and returns it, and whether there is one. A node may also
// have a method As(any) bool that sets a variable of type E itself and says whether it did.
func AsType[E error](err error) (E, bool) {
	var zero E
	if err == nil {
		return zero, false
	}
	var found E
	if asType(err, &found) {
		return found, true
	}
	return zero, false
}

func asType[E error](err error, found *E) bool {
	for err != nil {
		if e, ok := err.(E); ok {
			*found = e
			return true
		}
		if m, ok := err.(interface{ As(any) bool }); ok && m.As(found) {
			return true
		}
		if w, ok := err.(interface{ Unwrap() []error }); ok {
			for _, child := range w.Unwrap() {
				if child != nil && asType(child, found) {
					return true
				}
			}
			return false
		}
		err = Unwrap(err)
	}
	return false
}
