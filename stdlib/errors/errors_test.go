package errors_test

import (
	"errors"
	"testing"
)

type codeError int

func (e codeError) Error() string { return "code" }

type wrapper struct {
	text  string
	inner error
}

func (w *wrapper) Error() string { return w.text + ": " + w.inner.Error() }
func (w *wrapper) Unwrap() error { return w.inner }

// sliceError cannot be compared.
type sliceError []string

func (e sliceError) Error() string { return "slice" }

// even matches every even codeError, and hands out codes through As.
type even struct{}

func (even) Error() string { return "even" }

func (even) Is(target error) bool {
	c, ok := target.(codeError)
	return ok && c%2 == 0
}

func (even) As(target any) bool {
	if p, ok := target.(*codeError); ok {
		*p = 42
		return true
	}
	return false
}

func TestNewMakesDistinctErrors(t *testing.T) {
	a, b := errors.New("x"), errors.New("x")
	if a == b {
		t.Error("two errors of one text are equal")
	}
	if a != a || a.Error() != "x" {
		t.Error("an error does not equal itself or lost its text")
	}
}

func TestIs(t *testing.T) {
	a, b := errors.New("a"), errors.New("b")
	tests := []struct {
		name        string
		err, target error
		want        bool
	}{
		{"nil is nil", nil, nil, true},
		{"nil is not a", nil, a, false},
		{"a is not nil", a, nil, false},
		{"itself", a, a, true},
		{"another", a, b, false},
		{"wrapped", &wrapper{"w", a}, a, true},
		{"wrapped twice", &wrapper{"v", &wrapper{"w", a}}, a, true},
		{"joined", errors.Join(b, &wrapper{"w", a}), a, true},
		{"joined in a join", errors.Join(b, errors.Join(b, a)), a, true},
		{"not joined", errors.Join(b, b), a, false},
		{"by method", &wrapper{"w", even{}}, codeError(4), true},
		{"by method, refused", even{}, codeError(3), false},
		{"by value", codeError(3), codeError(3), true},
		{"not comparable", sliceError{"x"}, sliceError{"x"}, false},
		{"not comparable, elsewhere", a, sliceError{"x"}, false},
	}
	for _, test := range tests {
		if got := errors.Is(test.err, test.target); got != test.want {
			t.Errorf("%s: Is = %v, want %v", test.name, got, test.want)
		}
	}
}

func TestAs(t *testing.T) {
	var code codeError
	if !errors.As(&wrapper{"w", codeError(7)}, &code) || code != 7 {
		t.Errorf("As found %d, want 7", code)
	}
	if !errors.As(errors.Join(errors.New("a"), even{}), &code) || code != 42 {
		t.Errorf("As by method found %d, want 42", code)
	}
	code = 1
	if errors.As(errors.New("a"), &code) || code != 1 {
		t.Error("As changed the variable though nothing fits")
	}
	if errors.As(nil, &code) {
		t.Error("As found something in nil")
	}
	var w *wrapper
	inner := &wrapper{"inner", errors.New("a")}
	if !errors.As(errors.Join(inner, &wrapper{"later", errors.New("b")}), &w) || w != inner {
		t.Error("As did not find the first of two")
	}
	var unwrapper interface{ Unwrap() error }
	if !errors.As(inner, &unwrapper) || unwrapper != inner {
		t.Error("As did not fill an interface")
	}
}

func TestAsType(t *testing.T) {
	if code, ok := errors.AsType[codeError](&wrapper{"w", codeError(7)}); !ok || code != 7 {
		t.Errorf("AsType = %d, %v", code, ok)
	}
	if code, ok := errors.AsType[codeError](errors.Join(errors.New("a"), even{})); !ok || code != 42 {
		t.Errorf("AsType by method = %d, %v", code, ok)
	}
	if w, ok := errors.AsType[*wrapper](errors.New("a")); ok || w != nil {
		t.Errorf("AsType found %v", w)
	}
	if u, ok := errors.AsType[interface {
		error
		Unwrap() []error
	}](errors.Join(codeError(1))); !ok || len(u.Unwrap()) != 1 {
		t.Errorf("AsType with an interface = %v, %v", u, ok)
	}
	if _, ok := errors.AsType[error](nil); ok {
		t.Error("AsType found something in nil")
	}
}

func TestAsRefusesBadTargets(t *testing.T) {
	var notError string
	for _, test := range []struct {
		target any
		want   string
	}{
		{nil, "errors: target cannot be nil"},
		{notError, "errors: target must be a non-nil pointer"},
		{(*codeError)(nil), "errors: target must be a non-nil pointer"},
		{&notError, "errors: *target must be interface or implement error"},
	} {
		func() {
			defer func() {
				if got := recover(); got != test.want {
					t.Errorf("As(%T) panics with %v, want %v", test.target, got, test.want)
				}
			}()
			errors.As(errors.New("a"), test.target)
		}()
	}
}

func TestUnwrap(t *testing.T) {
	a := errors.New("a")
	if got := errors.Unwrap(&wrapper{"w", a}); got != a {
		t.Errorf("Unwrap = %v, want a", got)
	}
	if got := errors.Unwrap(a); got != nil {
		t.Errorf("Unwrap of a plain error = %v", got)
	}
	if got := errors.Unwrap(errors.Join(a, a)); got != nil {
		t.Errorf("Unwrap of a join = %v", got)
	}
}

func TestJoin(t *testing.T) {
	if errors.Join() != nil || errors.Join(nil, nil) != nil {
		t.Error("a join of nothing is not nil")
	}
	got := errors.Join(errors.New("a"), nil, errors.New("b"))
	if got.Error() != "a\nb" {
		t.Errorf("text of a join: %q", got.Error())
	}
	if list := got.(interface{ Unwrap() []error }).Unwrap(); len(list) != 2 || cap(list) != 2 {
		t.Errorf("a join of two holds %d", len(list))
	}
}
