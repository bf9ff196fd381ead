package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

var errBase = errors.New("base")

type codeError struct{ code int }

func (e *codeError) Error() string { return fmt.Sprint("code ", e.code) }
func (e *codeError) Is(target error) bool {
	return target == io.EOF && e.code == 1
}

type wrap struct {
	msg string
	err error
}

func (w wrap) Error() string { return w.msg + ": " + w.err.Error() }
func (w wrap) Unwrap() error { return w.err }

func main() {
	err := fmt.Errorf("layer two: %w", wrap{"layer one", errBase})
	fmt.Println(err, errors.Is(err, errBase), errors.Is(err, io.EOF), errors.Unwrap(err))
	var w wrap
	fmt.Println(errors.As(err, &w), w.msg)
	ce := fmt.Errorf("x: %w", &codeError{1})
	var c *codeError
	fmt.Println(errors.As(ce, &c), c.code, errors.Is(ce, io.EOF), errors.Is(&codeError{2}, io.EOF))
	j := errors.Join(errBase, nil, io.EOF)
	fmt.Printf("%q %v %v\n", j.Error(), errors.Is(j, io.EOF), errors.Join(nil, nil) == nil)
	_, perr := os.Open("/no/such/file")
	var pe *fs.PathError
	fmt.Println(perr, errors.Is(perr, fs.ErrNotExist), errors.As(perr, &pe), pe.Op, pe.Path, os.IsNotExist(perr))
	fmt.Println(errors.New("same") == errors.New("same"))
	defer func() { fmt.Println(recover()) }()
	errors.As(err, nil)
}
