// Package strconv converts between strings and values of the basic types.
//
// Floats are the hard part; how they are read is told in parsefloat.go and how they are written in formatfloat.go.
// Both come first to a quick method on 128-bit powers of ten that nearly always knows its result to be right, and
// fall back to exact arithmetic on long integers (bignum.go) when it does not.
package strconv

import "errors"

// IntSize is the number of bits of an int.
const IntSize = 32 << (^uint(0) >> 63)

// ErrRange says that a value does not fit into the wanted type.
var ErrRange = errors.New("value out of range")

// ErrSyntax says that a string is not of the right form.
var ErrSyntax = errors.New("invalid syntax")

// A NumError records a conversion that failed.
type NumError struct {
	Func string // the function that failed: ParseBool, ParseInt, ParseUint, ParseFloat, ParseComplex, Atoi
	Num  string // what it was given
	Err  error  // why it failed: ErrRange, ErrSyntax, ...
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

// Unwrap returns e.Err.
func (e *NumError) Unwrap() error { return e.Err }

// failure returns a NumError. It copies the string, which may be part of something much greater.
func failure(function, num string, err error) *NumError {
	return &NumError{function, string([]byte(num)), err}
}

func syntaxError(function, num string) *NumError { return failure(function, num, ErrSyntax) }

func rangeError(function, num string) *NumError { return failure(function, num, ErrRange) }

func baseError(function, num string, base int) *NumError {
	return failure(function, num, errors.New("invalid base "+Itoa(base)))
}

func bitSizeError(function, num string, bitSize int) *NumError {
	return failure(function, num, errors.New("invalid bit size "+Itoa(bitSize)))
}
