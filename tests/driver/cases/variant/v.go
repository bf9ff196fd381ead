// Package variant is imported by other, which its external test imports: both see what the test files add.
package variant

var hidden = 1

func Value() int { return hidden }
