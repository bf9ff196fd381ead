package alpha

import (
	"example.com/initorder/beta"
	"example.com/initorder/trace"
)

var second = trace.Note("alpha second")

var Value = trace.Note("alpha value after " + beta.Value)

func init() { trace.Note("alpha b.go init") }
