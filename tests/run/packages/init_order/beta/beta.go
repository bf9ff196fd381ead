package beta

import "example.com/initorder/trace"

var Value = trace.Note("beta value")

func init() { trace.Note("beta init") }
