package errors

import "internal/reflectlite"

// As finds the first error in err's tree that can be assigned to the variable target points to, assigns it and
// returns true; otherwise it returns false and leaves the variable alone. A node may also have a method
// As(any) bool that sets the variable itself and says whether it did.
//
// As panics unless target is a non-nil pointer to an interface type or to a type that implements error: no other
// variable could ever be set.
func As(err error, target any) bool {
	if err == nil {
		return false
	}
	if target == nil {
		panic("errors: target cannot be nil")
	}
	v := reflectlite.ValueOf(target)
	pointer := reflectlite.TypeOf(target)
	if pointer.Kind() != reflectlite.Ptr || v.IsNil() {
		panic("errors: target must be a non-nil pointer")
	}
	wanted := pointer.Elem()
	if wanted.Kind() != reflectlite.Interface && !wanted.Implements(errorType) {
		panic("errors: *target must be interface or implement error")
	}
	return as(err, target, v, wanted)
}

func as(err error, target any, v reflectlite.Value, wanted reflectlite.Type) bool {
	for err != nil {
		if reflectlite.TypeOf(err).AssignableTo(wanted) {
			v.Elem().Set(reflectlite.ValueOf(err))
			return true
		}
		if m, ok := err.(interface{ As(any) bool }); ok && m.As(target) {
			return true
		}
		if w, ok := err.(interface{ Unwrap() []error }); ok {
			for _, child := range w.Unwrap() {
				if child != nil && as(child, target, v, wanted) {
					return true
				}
			}
			return false
		}
		err = Unwrap(err)
	}
	return false
}

var errorType = reflectlite.TypeOf((*error)(nil)).Elem()
