package main

import "os"

var (
	first  = f("first")
	second = g("second")
	third  = f("third")
)

const limit = 3

func f(name string) string {
	note(name)
	if len(name) > limit {
		return name
	}
	return ""
}

func g(name string) string {
	note(name)
	return name
}

var out []string

func note(s string) { out = append(out, s) }

func main() {
	for _, s := range out {
		line(s)
	}
	line(first + second + third)
}

func line(s string) {
	os.Stdout.WriteString(s + "\n")
}
