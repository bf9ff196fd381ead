// lang: go1.13
package main

type reader interface{ Read() }

type closer interface {
	reader
	Close()
}

type both interface {
	reader
	closer // ERROR "^duplicate method Read\n\t.*old_language.go:12:2: other declaration of method Read$"
}

func main() {}
