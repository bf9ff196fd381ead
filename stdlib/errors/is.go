package errors

import "internal/reflectlite"

// Is reports whether err or an error that it wraps matches target. A node of the tree matches if it equals target,
// or if it has a method Is(error) bool that says so. That method judges the node alone: it does not unwrap.
func Is(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	// To compare an interface that holds, say, a slice would panic.
	comparable := reflectlite.TypeOf(target).Comparable()
	return is(err, target, comparable)
}

func is(err, target error, comparable bool) bool {
	for err != nil {
		if comparable && err == target {
			return true
		}
		if m, ok := err.(interface{ Is(error) bool }); ok && m.Is(target) {
			return true
		}
		if w, ok := err.(interface{ Unwrap() []error }); ok {
			for _, child := range w.Unwrap() {
				if is(child, target, comparable) {
					return true
				}
			}
			return false
		}
		err = Unwrap(err)
	}
	return false
}
