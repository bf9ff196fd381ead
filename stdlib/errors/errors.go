// Package errors makes, wraps and examines error values.
//
// An error may wrap others: it then has a method Unwrap that returns an error or a []error. Is and As look at an
// error and at everything it wraps, as a tree, in depth-first order, each node before its children.
package errors

// ErrUnsupported says that an operation cannot be done because it is not supported at all. Functions do not return
// it bare: they return an error that wraps it, or one whose Is method accepts it.
var ErrUnsupported = New("unsupported operation")

// New returns an error that reads as text. Two calls never return equal errors, whatever their texts.
func New(text string) error {
	return &errorString{text}
}

// errorString is used through its pointer, so that equality is identity.
type errorString struct {
	text string
}

func (e *errorString) Error() string { return e.text }

// Unwrap returns what err wraps, if err has a method Unwrap() error, and nil otherwise. An error that wraps
// several, as Join makes them, has Unwrap() []error instead and therefore yields nil.
func Unwrap(err error) error {
	w, ok := err.(interface{ Unwrap() error })
	if !ok {
		return nil
	}
	return w.Unwrap()
}

// Join returns an error that wraps the given ones, leaving out those that are nil; it returns nil if none remains.
// Its text is the texts of the wrapped errors, one a line.
func Join(errs ...error) error {
	n := 0
	for _, err := range errs {
		if err != nil {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	kept := make([]error, 0, n)
	for _, err := range errs {
		if err != nil {
			kept = append(kept, err)
		}
	}
	return &joinError{kept}
}

// joinError holds at least one error and no nil.
type joinError struct {
	errs []error
}

func (e *joinError) Error() string {
	text := e.errs[0].Error()
	for _, err := range e.errs[1:] {
		text += "\n" + err.Error()
	}
	return text
}

func (e *joinError) Unwrap() []error { return e.errs }
