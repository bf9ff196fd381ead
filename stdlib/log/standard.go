package log

import (
	"fmt"
	"io"
	"os"
)

// The functions of this file are the standard logger's methods.

func SetOutput(w io.Writer)   { standard.SetOutput(w) }
func Writer() io.Writer       { return standard.Writer() }
func Flags() int              { return standard.Flags() }
func SetFlags(flag int)       { standard.SetFlags(flag) }
func Prefix() string          { return standard.Prefix() }
func SetPrefix(prefix string) { standard.SetPrefix(prefix) }

func Output(calldepth int, s string) error { return standard.output(calldepth+1, s) }

func Print(v ...any) {
	if !standard.discard.Load() {
		standard.output(2, fmt.Sprint(v...))
	}
}

func Printf(format string, v ...any) {
	if !standard.discard.Load() {
		standard.output(2, fmt.Sprintf(format, v...))
	}
}

func Println(v ...any) {
	if !standard.discard.Load() {
		standard.output(2, fmt.Sprintln(v...))
	}
}

func Fatal(v ...any) {
	standard.output(2, fmt.Sprint(v...))
	os.Exit(1)
}

func Fatalf(format string, v ...any) {
	standard.output(2, fmt.Sprintf(format, v...))
	os.Exit(1)
}

func Fatalln(v ...any) {
	standard.output(2, fmt.Sprintln(v...))
	os.Exit(1)
}

func Panic(v ...any) {
	s := fmt.Sprint(v...)
	standard.output(2, s)
	panic(s)
}

func Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	standard.output(2, s)
	panic(s)
}

func Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	standard.output(2, s)
	panic(s)
}
