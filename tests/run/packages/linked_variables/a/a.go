package a

var text string
var table = map[string]int{"a": 1}

func init() { text = "a" }

func Text() string { return text }

func secret(n int) any { return struct{ x int }{n} }
