package fmt

import "errors"

// Errorf formats and returns the text as an error. With one %w the error has a method Unwrap that returns that
// operand; with several, an Unwrap that returns all of them, in the order of the operands.
func Errorf(format string, a ...any) (err error) {
	p := newPrinter()
	p.wrapErrs = true
	p.printf(format, a)
	text := string(p.buf)
	switch len(p.wrapped) {
	case 0:
		err = errors.New(text)
	case 1:
		w := &wrapError{msg: text}
		w.err, _ = a[p.wrapped[0]].(error)
		err = w
	default:
		err = &wrapErrors{text, p.wrappedErrors(a)}
	}
	p.free()
	return err
}

// wrappedErrors returns the operands of %w that are errors, each once.
func (p *printer) wrappedErrors(a []any) (errs []error) {
	for i, arg := range a {
		used := false
		for _, w := range p.wrapped {
			used = used || w == i
		}
		if e, ok := arg.(error); ok && used {
			errs = append(errs, e)
		}
	}
	return errs
}

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }
func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string   { return e.msg }
func (e *wrapErrors) Unwrap() []error { return e.errs }
