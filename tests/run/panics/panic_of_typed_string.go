// exit: 2
// stderr: ^panic: main\.text\("quoted"\)$
package main

type text string

func main() { panic(text("quoted")) }
