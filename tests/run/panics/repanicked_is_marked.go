// exit: 2
// stderr: ^panic: once \[recovered, repanicked\]$
package main

func main() {
	defer func() {
		r := recover()
		panic(r)
	}()
	panic("once")
}
