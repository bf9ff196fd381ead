package alpha

import "example.com/initorder/trace"

func init() { trace.Note("alpha a.go init 1") }

var first = trace.Note("alpha first, needs " + second)

func init() { trace.Note("alpha a.go init 2") }
